package dev.parley.paper;

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
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample negotiation with a frozen plan run and a schedule, entered once for each test class. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PaperTestBase {

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Members members;

    @Autowired
    Plans plans;

    @Autowired
    Schedules schedules;

    @Autowired
    Papers papers;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    Who lead;
    Who platform;
    Negotiation negotiation;
    PlanRun run;
    Schedule schedule;

    @BeforeAll
    void enterTheSample() {
        lead = persons.someone();
        platform = persons.someone();
        persons.run(lead, () -> {
            negotiation = sample.enter("sample-" + UUID.randomUUID());
            members.put(negotiation.id(), platform.id(), Role.PLATFORM_LEAD, null);
            run = plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
            schedule = schedules.draft(negotiation.id());
        });
    }

    UUID id() {
        return negotiation.id();
    }

    PaperPreview preview(PaperKind kind) {
        return persons.as(
                lead, () -> papers.preview(id(), kind, DemandChoice.DEFAULT).orElseThrow());
    }
}
