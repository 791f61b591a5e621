package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.review.ReviewDesk;
import dev.parley.review.Reviews;
import dev.parley.review.ui.ReviewAddress.Part;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Review: what waits for whom, one submission line by line, two side by side, and who may approve. */
@Route(value = "n/:negotiation/review", layout = MainLayout.class)
@PageTitle("Review \u00b7 Parley")
@PermitAll
@StyleSheet("context://review.css")
public class ReviewView extends NegotiationScreen {

    private final transient Reviews reviews;
    private final transient ReviewDesk desk;
    private final transient SubmissionPart submission;
    private final transient ComparePart comparing;
    private final transient RightsCard rights;
    private final Notices notices = new Notices();
    private transient ReviewAddress address = ReviewAddress.of(QueryParameters.empty());

    ReviewView(
            Negotiations negotiations,
            Access access,
            Reviews reviews,
            ReviewDesk desk,
            SubmissionPart submission,
            ComparePart comparing,
            RightsCard rights) {
        super(negotiations, access, Permission.SEE);
        this.reviews = reviews;
        this.desk = desk;
        this.submission = submission;
        this.comparing = comparing;
        this.rights = rights;
        addClassName("p-review");
    }

    @Override
    protected void show(QueryParameters query) {
        address = ReviewAddress.of(query);
        notices.clear();
        render();
    }

    private void go(ReviewAddress next) {
        address = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, next.location(negotiation().slug()));
        render();
    }

    private void render() {
        removeAll();
        var context = new ReviewContext(negotiation(), membership(), address, notices, this::go);
        add(new PageHeader("Review").with(parts()), notices, content(context));
    }

    private Component content(ReviewContext context) {
        var open = address.submission();
        if (open != null) {
            return submission.of(context, open);
        }
        return switch (address.part()) {
            case WAITING, MINE, DECIDED ->
                Columns.stack(new QueueCards(context, reviews, desk).cards().toArray(Component[]::new));
            case COMPARE -> comparing.of(context);
            case RIGHTS -> rights.of(context);
        };
    }

    private Component parts() {
        var parts = new Segmented<>("Part of review", List.of(Part.values()), part -> part.label, address.part());
        parts.addValueChangeListener(change -> go(address.show(change.getValue())));
        return parts;
    }
}
