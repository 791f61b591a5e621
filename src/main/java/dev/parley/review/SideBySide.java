package dev.parley.review;

import dev.parley.deal.Deals;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.plan.Plans;
import dev.parley.schedule.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be laid side by side: submissions as they were, runs, schedules and deals as they are. */
@Service
public class SideBySide {

    private static final String SUBMISSION = "submission";

    private final Reviews reviews;
    private final Contents contents;
    private final Plans plans;
    private final Schedules schedules;
    private final Deals deals;
    private final Access access;

    SideBySide(Reviews reviews, Contents contents, Plans plans, Schedules schedules, Deals deals, Access access) {
        this.reviews = reviews;
        this.contents = contents;
        this.plans = plans;
        this.schedules = schedules;
        this.deals = deals;
        this.access = access;
    }

    /**
     * One of them.
     *
     * @param key unchanging, for addresses: {@code plan-run-4}, {@code submission-2}
     */
    public record Choice(ReviewKind kind, String key, String label) {}

    /** With its lines. */
    public record Side(Choice choice, List<Content.Line> lines) {}

    /** All the acting person may see, submissions first, the latest of each first. */
    @Transactional(readOnly = true)
    public List<Choice> all(UUID negotiation) {
        var member = access.require(negotiation, Permission.SEE);
        var choices = new ArrayList<Choice>();
        reviews.all(negotiation)
                .forEach(head -> choices.add(new Choice(head.kind(), keyOf(head), head.title() + ", as submitted")));
        plans.runs(negotiation)
                .forEach(run ->
                        choices.add(live(ReviewKind.PLAN_RUN, String.valueOf(run.number()), "Run " + run.number())));
        if (member.may(Permission.SEE_POSITIONS)) {
            schedules
                    .numbers(negotiation)
                    .forEach(number -> choices.add(
                            live(ReviewKind.SCHEDULE, String.valueOf(number), "Schedule " + number + ", as it is")));
            deals.of(negotiation)
                    .forEach(deal ->
                            choices.add(live(ReviewKind.DEAL, deal.id().toString(), deal.name() + ", as it is")));
        }
        return List.copyOf(choices);
    }

    /** One with its lines; empty where there is none, or it is not for the acting person. */
    @Transactional(readOnly = true)
    public Optional<Side> side(UUID negotiation, String key) {
        return all(negotiation).stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .flatMap(choice -> lines(negotiation, choice).map(lines -> new Side(choice, lines)));
    }

    private Optional<List<Content.Line>> lines(UUID negotiation, Choice choice) {
        if (choice.key().startsWith(SUBMISSION)) {
            var number = Integer.parseInt(choice.key().substring(SUBMISSION.length() + 1));
            return reviews.one(negotiation, number).map(Submission::lines);
        }
        return contents.of(
                        negotiation,
                        choice.kind(),
                        choice.key().substring(prefix(choice.kind()).length()))
                .map(Content::lines);
    }

    private static Choice live(ReviewKind kind, String reference, String label) {
        return new Choice(kind, keyOf(kind, reference), label);
    }

    /** The key of a submission. */
    public static String keyOf(Submission.Head head) {
        return SUBMISSION + "-" + head.number();
    }

    /** The key of a run, a schedule or a deal as it is. */
    public static String keyOf(ReviewKind kind, String reference) {
        return prefix(kind) + reference;
    }

    private static String prefix(ReviewKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    }
}
