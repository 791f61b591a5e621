package dev.parley.deal;

import static dev.parley.deal.SheetsOnABill.commitment;
import static dev.parley.deal.SheetsOnABill.discount;
import static dev.parley.deal.SheetsOnABill.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The commit curve of a small bill: around today's commitment, in round steps, with every row of the tier table. */
class CommitPlotTest {

    private static final DealSheet TODAY = as(DealRole.TODAY, null, sheet("Today", commitment("7"), discount("0.05")));
    private static final DealSheet OFFER =
            as(DealRole.OFFER, LocalDate.of(2027, 2, 1), sheet("R1", commitment("8", "9", "10"), discount("0.08")));

    @Test
    void candidates_reach_from_sixty_to_a_hundred_and_forty_per_cent_of_today_and_hold_every_tier_and_mark() {
        var plot = CommitPlot.of(desk(tier("7130000", "0.05"), tier("9000000", "0.09")), OFFER, CurveBasis.TIER_TABLE)
                .orElseThrow();
        var candidates = plot.points().stream().map(CommitPlot::commitment).toList();
        assertThat(candidates).isSorted().hasSizeBetween(40, 70);
        assertThat(candidates.getFirst()).isBetween(new BigDecimal("4100000"), new BigDecimal("4200000"));
        assertThat(candidates.getLast()).isBetween(new BigDecimal("9800000"), new BigDecimal("9900000"));
        assertThat(candidates).anyMatch(usd -> usd.compareTo(new BigDecimal("7130000")) == 0);
        assertThat(plot.marks()).extracting(CommitPlot.Mark::name).containsExactly("Today", "R1");
        assertThat(plot.marks().getLast().commitment()).as("the mean of a ramp").isEqualByComparingTo("9000000");
    }

    @Test
    void the_discount_is_that_of_the_tier_reached_or_the_deals_own() {
        var desk = desk(tier("7000000", "0.05"), tier("9000000", "0.09"));
        var table = CommitPlot.of(desk, OFFER, CurveBasis.TIER_TABLE).orElseThrow();
        assertThat(CommitPlot.discount(table.points().getFirst()).value()).isEqualByComparingTo("0");
        assertThat(CommitPlot.discount(table.points().getLast()).value()).isEqualByComparingTo("0.09");
        var own = CommitPlot.of(desk, OFFER, CurveBasis.DEAL).orElseThrow();
        assertThat(own.points())
                .allMatch(point -> CommitPlot.discount(point).value().compareTo(new BigDecimal("0.08")) == 0);
    }

    @Test
    void a_larger_commitment_at_the_same_discount_never_costs_less() {
        var points = CommitPlot.of(desk(), OFFER, CurveBasis.TIER_TABLE)
                .orElseThrow()
                .points();
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).outlook().expected())
                    .isGreaterThanOrEqualTo(points.get(i - 1).outlook().expected());
        }
    }

    @Test
    void without_a_tier_table_the_curve_keeps_the_discount_of_the_deal() {
        assertThat(CommitPlot.of(desk(), OFFER, CurveBasis.TIER_TABLE)
                        .orElseThrow()
                        .basis())
                .isEqualTo(CurveBasis.DEAL);
    }

    @Test
    void where_nothing_is_committed_there_is_no_curve() {
        var idea = sheet("Only a discount", discount("0.05"));
        assertThat(CommitPlot.of(
                        new Desk(
                                negotiation(),
                                List.of(idea),
                                List.of(),
                                SheetsOnABill.BILL,
                                SheetsOnABill.VALUATION,
                                Lens.ALL_TERMS),
                        idea,
                        CurveBasis.DEAL))
                .isEmpty();
    }

    private static Desk desk(Tier... tiers) {
        return new Desk(
                negotiation(),
                List.of(TODAY, OFFER),
                List.of(tiers),
                SheetsOnABill.BILL,
                SheetsOnABill.VALUATION,
                Lens.ALL_TERMS);
    }

    private static DealSheet as(DealRole role, @Nullable LocalDate dated, DealSheet sheet) {
        return new DealSheet(
                sheet.id(),
                sheet.name(),
                role,
                dated,
                null,
                null,
                null,
                null,
                sheet.items(),
                0,
                "nobody",
                Instant.EPOCH);
    }

    private static Tier tier(String commitment, String discount) {
        return new Tier(
                UUID.randomUUID(),
                new BigDecimal(commitment),
                new BigDecimal(discount),
                "A call",
                null,
                Grade.Q,
                0,
                "nobody",
                Instant.EPOCH);
    }

    private static Negotiation negotiation() {
        return new Negotiation(
                UUID.randomUUID(),
                "small",
                "Small",
                "Small",
                "USD",
                LocalDate.of(2027, 5, 1),
                3,
                Quarter.parse("2027-Q1"),
                Quarter.parse("2029-Q4"),
                MonthLength.values()[0],
                new TreeSet<>(),
                SheetsOnABill.PAYERS,
                false,
                null,
                0);
    }
}
