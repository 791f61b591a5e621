package dev.parley.test;

import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
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

    EnteredSample(SampleNegotiation sample, Members members, Plans plans, Schedules schedules, Persons persons) {
        this.sample = sample;
        this.members = members;
        this.plans = plans;
        this.schedules = schedules;
        this.persons = persons;
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
