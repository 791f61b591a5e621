package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealDesk;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.Sampling;
import dev.parley.negotiation.NotAllowed;
import dev.parley.signed.CountedMonth.Whose;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import dev.parley.test.SetClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where the sample's counted spend lands, as its description states it. */
@AppTest
class LandingTest {

    private static final LocalDate RUNNING = LocalDate.parse("2026-11-23");

    @Autowired
    EnteredSample sample;

    @Autowired
    Landings landings;

    @Autowired
    DealDesk desks;

    @Autowired
    CountedMonths counted;

    @Autowired
    Persons persons;

    private EnteredSample.Entered entered;
    private UUID id;

    @Autowired
    SetClock clock;

    @BeforeEach
    void enter() {
        clock.set(RUNNING.atTime(12, 0).toInstant(ZoneOffset.UTC));
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
    void the_contract_year_that_runs_lands_at_18_84_of_18_00_with_a_fan_around_what_is_expected() {
        var year = landings.of(id, RUNNING).orElseThrow();
        assertThat(year.from()).isEqualTo("2026-05-01");
        assertThat(year.commitment()).isEqualByComparingTo("18000000");
        assertThat(year.months()).hasSize(12);
        assertThat(year.soFar()).isEqualByComparingTo("9270000");
        var landing = year.landing();
        assertThat(landing.base()).isEqualByComparingTo("18840000");
        assertThat(year.over().orElseThrow()).isEqualByComparingTo("840000");
        assertThat(landing.low()).isBetween(new BigDecimal("18400000"), new BigDecimal("18840000"));
        assertThat(landing.high()).isBetween(new BigDecimal("18840000"), new BigDecimal("19300000"));
        assertThat(landing.shortfallProbability().value()).isLessThan(new BigDecimal("0.01"));
        assertThat(landing.months().get(5).low()).isEqualByComparingTo("9270000");
        assertThat(landing).isEqualTo(landings.of(id, RUNNING).orElseThrow().landing());
    }

    @Test
    void awss_figure_is_reconciled_with_ours_by_month() {
        var months = landings.of(id, RUNNING).orElseThrow().months();
        assertThat(month(months, "2026-05").difference().orElseThrow()).isZero();
        assertThat(month(months, "2026-08").difference().orElseThrow()).isEqualByComparingTo("-12000");
        assertThat(month(months, "2026-08").reasons()).contains("Marketplace invoice of August booked in September");
        assertThat(month(months, "2026-11").difference()).isEmpty();
        assertThat(month(months, "2026-10").bills()).isPositive();
    }

    @Test
    void a_year_of_the_new_agreement_is_expected_from_the_whole_bill_under_the_latest_offer() {
        var year = landings.of(id, LocalDate.parse("2027-05-01")).orElseThrow();
        assertThat(year.signed()).isFalse();
        assertThat(year.agreement()).isEqualTo("R2");
        assertThat(year.commitment()).isEqualByComparingTo("20000000");
        assertThat(year.months()).allSatisfy(month -> assertThat(month.source()).isEqualTo(LandingYear.Source.OUTLOOK));
        // a year of which nothing is over yet lands as the desk has it
        var desk = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS);
        var first = desk.valuation()
                .outlook(desk.deal(desk.latestOffer().orElseThrow()))
                .years()
                .getFirst();
        assertThat(year.landing().shortfallProbability().value())
                .isCloseTo(first.shortfallProbability().value(), within(new BigDecimal("0.001")));
        assertThat(year.landing().expectedShortfall())
                .isCloseTo(first.expectedShortfall(), within(new BigDecimal("5")));
        assertThat(year.accruals()).hasSize(12);
        assertThat(year.accruals().getLast().sum())
                .isEqualByComparingTo(year.landing().expectedShortfall());
    }

    @Test
    void gap_closers_stand_cheapest_first_and_those_that_no_longer_fit_last() {
        var closers = landings.of(id, RUNNING).orElseThrow().closers();
        assertThat(closers.getFirst().what().kind()).isIn(GapCloser.Kind.ENROL, GapCloser.Kind.SAVINGS_PLAN);
        assertThat(closers)
                .extracting(one -> one.what().kind())
                .contains(GapCloser.Kind.ENROL, GapCloser.Kind.PREPAY, GapCloser.Kind.MARKETPLACE);
        assertThat(closers.getLast().what().kind()).isEqualTo(GapCloser.Kind.MIGRATE);
        assertThat(closers.getLast().fits()).isFalse();
        assertThat(closers.get(closers.size() - 2).sum())
                .isEqualByComparingTo(closers.stream()
                        .filter(LandingYear.Closer::fits)
                        .map(LandingYear.Closer::counted)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void a_month_twice_is_refused_with_both_values_and_one_outside_of_every_agreement_too() {
        assertThatThrownBy(() -> counted.add(id, draft("2026-10", "1580000")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("$1,570,000.00, and you typed $1,580,000.00");
        assertThatThrownBy(() -> counted.add(id, draft("2019-01", "1"))).hasMessageContaining("lies in no agreement");
        assertThatThrownBy(() -> counted.add(id, draft("October", "1")))
                .hasMessageContaining("\"October\" is no month");
        assertThatThrownBy(() -> counted.add(id, draft("2027-06", "-1"))).hasMessageContaining("-1 dollars");
        assertThat(counted.add(id, draft("2027-06", "1"))).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void a_platform_lead_sees_no_landing() {
        persons.actAs(entered.platform());
        assertThatThrownBy(() -> landings.of(id, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> counted.of(id)).isInstanceOf(NotAllowed.class);
    }

    private static CountedDraft draft(String month, String usd) {
        return new CountedDraft(Whose.OURS, month, false, new BigDecimal(usd), "A report", null);
    }

    private static LandingYear.Month month(List<LandingYear.Month> months, String month) {
        return months.stream()
                .filter(one -> one.month().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow();
    }
}
