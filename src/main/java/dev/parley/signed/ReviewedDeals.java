package dev.parley.signed;

import dev.parley.deal.DealSheet;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewKind;
import dev.parley.review.Standing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a deal may be signed: approved under Review, with exactly the terms that it has now. */
@Component
class ReviewedDeals {

    private final LiveReviews reviews;

    ReviewedDeals(LiveReviews reviews) {
        this.reviews = reviews;
    }

    /** @return a sentence that says what is missing; empty where the deal is approved as it is */
    Optional<String> missing(UUID negotiation, DealSheet deal) {
        var named = "\"" + deal.name() + "\"";
        return reviews.of(negotiation, ReviewKind.DEAL, deal.id().toString())
                .map(live -> switch (live.standing()) {
                    case Standing.Approved _ -> Optional.<String>empty();
                    case Standing.Waiting waiting ->
                        Optional.of(named + " waits to be approved: submission "
                                + waiting.head().number() + " under Review.");
                    case Standing.Returned returned ->
                        Optional.of(named + " was returned in submission "
                                + returned.head().number() + ". Change it on Rounds and submit it again.");
                    case Standing.None _
                    when live.edited() ->
                        Optional.of(named + " has changed since it was submitted. Submit it again on Rounds.");
                    case Standing.None _, Standing.Superseded _ ->
                        Optional.of(named + " is not approved: it commits spend. Submit it for review on Rounds.");
                })
                .orElseGet(() -> Optional.of(named + " cannot be approved, so it cannot be signed."));
    }
}
