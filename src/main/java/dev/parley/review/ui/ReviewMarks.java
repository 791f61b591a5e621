package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.ReviewOffer;
import dev.parley.review.Live;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewKind;
import dev.parley.review.Standing;
import dev.parley.review.Submission.Head;
import dev.parley.review.Submission.State;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** In the head of Plan, Schedule and Rounds: how far what is shown there is reviewed, and submitting it. */
@SpringComponent
class ReviewMarks implements ReviewOffer {

    private final LiveReviews reviews;

    ReviewMarks(LiveReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Mark of(Negotiation negotiation, Membership reader, Thing thing, int number) {
        var kind = thing == Thing.PLAN_RUN ? ReviewKind.PLAN_RUN : ReviewKind.SCHEDULE;
        var mark = new ReviewMark(negotiation, reader, kind, String.valueOf(number));
        mark.refresh();
        return mark;
    }

    @Override
    public Map<UUID, Component> deals(Negotiation negotiation, Membership reader) {
        return reviews.deals(negotiation.id()).entrySet().stream()
                .collect(Collectors.toMap(deal -> UUID.fromString(deal.getKey()), deal -> {
                    var mark = new ReviewMark(negotiation, reader, ReviewKind.DEAL, deal.getKey());
                    mark.show(deal.getValue());
                    return mark;
                }));
    }

    @StyleSheet("context://review.css")
    private final class ReviewMark extends Span implements Mark {

        private final transient Negotiation negotiation;
        private final transient Membership reader;
        private final ReviewKind kind;
        private final String reference;

        ReviewMark(Negotiation negotiation, Membership reader, ReviewKind kind, String reference) {
            this.negotiation = negotiation;
            this.reader = reader;
            this.kind = kind;
            this.reference = reference;
            addClassName("p-review-mark");
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public void refresh() {
            removeAll();
            reviews.of(negotiation.id(), kind, reference).ifPresent(this::show);
        }

        private void show(Live live) {
            add(chip(live));
            if (live.submittable() && reader.may(kind.submits())) {
                var submit = new Button("Submit for review", _ -> submit(live));
                submit.addThemeVariants(ButtonVariant.SMALL);
                // the row it may stand in opens something else
                submit.getElement().executeJs("this.addEventListener('click', event => event.stopPropagation())");
                add(submit);
            }
        }

        private void submit(Live live) {
            try {
                var submitted = reviews.submit(negotiation.id(), kind, reference, live.sha256(), null);
                Notices.toast(submitted.head().label() + " waits for review.");
            } catch (InvalidInput refused) {
                Notices.toast("Not submitted. " + refused.sentence());
            }
            refresh();
        }

        private Component chip(Live live) {
            return switch (live.standing()) {
                case Standing.None _ -> none(live);
                case Standing.Waiting(var head) -> link(Badge.needs("Waits for review"), head);
                case Standing.Approved(var head) -> link(Badge.good("Approved"), head);
                case Standing.Returned(var head) -> link(Badge.conflict("Returned"), head);
                case Standing.Superseded(var head) ->
                    link(Badge.neutral("Superseded by submission " + head.supersededBy()), head);
            };
        }

        private Component none(Live live) {
            var last = live.last();
            if (last == null) {
                return Badge.neutral("Not submitted");
            }
            if (!live.edited()) {
                return link(
                        Badge.neutral("Not submitted; " + last.label() + " is "
                                + last.state().label()),
                        last);
            }
            var lines = Numbers.counted(live.since().size(), "line");
            return link(
                    last.state() == State.APPROVED
                            ? Badge.conflict("Changed since it was approved: " + lines)
                            : Badge.needs("Changed since it was submitted: " + lines),
                    last);
        }

        /** To the submission, for those it is for. */
        private Component link(Badge badge, Head head) {
            if (!reader.may(Permission.SEE_POSITIONS)
                    && !head.submitter().equals(reader.who().id())) {
                return badge;
            }
            var link = new Anchor("n/" + negotiation.slug() + "/review?submission=" + head.number());
            link.add(badge);
            link.setAriaLabel(badge.getElement().getTextRecursively() + ", submission " + head.number());
            return link;
        }
    }
}
