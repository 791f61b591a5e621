package dev.parley.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Role;
import dev.parley.people.People;
import dev.parley.people.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Who may see a negotiation, as what and until when. Adding somebody who is a member already changes their role. Whoever
 * may not manage the negotiation sees the list only.
 */
public final class MembersSection extends Section {

    private final Members members;
    private final UUID negotiation;
    private final FieldErrors errors = new FieldErrors();
    private final ComboBox<Who> person = errors.name("person", new ComboBox<>("Person"));
    private final Select<Role> role = errors.name("role", new Select<>());
    private final DayField until = errors.name("until", new DayField("Last day"));
    private final Div list = new Div();
    private final boolean mayManage;
    private final Span state = new Span();
    /** Versions of the memberships that are shown, by person. */
    private final Map<UUID, Long> seen = new HashMap<>();

    public MembersSection(Members members, People people, UUID negotiation, boolean mayManage) {
        this.members = members;
        this.negotiation = negotiation;
        this.mayManage = mayManage;
        list.addClassName("p-card");
        addClassName("p-members");
        state.getElement().setAttribute("role", "status");
        add(new H2("Members"), state);
        add(list);
        if (mayManage) {
            add(form(people));
        }
        reload();
    }

    private DataTable table(List<Membership> shown) {
        var table = new DataTable("Members").list();
        table.text("Name");
        table.text("User name").minor();
        table.text("Role").phoneFigure();
        table.text("Last day").minor().nowrap().phoneLabelled();
        table.text("");
        for (var member : shown) {
            table.row(
                    member.who().displayName(),
                    member.who().username(),
                    member.role().label(),
                    member.until() == null ? Numbers.NONE : Numbers.date(member.until()),
                    mayManage ? removeButton(member) : "");
        }
        return table;
    }

    private Button removeButton(Membership member) {
        var remove = new Button("Remove", click -> {
            try {
                members.remove(negotiation, member.who().id());
                done(member.who().displayName() + " is no longer a member. ");
                state.add(new Button("Undo", again -> {
                    members.put(negotiation, member.who().id(), member.role(), member.until());
                    done(member.who().displayName() + " is a member again.");
                }));
            } catch (InvalidInput refused) {
                state.setText(refused.sentence());
            }
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel("Remove " + member.who().displayName());
        return remove;
    }

    private Div form(People people) {
        person.setItems(people.enabled());
        person.setItemLabelGenerator(who -> who.displayName() + " (" + who.username() + ")");
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::label);
        role.addValueChangeListener(change ->
                until.setRequired(change.getValue() != null && change.getValue().guest()));
        until.setHelperText("For guests: counsel and outside advisers.");
        var put = new Button("Add or change", click -> put());
        put.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(put);
        actions.addClassName("p-form-actions");
        var form = new Div(person, role, until);
        form.addClassName("p-form");
        return new Div(form, actions);
    }

    private void put() {
        errors.clear();
        try {
            errors.requireReadable();
            var who = person.getValue();
            if (who == null) {
                throw new InvalidInput("person", null, "Choose a person.");
            }
            if (role.getValue() == null) {
                throw new InvalidInput("role", null, "Choose a role.");
            }
            answer(who, members.change(negotiation, who.id(), seen.get(who.id()), role.getValue(), until.getValue()));
        } catch (InvalidInput problem) {
            if (!errors.show(problem)) {
                state.setText(problem.sentence());
            }
        }
    }

    private void answer(Who who, SaveResult<Membership> result) {
        switch (result) {
            case SaveResult.Saved<Membership> saved -> {
                person.clear();
                until.clear();
                done(who.displayName() + " is a member: " + label(saved.value()) + ".");
            }
            case SaveResult.Conflict<Membership> conflict ->
                done(conflict.by() + " has made " + who.displayName() + " " + label(conflict.theirs()) + " at "
                        + BrowserTime.minute(conflict.at())
                        + " meanwhile. Nothing was changed: press the button again to change it as typed.");
            case SaveResult.Gone<Membership> _ ->
                done(who.displayName() + " was taken out meanwhile. Nothing was changed: press the button again to add "
                        + "them as typed.");
        }
    }

    private static String label(Membership member) {
        return member.role().label().toLowerCase(Locale.ROOT);
    }

    private void done(String sentence) {
        state.setText(sentence);
        reload();
    }

    private void reload() {
        var shown = members.of(negotiation);
        seen.clear();
        shown.forEach(member -> seen.put(member.who().id(), member.version()));
        list.removeAll();
        list.add(table(shown));
    }
}
