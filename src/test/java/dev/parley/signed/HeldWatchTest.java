package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.ProductLinks;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import dev.parley.test.SetClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is held in the sample, around the change of rates of May 2027. */
@AppTest
class HeldWatchTest {

    private static final String LLAMA = "meta.llama3-1-70b-instruct-v1:0";

    @Autowired
    EnteredSample sample;

    @Autowired
    HeldWatch watch;

    @Autowired
    ProductLinks links;

    @Autowired
    Persons persons;

    @Autowired
    SetClock clock;

    private EnteredSample.Entered entered;
    private UUID id;

    @BeforeEach
    void enter() {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        entered = sample.enter();
        id = entered.negotiation().id();
        persons.actAs(entered.lead());
    }

    @AfterEach
    void signOut() {
        clock.letGo();
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_llama_units_that_renew_on_30_april_are_flagged_with_what_the_old_rate_costs_more() {
        links.link(
                id,
                new ProductLink(
                        null, "Llama unit, 6 months", LLAMA, "6-month unit", PriceKind.MODEL_UNIT_HOUR_6_MONTH, 0));
        var found = watch.of(id).renewals().stream()
                .filter(one -> one.held().model().equals(LLAMA))
                .findFirst()
                .orElseThrow();
        assertThat(found.renewsOn()).isEqualTo(LocalDate.parse("2027-05-01"));
        assertThat(found.newSource()).isEqualTo("offered, R2");
        assertThat(found.dearerUsd().known().orElseThrow()).isEqualByComparingTo("17169.60");
        assertThat(watch.of(id).bound()).hasSize(6);
    }

    @Test
    void who_may_see_no_offer_sees_the_flag_and_no_new_rate() {
        persons.actAs(entered.platform());
        var found = watch.of(id);
        assertThat(found.renewals())
                .isNotEmpty()
                .noneMatch(Renewal::dearer)
                .allSatisfy(one -> assertThat(one.newUsd().known()).isEmpty());
        assertThat(found.renewals().getFirst().newSource()).contains("not shown to this role");
    }
}
