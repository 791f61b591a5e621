package dev.parley.paper;

import dev.parley.deal.Deals;
import dev.parley.deal.Words;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.review.Live;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewKind;
import dev.parley.review.Standing;
import dev.parley.review.Submission.State;
import dev.parley.schedule.FromRounds;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What whoever sends or approves a paper for AWS is told beside it: what it is made of that nobody approved, and where its asks
 * are not those of the ask whose terms it bears. Nothing of it stands in the paper.
 */
@Component
class PaperCautions {

    /** Lines whose asks differ that are said one by one. */
    private static final int MOST = 5;

    private final LiveReviews reviews;
    private final Deals deals;
    private final FromRounds rounds;
    private final Access access;

    PaperCautions(LiveReviews reviews, Deals deals, FromRounds rounds, Access access) {
        this.reviews = reviews;
        this.deals = deals;
        this.rounds = rounds;
        this.access = access;
    }

    /** @return sentences; none for those who may not see positions, who submit nothing either */
    List<String> of(UUID negotiation, Schedule schedule, PaperKind kind, DemandChoice choice) {
        var cautions = new ArrayList<String>();
        if (!access.require(negotiation, Permission.MAKE_PAPERS).may(Permission.SEE_POSITIONS)) {
            return cautions;
        }
        if (kind.asks() || choice.purchases()) {
            reviews.of(negotiation, ReviewKind.SCHEDULE, String.valueOf(schedule.number()))
                    .flatMap(live -> unapproved("Schedule " + schedule.number(), live))
                    .ifPresent(cautions::add);
        }
        if (kind.asks()) {
            AskTerms.ask(deals.of(negotiation)).ifPresent(ask -> {
                if (kind.terms()) {
                    reviews.of(negotiation, ReviewKind.DEAL, ask.id().toString())
                            .flatMap(live -> unapproved("\"" + ask.name() + "\", whose terms this paper bears,", live))
                            .ifPresent(cautions::add);
                }
                cautions.addAll(different(negotiation, schedule, ask.name()));
            });
        }
        return List.copyOf(cautions);
    }

    /** Why something as it is now is not approved. */
    static Optional<String> unapproved(String what, Live live) {
        return switch (live.standing()) {
            case Standing.Approved _ -> Optional.empty();
            case Standing.Waiting(var head) ->
                Optional.of(what + " still waits for approval, as submission " + head.number() + ".");
            case Standing.Returned(var head) ->
                Optional.of(what + " was returned, as submission " + head.number() + ".");
            case Standing.Superseded(var head) ->
                Optional.of(what + " is not approved: submission " + head.number() + " was superseded.");
            case Standing.None _ -> Optional.of(what + " " + edited(live));
        };
    }

    private static String edited(Live live) {
        var last = live.last();
        if (last == null || !live.edited()) {
            return "is not approved.";
        }
        int lines = live.since().size();
        return "has changed since it was " + (last.state() == State.APPROVED ? "approved" : "submitted") + ": " + lines
                + (lines == 1 ? " line." : " lines.");
    }

    private List<String> different(UUID negotiation, Schedule schedule, String ask) {
        var said = rounds.of(negotiation, schedule);
        var different = new ArrayList<String>();
        for (var line : schedule.lines()) {
            if (!line.bySpend()) {
                said.ask(line.id())
                        .filter(rate -> rate.differsFrom(line.asked()))
                        .ifPresent(rate -> different.add(different(line, ask, rate)));
            }
        }
        int more = different.size() - MOST;
        if (more <= 0) {
            return different;
        }
        var first = new ArrayList<>(different.subList(0, MOST));
        first.add(more + (more == 1 ? " more line asks" : " more lines ask") + " for another rate than \"" + ask
                + "\" says.");
        return first;
    }

    private static String different(ScheduleLine line, String ask, Offered said) {
        return line.label() + ", " + line.account() + ": the schedule asks "
                + (line.ask() == null ? "list" : Words.rate(line.ask())) + ", \"" + ask + "\" says "
                + Words.rate(said.rate()) + ".";
    }
}
