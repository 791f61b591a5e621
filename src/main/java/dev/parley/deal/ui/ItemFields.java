package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.FieldErrors;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.deal.Typed;
import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one topic of a deal: what is said to it, its value as a letter writes it, and where it says so. */
final class ItemFields {

    private final ItemDraft before;
    private final Select<Said> said = new Select<>();
    private final List<TextField> years = new ArrayList<>();
    private final TextField share = new TextField("Per cent");
    private final TextField rate = new TextField("Rate, $/h");
    private final TextField list = new TextField("List rate, $/h");
    private final TextField usd = new TextField("Dollars");
    private final IntegerField months = new IntegerField("Months");
    private final Select<Answer> counts = new Select<>();
    private final DayField from = new DayField("From, or empty");
    private final Checkbox running = new Checkbox("Reaches what was bought before");
    private final TextArea words = new TextArea("In the letter's words");
    private final TextField clause = new TextField("Clause");
    private final List<Component> shown = new ArrayList<>();

    /** @param contractYears of the agreement */
    ItemFields(ItemDraft before, int contractYears, FieldErrors errors) {
        this.before = before;
        said.setLabel("Said");
        said.setItems(Said.values());
        said.setItemLabelGenerator(Said::label);
        said.setValue(before.said());
        shown.add(errors.name("said", said));
        value(contractYears, errors);
        words.addClassName("p-span");
        words.setMinRows(1);
        words.setValue(Objects.requireNonNullElse(before.words(), ""));
        clause.setValue(Objects.requireNonNullElse(before.clause(), ""));
        shown.add(errors.name("clause", clause));
        shown.add(errors.name("words", words));
        said.addValueChangeListener(_ -> enable());
        enable();
    }

    /** In the order of the form. */
    Component[] shown() {
        return shown.toArray(Component[]::new);
    }

    /** Begins where somebody types: the value where there is one. */
    void focus() {
        var first = before.said().valued() ? shown.get(1) : said;
        if (first instanceof Focusable<?> field) {
            field.focus();
        }
    }

    private void value(int contractYears, FieldErrors errors) {
        switch (before.topic().value()) {
            case USD_BY_YEAR -> byYear(contractYears, errors, "", ItemText::dollars, "18.5M or 18,500,000");
            case SHARE_BY_YEAR -> byYear(contractYears, errors, ", %", ItemText::percent, "9.5");
            case SHARE -> {
                share.setValue(ItemText.percent(before.share()));
                share.setHelperText("Typed as 9.5");
                shown.add(errors.name("share", share));
                fromDay(errors);
            }
            case RATE -> {
                rate.setValue(ItemText.plain(before.rate()));
                list.setValue(ItemText.plain(before.listRate()));
                list.setHelperText("Of the same unit; what the rate takes off");
                shown.add(errors.name("rate", rate));
                shown.add(errors.name("listRate", list));
                fromDay(errors);
            }
            case CREDIT -> credit(errors);
            case YES_NO -> {
                if (before.topic().about() == Topic.About.PAYER) {
                    fromDay(errors);
                }
            }
            case WORDS -> {}
        }
    }

    private void byYear(int count, FieldErrors errors, String unit, Function<BigDecimal, String> text, String such) {
        for (int y = 0; y < count; y++) {
            var field = new TextField("Contract year " + (y + 1) + unit);
            if (y < before.years().size()) {
                field.setValue(text.apply(before.years().get(y)));
            }
            if (y == 0) {
                field.setHelperText("Typed as " + such + "; alone it holds for every year");
            }
            years.add(errors.name("years[" + y + "]", field));
            shown.add(field);
        }
    }

    private void credit(FieldErrors errors) {
        usd.setValue(before.usd() == null ? "" : ItemText.dollars(before.usd()));
        usd.setHelperText("Typed as 1.5M");
        months.setValue(before.months());
        counts.setLabel("What it pays counts");
        counts.setItems(Answer.values());
        counts.setItemLabelGenerator(ItemText::answer);
        counts.setValue(before.counts());
        shown.add(errors.name("usd", usd));
        shown.add(errors.name("months", months));
        shown.add(errors.name("counts", counts));
        fromDay(errors);
    }

    private void fromDay(FieldErrors errors) {
        from.setValue(before.from());
        shown.add(errors.name("from", from));
        if (before.topic().group() == Topic.Group.LINES) {
            running.setValue(before.reachesRunning());
            shown.add(running);
        }
    }

    /** Values belong to what was offered; they stay typed while it is not. */
    private void enable() {
        boolean valued = said.getValue() != null && said.getValue().valued();
        years.forEach(field -> field.setEnabled(valued));
        for (var field : List.of(share, rate, list, usd)) {
            field.setEnabled(valued);
        }
        months.setEnabled(valued);
        counts.setEnabled(valued);
    }

    /** @throws InvalidInput with all that cannot be read */
    ItemDraft draft() {
        var problems = new Problems();
        var chosen = Checks.present("said", said.getValue(), "Choose what is said to it.");
        var draft = new ItemDraft(
                before.topic(),
                before.subject(),
                chosen,
                chosen.valued() ? readYears(problems) : List.of(),
                read(problems, chosen, "share", share, Typed::percent),
                read(problems, chosen, "usd", usd, Typed::dollars),
                read(problems, chosen, "rate", rate, Typed::rate),
                read(problems, chosen, "listRate", list, Typed::rate),
                from.getValue(),
                chosen.valued() ? months.getValue() : null,
                running.getParent().isPresent() ? running.getValue() : before.reachesRunning(),
                chosen.valued() ? counts.getValue() : null,
                words.getValue(),
                clause.getValue());
        problems.refuse();
        return draft;
    }

    private List<BigDecimal> readYears(Problems problems) {
        boolean dollars = before.topic().value() == Topic.Value.USD_BY_YEAR;
        var read = new ArrayList<BigDecimal>();
        int last = -1;
        for (int y = 0; y < years.size(); y++) {
            if (!years.get(y).getValue().isBlank()) {
                last = y;
            }
        }
        for (int y = 0; y <= last; y++) {
            var name = "years[" + y + "]";
            var text = years.get(y).getValue();
            int year = y + 1;
            if (text.isBlank()) {
                problems.add(new InvalidInput(
                        name, null, "Contract year " + year + " is empty: enter each, or the first alone for all."));
                continue;
            }
            read.add(problems.read(
                    () -> dollars ? Typed.dollars(name, text) : Typed.percent(name, text), BigDecimal.ONE));
        }
        return read;
    }

    private static @Nullable BigDecimal read(
            Problems problems, Said said, String name, TextField field, BiFunction<String, String, BigDecimal> typed) {
        return !said.valued() || field.getValue().isBlank()
                ? null
                : problems.<@Nullable BigDecimal>read(() -> typed.apply(name, field.getValue()), null);
    }
}
