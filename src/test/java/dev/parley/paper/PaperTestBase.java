package dev.parley.paper;

import dev.parley.negotiation.Negotiation;
import dev.parley.people.Who;
import dev.parley.plan.PlanRun;
import dev.parley.review.ApprovalKind;
import dev.parley.review.ApprovalRights;
import dev.parley.review.RightDraft;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.util.List;
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
    EnteredSample sample;

    @Autowired
    Schedules schedules;

    @Autowired
    Papers papers;

    @Autowired
    ApprovalRights rights;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    Who lead;
    Who platform;
    Who counsel;
    Negotiation negotiation;
    PlanRun run;
    Schedule schedule;

    @BeforeAll
    void enterTheSample() {
        var drafted = sample.draft();
        lead = drafted.entered().lead();
        platform = drafted.entered().platform();
        counsel = drafted.entered().colleague();
        negotiation = drafted.entered().negotiation();
        run = drafted.run();
        schedule = drafted.schedule();
        persons.run(lead, () -> {
            for (var kind : List.of(ApprovalKind.PAPER_THAT_LEAVES, ApprovalKind.NDA_MARK)) {
                rights.give(id(), new RightDraft(counsel.id(), kind, null, null));
            }
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
