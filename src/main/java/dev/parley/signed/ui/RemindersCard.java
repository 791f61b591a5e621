package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.negotiation.Negotiation;
import dev.parley.signed.ReminderDays;
import dev.parley.signed.ReminderKind;
import dev.parley.signed.Reminders;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the reader wants to be reminded of by e-mail, the days that come, and what was sent. */
record RemindersCard(Reminders reminders, ReminderDays days, Negotiation negotiation, Notices notices, Runnable again) {

    List<Component> cards() {
        var cards = new ArrayList<Component>();
        reminders.off().ifPresent(words -> cards.add(new Note(Note.Kind.NEUTRAL, "", words)));
        cards.add(chosen());
        cards.add(Columns.even(coming(), sent()));
        return cards;
    }

    private PCard chosen() {
        var mine = reminders.mine(negotiation.id());
        var card = new PCard("My reminders")
                .meta("by e-mail to you alone; a mail says what kind of day comes when, and bears no figure")
                .body(form(mine));
        if (mine.isEmpty()) {
            return card.body(new Span("None yet."));
        }
        var table = new DataTable("My reminders").bare();
        table.text("Of");
        table.number("Days before").phoneFigure();
        table.text("To").phoneLabelled();
        table.text("");
        mine.forEach(one -> table.row(one.kind().label(), Numbers.count(one.daysBefore()), one.address(), drop(one)));
        return card.body(table);
    }

    private Component drop(Reminders.Chosen one) {
        var button = Icon16.REMOVE.button("Take out " + one.kind().label() + ", " + one.daysBefore() + " days before");
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(_ -> {
            reminders.drop(negotiation.id(), one.id());
            again.run();
            notices.say(
                    Note.Kind.NEUTRAL,
                    "\u201c" + one.kind().label() + "\u201d is taken out.",
                    "",
                    new Button("Undo", _ -> {
                        notices.clear();
                        reminders.choose(negotiation.id(), one.kind(), one.daysBefore(), one.address());
                        again.run();
                    }));
        });
        return button;
    }

    private Component form(List<Reminders.Chosen> mine) {
        var errors = new FieldErrors();
        var kind = errors.name("kind", new Select<ReminderKind>());
        kind.setLabel("Remind me of");
        kind.setItems(ReminderKind.values());
        kind.setItemLabelGenerator(ReminderKind::label);
        kind.setValue(ReminderKind.NOTICE);
        var before = errors.name("daysBefore", new IntegerField("Days before"));
        before.setValue(14);
        var address = errors.name("address", new EmailField("E-mail"));
        if (!mine.isEmpty()) {
            address.setValue(mine.getLast().address());
        }
        var add = new Button("Add", _ -> {
            try {
                errors.clear();
                reminders.choose(negotiation.id(), kind.getValue(), before.getValue(), address.getValue());
                notices.clear();
                again.run();
            } catch (InvalidInput refused) {
                errors.show(refused, notices, "Not added.");
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var row = Columns.row(kind, before, address, add);
        row.addClassName("p-sign-fields");
        return row;
    }

    private PCard coming() {
        var table = new DataTable("Days that come");
        table.text("Day").nowrap();
        table.text("What").phoneLine();
        days.of(negotiation.id()).stream()
                .limit(12)
                .forEach(one -> table.row(Numbers.date(one.day()), one.kind().label()));
        var calendar = new Anchor("n/" + negotiation.slug() + "/rounds?part=dates", "Deadlines and calendar (.ics)");
        return new PCard("Days that come").tools(calendar).flush().body(table);
    }

    private PCard sent() {
        var all = reminders.sent(negotiation.id());
        var card = new PCard("Sent").meta("each once; what fails is tried again");
        if (all.isEmpty()) {
            return card.body(new Span("Nothing was sent yet."));
        }
        var table = new DataTable("Reminders sent");
        table.text("When").nowrap();
        table.text("Of").phoneLine();
        table.text("Day").nowrap().phoneLabelled();
        table.text("State").phoneFigure();
        all.forEach(one -> table.row(
                Numbers.moment(one.at().atZone(ZoneOffset.UTC).toLocalDateTime()),
                one.kind().label(),
                Numbers.date(one.day()),
                one.sent() ? new Span("sent") : new Span(Badge.urgent("failed"), new Span(" " + one.failed()))));
        return card.flush().body(table);
    }
}
