package dev.parley.workload;

import static dev.parley.workload.Samples.conflict;
import static dev.parley.workload.Samples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.NotAllowed;
import dev.parley.test.AppTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class CapacityTest extends WorkloadTestBase {

    private static final BigDecimal HOURS = BigDecimal.valueOf(730);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Autowired
    HeldCapacity held;

    @Autowired
    CapacityRequests requests;

    private HeldDraft units(String rate, String busy) {
        return new HeldDraft(
                account("petrel"),
                "meta.llama3-1-70b-instruct-v1:0",
                "us-east-1",
                "model-units",
                6,
                Quantity.units(2),
                rate == null ? null : new BigDecimal(rate),
                null,
                null,
                NOVEMBER,
                LocalDate.of(2027, 4, 30),
                true,
                LocalDate.of(2027, 3, 31),
                busy == null ? null : new BigDecimal(busy),
                null);
    }

    @Test
    void two_units_at_13_08_cost_19096_80_a_month_and_a_reservation_pays_both_sides() {
        var two = saved(held.add(negotiation, units("13.08", "60")));
        assertAmount("19096.80", two.perMonth(HOURS));
        assertAmount("7638.72", two.idlePerMonth(HOURS).orElseThrow());
        var reserved = saved(held.add(
                negotiation,
                new HeldDraft(
                        account("us-prod"),
                        "anthropic.claude-haiku-4-5",
                        "eu-central-1",
                        "reserved",
                        1,
                        Quantity.throughput(300, 30),
                        null,
                        new BigDecimal("0.066"),
                        new BigDecimal("0.33"),
                        NOVEMBER,
                        null,
                        true,
                        null,
                        null,
                        null)));
        assertAmount("21681.00", reserved.perMonth(HOURS));
        assertTrue(reserved.idlePerMonth(HOURS).isEmpty());
    }

    @Test
    void capacity_at_an_unknown_rate_costs_an_unknown_amount() {
        var unknown = saved(held.add(negotiation, units(null, null)));
        assertInstanceOf(Amount.Unknown.class, unknown.perMonth(HOURS));
    }

    @Test
    void what_cannot_be_cancelled_ends_with_the_term_and_counts_a_month_begun_by_its_days() {
        var two = saved(held.add(negotiation, units("13.08", null)));
        var months = NonCancellable.byMonth(List.of(two), LocalDate.of(2026, 11, 16), month -> HOURS);
        assertEquals(6, months.size());
        assertAmount("9548.40", months.get(YearMonth.of(2026, 11)));
        assertAmount("19096.80", months.get(YearMonth.of(2027, 4)));
        assertTrue(NonCancellable.byMonth(List.of(two), LocalDate.of(2027, 5, 1), month -> HOURS)
                .isEmpty());
    }

    private static void assertAmount(String expected, Amount amount) {
        var known = assertInstanceOf(Amount.Known.class, amount);
        assertEquals(
                0, new BigDecimal(expected).compareTo(known.usd().setScale(2, RoundingMode.HALF_UP)), known.usd() + "");
    }

    @Test
    void capacity_outside_its_bounds_is_refused() {
        assertEquals(
                "busy",
                assertThrows(InvalidInput.class, () -> held.add(negotiation, units("13.08", "101")))
                        .field());
        assertEquals(
                "unitRate",
                assertThrows(InvalidInput.class, () -> held.add(negotiation, units("-1", null)))
                        .field());
        var base = units("13.08", null);
        var both = new HeldDraft(
                base.account(),
                base.model(),
                base.scope(),
                base.product(),
                6,
                new Quantity(2, 100, 10),
                null,
                null,
                null,
                NOVEMBER,
                null,
                false,
                null,
                null,
                null);
        assertEquals(
                "units",
                assertThrows(InvalidInput.class, () -> held.add(negotiation, both))
                        .field());
        var backwards = new HeldDraft(
                base.account(),
                base.model(),
                base.scope(),
                base.product(),
                6,
                Quantity.units(1),
                null,
                null,
                null,
                NOVEMBER,
                NOVEMBER.minusDays(1),
                false,
                null,
                null,
                null);
        assertEquals(
                "until",
                assertThrows(InvalidInput.class, () -> held.add(negotiation, backwards))
                        .field());
        var invented = new HeldDraft(
                base.account(),
                base.model(),
                base.scope(),
                "unobtainium",
                6,
                Quantity.units(1),
                null,
                null,
                null,
                NOVEMBER,
                null,
                false,
                null,
                null,
                null);
        assertEquals(
                "product",
                assertThrows(InvalidInput.class, () -> held.add(negotiation, invented))
                        .field());
    }

    @Test
    void of_two_people_who_save_the_same_capacity_the_second_is_told() {
        var read = saved(held.add(negotiation, units("13.08", null)));
        held.change(negotiation, read.id(), read.version(), units("12.00", null));
        var answer = conflict(held.change(negotiation, read.id(), read.version(), units("11.00", null)));
        assertEquals(0, new BigDecimal("12").compareTo(answer.theirs().unitRate()));
        saved(held.remove(negotiation, read.id(), answer.theirs().version()));
        assertInstanceOf(SaveResult.Gone.class, held.change(negotiation, read.id(), 2, units("11.00", null)));
    }

    @Test
    void a_platform_lead_asks_for_their_own_workload_only_and_does_not_enter_what_is_held() {
        as(owner);
        var mine = saved(workloads.add(negotiation, typed("W01").draft()));
        var asked = new RequestDraft(mine.id(), "model-units", 6, Quantity.units(2), null, "Care", null);
        var added = saved(requests.add(negotiation, asked));
        assertEquals("W01", added.code());
        assertThrows(NotAllowed.class, () -> held.add(negotiation, units("13.08", null)));
        as(neighbour);
        assertThrows(NotAllowed.class, () -> requests.add(negotiation, asked));
        assertThrows(NotAllowed.class, () -> requests.remove(negotiation, added.id(), added.version()));
        assertEquals(1, requests.of(negotiation).size());
    }

    @Test
    void a_shape_in_use_stays_and_one_that_is_all_zero_is_refused() {
        workloads.add(negotiation, typed("W01").draft());
        assertThrows(InvalidInput.class, () -> shapes.remove(negotiation, flat.id(), flat.version()));
        var zeros = Collections.nCopies(24, BigDecimal.ZERO);
        var refused = assertThrows(
                InvalidInput.class, () -> shapes.add(negotiation, ShapeDraft.grid("zero", zeros, zeros, null)));
        assertEquals("multipliers", refused.field());
        var night = saved(shapes.add(negotiation, ShapeDraft.window("night", 22, 4)));
        assertEquals(0, BigDecimal.valueOf(6).compareTo(night.traffic().peakToMean()));
        assertTrue(night.spiky());
        saved(shapes.remove(negotiation, night.id(), night.version()));
        as(owner);
        assertThrows(NotAllowed.class, () -> shapes.change(negotiation, flat.id(), flat.version(), flat.draft()));
    }

    @Test
    void capacity_requests_and_shapes_of_another_negotiation_are_out_of_reach() {
        var holding = saved(held.add(negotiation, units("13.08", null)));
        var workload = saved(workloads.add(negotiation, typed("W01").draft()));
        var asked = saved(requests.add(
                negotiation, new RequestDraft(workload.id(), "model-units", 6, Quantity.units(2), null, "Care", null)));
        var shape = saved(shapes.add(negotiation, ShapeDraft.flat("second")));
        var there = negotiation;
        openNegotiation();
        var mine = saved(workloads.add(negotiation, typed("W01").draft()));
        var request = new RequestDraft(mine.id(), "model-units", 6, Quantity.units(1), null, "Care", null);
        gone(held.change(negotiation, holding.id(), holding.version(), units("1.00", null)));
        gone(held.remove(negotiation, holding.id(), holding.version()));
        gone(requests.change(negotiation, asked.id(), asked.version(), request));
        gone(requests.remove(negotiation, asked.id(), asked.version()));
        gone(shapes.change(negotiation, shape.id(), shape.version(), ShapeDraft.flat("third")));
        gone(shapes.remove(negotiation, shape.id(), shape.version()));
        gone(workloads.restore(negotiation, workload.id()));
        assertThrows(InvalidInput.class, () -> requests.add(negotiation, asked.draft()));
        assertThrows(InvalidInput.class, () -> held.add(negotiation, holding.draft()));
        for (Executable reading : List.<Executable>of(
                () -> held.of(there),
                () -> requests.of(there),
                () -> shapes.of(there),
                () -> held.remove(there, holding.id(), holding.version()),
                () -> requests.remove(there, asked.id(), asked.version()),
                () -> shapes.remove(there, shape.id(), shape.version()))) {
            assertThrows(NotAllowed.class, reading);
        }
    }

    private static void gone(SaveResult<?> answer) {
        assertInstanceOf(SaveResult.Gone.class, answer);
    }
}
