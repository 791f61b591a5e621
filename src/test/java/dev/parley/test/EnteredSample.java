package dev.parley.test;

import dev.parley.deal.Deals;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.review.ApprovalRights;
import dev.parley.review.Decision;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewKind;
import dev.parley.review.Reviews;
import dev.parley.review.RightDraft;
import dev.parley.sample.SampleNegotiation;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Enters the sample negotiation for a test, with people of its own: two of procurement and a platform lead. */
@TestComponent
public class EnteredSample {

    /** @param lead who entered it, of procurement as the colleague is */
    public record Entered(Negotiation negotiation, Who lead, Who colleague, Who platform) {}

    /** With a frozen plan run and the schedule drafted from it. */
    public record Drafted(Entered entered, PlanRun run, Schedule schedule) {}

    private final SampleNegotiation sample;
    private final Members members;
    private final Plans plans;
    private final Schedules schedules;
    private final Persons persons;
    private final Deals deals;
    private final LiveReviews live;
    private final Reviews reviews;
    private final ApprovalRights rights;

    EnteredSample(
            SampleNegotiation sample,
            Members members,
            Plans plans,
            Schedules schedules,
            Persons persons,
            Deals deals,
            LiveReviews live,
            Reviews reviews,
            ApprovalRights rights) {
        this.sample = sample;
        this.members = members;
        this.plans = plans;
        this.schedules = schedules;
        this.persons = persons;
        this.deals = deals;
        this.live = live;
        this.reviews = reviews;
        this.rights = rights;
    }

    /** The lead submits the deal of this name as it is, and the colleague, who gets the rights for it, approves it. */
    public void approve(Entered entered, String deal) {
        var id = entered.negotiation().id();
        var head = persons.as(entered.lead(), () -> {
            var sheet = deals.of(id).stream()
                    .filter(one -> one.name().equals(deal))
                    .findFirst()
                    .orElseThrow();
            var submitted = live.submit(id, ReviewKind.DEAL, sheet.id().toString(), null, null)
                    .head();
            submitted.needs().stream()
                    .filter(need -> rights.inForce(id).stream()
                            .noneMatch(right -> right.kind() == need.kind()
                                    && right.person().equals(entered.colleague().id())))
                    .forEach(need ->
                            rights.give(id, new RightDraft(entered.colleague().id(), need.kind(), null, null)));
            return submitted;
        });
        persons.as(
                entered.colleague(),
                () -> reviews.decide(id, head.number(), head.version(), head.sha256(), new Decision.Approve()));
    }

    public Entered enter() {
        var lead = persons.someone();
        var colleague = persons.someone();
        var platform = persons.someone();
        return persons.as(lead, () -> {
            var negotiation = sample.enter("sample-" + UUID.randomUUID());
            members.put(negotiation.id(), colleague.id(), Role.PROCUREMENT, null);
            members.put(negotiation.id(), platform.id(), Role.PLATFORM_LEAD, null);
            return new Entered(negotiation, lead, colleague, platform);
        });
    }

    public Drafted draft() {
        var entered = enter();
        return persons.as(entered.lead(), () -> {
            var id = entered.negotiation().id();
            var run = plans.freeze(id, PlanBasis.DEFAULT);
            return new Drafted(entered, run, schedules.draft(id));
        });
    }
}
