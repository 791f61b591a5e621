package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample negotiation with a frozen plan run and a first schedule, entered once for each test class. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScheduleTestBase {

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Members members;

    @Autowired
    Plans plans;

    @Autowired
    Schedules schedules;

    @Autowired
    Persons persons;

    Who lead;
    Who colleague;
    Who platform;
    Negotiation negotiation;
    PlanRun run;
    Schedule first;

    @BeforeAll
    void enterTheSample() {
        lead = persons.someone();
        colleague = persons.someone();
        platform = persons.someone();
        persons.run(lead, () -> {
            negotiation = sample.enter("sample-" + UUID.randomUUID());
            members.put(negotiation.id(), colleague.id(), Role.PROCUREMENT, null);
            members.put(negotiation.id(), platform.id(), Role.PLATFORM_LEAD, null);
            run = plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
            first = schedules.draft(negotiation.id());
        });
    }

    UUID id() {
        return negotiation.id();
    }

    Schedule latest() {
        return persons.as(lead, () -> schedules.latest(id()).orElseThrow());
    }

    ScheduleLine line(String label, String term) {
        return latest().lines().stream()
                .filter(line -> line.label().equals(label) && line.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + label + ", " + term + " in "
                        + latest().lines().stream().map(ScheduleLine::label).toList()));
    }

    static <T> T saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<T>) result).value();
    }

    static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }
}
