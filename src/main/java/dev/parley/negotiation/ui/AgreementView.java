package dev.parley.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.SaveState;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agreement's header, payers and accounts, and who may see the negotiation. */
@Route(value = "n/:negotiation/agreement", layout = MainLayout.class)
@PageTitle("Agreement · Parley")
@PermitAll
public class AgreementView extends NegotiationScreen {

    private final Negotiations negotiations;
    private final Members members;
    private final People people;
    private final List<AgreementPart> parts;
    private final SaveState state = new SaveState();
    private final Notices notices = new Notices();
    private final Div content = new Div();
    private final Button save = new Button("Save");
    private @Nullable LeaveGuard guard;
    private long version;

    AgreementView(Negotiations negotiations, Access access, Members members, People people, List<AgreementPart> parts) {
        super(negotiations, access, Permission.SEE);
        this.negotiations = negotiations;
        this.members = members;
        this.people = people;
        this.parts = parts;
        content.addClassName("p-stack");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(form()));
    }

    @Override
    protected void show(QueryParameters query) {
        boolean manages = membership().may(Permission.MANAGE);
        var header = new PageHeader("Agreement").meta("header, payers and accounts, members");
        if (negotiation().sample()) {
            header.with(Badge.neutral("illustrative sample"));
        }
        save.setVisible(manages);
        header.actions(state, save);
        add(header, notices, content);
        fill(negotiation());
    }

    private void settle() {
        if (guard != null) {
            guard.settled();
        }
    }

    private AgreementForm form() {
        return (AgreementForm) content.getComponentAt(0);
    }

    private void fill(Negotiation shown) {
        version = shown.version();
        boolean manages = membership().may(Permission.MANAGE);
        var form = new AgreementForm(shown);
        form.setReadOnly(!manages);
        guard = new LeaveGuard(form, "The agreement is not saved.");
        form.guardedBy(guard);
        Keys.enter(form, save);
        content.removeAll();
        content.add(form, new MembersSection(members, people, shown.id(), manages));
        parts.forEach(part -> part.part(shown, membership()).ifPresent(content::add));
    }

    private void save(AgreementForm form) {
        notices.clear();
        state.saving();
        try {
            switch (negotiations.change(
                    negotiation().id(), version, form.draft(negotiation().sample()))) {
                case SaveResult.Saved<Negotiation>(Negotiation value, Instant at) -> {
                    settle();
                    fill(value);
                    state.saved(BrowserTime.secondOf(at));
                }
                case SaveResult.Conflict<Negotiation> conflict -> offerBoth(form, conflict);
                case SaveResult.Gone<Negotiation> _ -> {
                    state.failed("the negotiation is no longer there");
                    notices.error("Not saved.", "The negotiation is no longer there. What you typed is still below.");
                }
            }
        } catch (InvalidInput problem) {
            int count = problem.all().size();
            state.failed(count == 1 ? "one value cannot be taken" : Numbers.count(count) + " values cannot be taken");
            form.show(problem, notices, "Not saved.");
        }
    }

    private void offerBoth(AgreementForm form, SaveResult.Conflict<Negotiation> conflict) {
        state.failed("somebody else saved first");
        var mine = new Button("Keep mine", click -> {
            version = conflict.theirs().version();
            save(form);
        });
        var theirs = new Button("Take theirs", click -> {
            notices.clear();
            settle();
            fill(conflict.theirs());
        });
        notices.error(
                "Two versions.",
                conflict.by() + " saved this at " + BrowserTime.secondOf(conflict.at())
                        + " while you were typing. Your values are still below.",
                mine,
                theirs);
    }
}
