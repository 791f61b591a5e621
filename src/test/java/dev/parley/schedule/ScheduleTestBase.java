package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Negotiation;
import dev.parley.people.Who;
import dev.parley.plan.PlanRun;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
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
    EnteredSample sample;

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
        var drafted = sample.draft();
        lead = drafted.entered().lead();
        colleague = drafted.entered().colleague();
        platform = drafted.entered().platform();
        negotiation = drafted.entered().negotiation();
        run = drafted.run();
        first = drafted.schedule();
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
