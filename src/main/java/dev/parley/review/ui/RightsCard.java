package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Permission;
import dev.parley.review.ApprovalRight;
import dev.parley.review.ApprovalRights;
import dev.parley.review.RightDraft;
import java.util.List;
import java.util.Objects;

/** Who may approve what, up to how much, who gave it and when; and giving a right. */
@SpringComponent
class RightsCard {

    private final ApprovalRights rights;
    private final Members members;

    RightsCard(ApprovalRights rights, Members members) {
        this.rights = rights;
        this.members = members;
    }

    Component of(ReviewContext context) {
        boolean manages = context.member().may(Permission.MANAGE);
        var all = rights.of(context.id());
        var open = all.stream().filter(right -> right.endedAt() == null).toList();
        var ended = all.stream().filter(right -> right.endedAt() != null).toList();
        var card = new PCard("Who may approve").meta("a right is a kind and a limit; no role has one by itself");
        var stack = Columns.stack(
                open.isEmpty()
                        ? card.body(new EmptyState(
                                "Nobody may approve yet",
                                "What obliges the company waits until somebody has the right."))
                        : card.flush()
                                .body(table(context, open, manages))
                                .foot(
                                        "Nobody approves what they submitted or what bears an edit of theirs. A guest's right"
                                                + " ends with the last day of their membership."));
        if (manages) {
            stack.add(new PCard("Give a right").body(new RightForm(rights, members, context.id(), given -> {
                context.again();
                Notices.toast(given.holder() + " may approve " + given.words() + ".");
            })));
        }
        if (!ended.isEmpty()) {
            stack.add(new PCard("Ended")
                    .meta("kept, with who gave and who ended it")
                    .flush()
                    .body(history(ended)));
        }
        return stack;
    }

    private DataTable table(ReviewContext context, List<ApprovalRight> open, boolean manages) {
        var table = new DataTable("Who may approve").list();
        table.text("Who");
        table.text("May approve").phoneLine();
        table.text("Given by").phoneLabelled();
        table.text("").phoneFigure();
        table.text("");
        open.forEach(right -> table.row(
                right.holder(),
                right.words(),
                TwoLines.of(right.givenBy(), Shown.moment(right.givenAt())),
                mark(right),
                manages ? end(context, right) : ""));
        return table;
    }

    private static Object mark(ApprovalRight right) {
        if (!right.member()) {
            return Badge.unknown("rests: no member today");
        }
        return right.selfGiven() ? Badge.conflict("given to themselves") : "";
    }

    private Button end(ReviewContext context, ApprovalRight right) {
        var end = new Button("End", _ -> {
            try {
                rights.end(context.id(), right.id());
                context.notices()
                        .say(
                                Note.Kind.GOOD,
                                right.holder() + " may no longer approve " + right.words() + ".",
                                "",
                                new Button("Give it again", _ -> again(context, right)));
            } catch (InvalidInput refused) {
                context.notices().error("Nothing was changed.", refused.sentence());
            }
            context.again();
        });
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        end.setAriaLabel("End the right of " + right.holder() + " to approve " + right.words());
        return end;
    }

    private void again(ReviewContext context, ApprovalRight right) {
        try {
            rights.give(context.id(), new RightDraft(right.person(), right.kind(), right.usd(), right.togetherWith()));
            context.notices().clear();
        } catch (InvalidInput refused) {
            context.notices().error("Nothing was changed.", refused.sentence());
        }
        context.again();
    }

    private static DataTable history(List<ApprovalRight> ended) {
        var table = new DataTable("Rights that were ended").list();
        table.text("Who");
        table.text("Could approve").phoneLine();
        table.text("Given by").phoneLabelled();
        table.text("Ended by").phoneLabelled();
        ended.forEach(right -> table.row(
                right.holder(),
                right.words(),
                TwoLines.of(right.givenBy(), Shown.moment(right.givenAt())),
                TwoLines.of(String.valueOf(right.endedBy()), Shown.moment(Objects.requireNonNull(right.endedAt())))));
        return table;
    }
}
