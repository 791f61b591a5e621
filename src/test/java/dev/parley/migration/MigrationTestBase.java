package dev.parley.migration;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A copy of the sample for each test, with its lead, a platform lead who owns W09 only, and an adviser. */
@AppTest
abstract class MigrationTestBase {

    @Autowired
    Persons persons;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Members members;

    @Autowired
    Workloads workloads;

    @Autowired
    Moves moves;

    @Autowired
    Residencies residencies;

    @Autowired
    Migrations migrations;

    protected Who lead;
    protected Who owner;
    protected Who adviser;
    protected Negotiation negotiation;
    protected UUID id;

    @BeforeEach
    void enterTheSample() {
        lead = persons.someone();
        owner = persons.someone();
        adviser = persons.someone();
        persons.actAs(lead);
        negotiation = sample.enter("moves-" + UUID.randomUUID());
        id = negotiation.id();
        members.put(id, owner.id(), Role.PLATFORM_LEAD, null);
        members.put(id, adviser.id(), Role.ADVISER, LocalDate.now().plusDays(9));
        Workload agent = workload("W09");
        workloads.change(id, agent.id(), agent.version(), agent.draft().withOwner(owner.id()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected Workload workload(String code) {
        return workloads.all(id).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    protected Move move(String code) {
        UUID of = workload(code).id();
        return moves.of(id).stream()
                .filter(one -> one.workload().equals(of))
                .findFirst()
                .orElseThrow();
    }

    protected static <T> T saved(SaveResult<T> result) {
        if (result instanceof SaveResult.Saved<T>(T value, var _)) {
            return value;
        }
        throw new AssertionError("Not saved: " + result);
    }
}
