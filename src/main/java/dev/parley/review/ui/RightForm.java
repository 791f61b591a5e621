package dev.parley.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Notices;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Membership;
import dev.parley.review.ApprovalKind;
import dev.parley.review.ApprovalRight;
import dev.parley.review.ApprovalRights;
import dev.parley.review.RightDraft;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives somebody a right to approve. */
final class RightForm extends Div {

    private final FieldErrors errors = new FieldErrors();
    private final Notices notices = new Notices();
    private final Select<Membership> person = errors.name("person", new Select<>());
    private final Select<ApprovalKind> kind = errors.name("kind", new Select<>());
    private final BigDecimalField usd = errors.name("usd", new BigDecimalField("Up to, USD"));
    private final Select<Membership> together = errors.name("togetherWith", new Select<>());

    RightForm(ApprovalRights rights, Members members, UUID negotiation, Consumer<ApprovalRight> given) {
        addClassNames("p-form", "p-entry-form");
        var all = members.of(negotiation);
        choose(person, "Who", all, "");
        kind.setLabel("May approve");
        kind.setItems(ApprovalKind.values());
        kind.setItemLabelGenerator(ApprovalKind::label);
        kind.addValueChangeListener(change -> limit(change.getValue()));
        choose(together, "Only together with", all, "nobody: alone");
        together.setEmptySelectionAllowed(true);
        limit(null);
        var guard = new LeaveGuard(this, "The right is not given yet.");
        errors.guardedBy(guard);
        var give = new Button("Give the right", _ -> {
            errors.clear();
            notices.clear();
            try {
                var problems = new Problems();
                errors.unreadable(problems);
                problems.refuse();
                var right = rights.give(negotiation, draft());
                guard.settled();
                given.accept(right);
            } catch (InvalidInput refused) {
                errors.show(refused, notices, "Nothing was changed.");
            }
        });
        give.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(give);
        actions.addClassName("p-form-actions");
        add(notices, person, kind, usd, together, actions);
        Keys.enter(this, give);
    }

    private static void choose(Select<Membership> select, String label, List<Membership> all, String none) {
        select.setLabel(label);
        select.setItems(all);
        select.setItemLabelGenerator(one -> one == null ? none : one.who().displayName());
    }

    private void limit(@Nullable ApprovalKind chosen) {
        boolean amount = chosen != null && chosen.per() != null;
        usd.setVisible(amount);
        usd.setHelperText(amount ? "Dollars " + chosen.per() + "; empty for no limit" : null);
        if (!amount) {
            usd.clear();
        }
    }

    private RightDraft draft() {
        return new RightDraft(
                person.getValue() == null ? null : person.getValue().who().id(),
                kind.getValue(),
                usd.getValue(),
                together.getValue() == null ? null : together.getValue().who().id());
    }
}
