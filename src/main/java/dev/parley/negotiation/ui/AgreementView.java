package dev.parley.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The agreement's header, payers and accounts, and who may see the negotiation. */
@Route(value = "n/:negotiation/agreement", layout = MainLayout.class)
@PageTitle("Agreement · Parley")
@PermitAll
public class AgreementView extends NegotiationScreen {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Negotiations negotiations;
    private final Members members;
    private final People people;
    private final Span state = new Span();
    private final Div top = new Div();

    AgreementView(Negotiations negotiations, Access access, Members members, People people) {
        super(negotiations, access, Permission.SEE);
        this.negotiations = negotiations;
        this.members = members;
        this.people = people;
    }

    @Override
    protected void show(QueryParameters query) {
        var form = new AgreementForm(negotiation());
        var title = new H1("Agreement");
        var header = new Div(title, state);
        header.addClassName("p-page-header");
        state.getElement().setAttribute("role", "status");
        top.removeAll();
        var mayManage = membership().may(Permission.MANAGE);
        add(header, top, form, new MembersSection(members, people, negotiation().id(), mayManage));
        if (mayManage) {
            var save = new Button("Save", click -> save(form, negotiation().version()));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            header.add(save);
        } else {
            form.setReadOnly(true);
        }
    }

    private void save(AgreementForm form, long version) {
        top.removeAll();
        try {
            var draft = form.draft(negotiation().sample());
            switch (negotiations.change(negotiation().id(), version, draft)) {
                case SaveResult.Saved<Negotiation> saved -> {
                    reload();
                    state.setText("Saved " + TIME.format(saved.at()) + " UTC");
                }
                case SaveResult.Conflict<Negotiation> conflict -> offerBoth(form, conflict);
                case SaveResult.Gone<Negotiation> gone ->
                    sentence("Not saved: the negotiation is no longer there. What you typed is still in the form.");
            }
        } catch (InvalidInput problem) {
            state.setText("Not saved");
            if (!form.show(problem)) {
                sentence(problem.sentence());
            }
        }
    }

    private void offerBoth(AgreementForm form, SaveResult.Conflict<Negotiation> conflict) {
        state.setText("Not saved");
        sentence(conflict.by() + " saved this at " + TIME.format(conflict.at())
                + " UTC while you were typing. Your values are still in the form.");
        top.add(
                new Button("Keep mine", click -> save(form, conflict.theirs().version())),
                new Button("Take theirs", click -> reload()));
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void sentence(String text) {
        var paragraph = new Div(text);
        paragraph.addClassName("p-error-note");
        paragraph.getElement().setAttribute("role", "alert");
        top.add(paragraph);
    }
}
