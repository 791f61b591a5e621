package dev.parley.engine.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.demand.ForecastPath.Origin;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastPathTest {

    private static final TokenFlow TODAY = TokenFlow.of("60", "20", "10", "10");
    private static final Quarter FIRST = Quarter.parse("2027-Q1");

    @Test
    void without_any_cell_every_quarter_carries_today_forward() {
        ForecastPath path = ForecastPath.flat(FIRST, Quarter.parse("2028-Q4"));
        assertEquals(0, path.factor(Quarter.parse("2028-Q4"), ForecastCase.HIGH).compareTo(BigDecimal.ONE));
        assertEquals(Origin.CARRIED, path.at(FIRST, ForecastCase.BASE).origin());
    }

    @Test
    void growth_of_the_first_quarter_is_against_today_and_a_gap_carries_the_quarter_before() {
        ForecastPath path = path(3, cell(1, EntryKind.GROWTH, "0.10"), cell(3, EntryKind.GROWTH, "0.10"));
        assertEquals("1.10", factor(path, 1));
        assertEquals("1.10", factor(path, 2));
        assertEquals("1.21", factor(path, 3));
        assertEquals(Origin.CARRIED, point(path, 2).origin());
        assertEquals(Origin.TYPED, point(path, 3).origin());
    }

    @Test
    void tokens_are_measured_against_all_four_classes_of_today() {
        ForecastPath path = path(1, cell(1, EntryKind.TOKENS, "170"));
        assertEquals("1.70", factor(path, 1));
    }

    @Test
    void units_are_measured_against_the_units_of_today_and_need_them() {
        List<ForecastCell> cells = List.of(cell(1, EntryKind.UNITS, "3"));
        ForecastPath path = ForecastPath.resolve(TODAY, new BigDecimal("2"), cells, FIRST, FIRST);
        assertEquals("1.50", factor(path, 1));
        var error = assertThrows(
                IllegalArgumentException.class, () -> ForecastPath.resolve(TODAY, null, cells, FIRST, FIRST));
        assertEquals(
                "The base forecast of 2027 Q1, 3 model units, cannot be measured against today's units: enter today's"
                        + " traffic and what one unit carries, or type tokens or growth.",
                error.getMessage());
    }

    @Test
    void later_quarters_repeat_the_growth_of_the_last_typed_year_with_its_seasons() {
        List<ForecastCell> cells = new ArrayList<>(List.of(cell(1, EntryKind.GROWTH, "9")));
        List<String> year = List.of("0.10", "-0.20", "0.30", "0.05");
        for (int i = 0; i < 4; i++) {
            cells.add(cell(2 + i, EntryKind.GROWTH, year.get(i)));
        }
        ForecastPath path = ForecastPath.resolve(TODAY, null, cells, FIRST, FIRST.plus(12));
        for (int quarter = 6; quarter <= 13; quarter++) {
            assertEquals(Origin.EXTENDED, point(path, quarter).origin());
            BigDecimal growth = point(path, quarter).growth();
            assertEquals(year.get((quarter - 2) % 4), Money.shown(growth, 2).toPlainString());
        }
    }

    @Test
    void a_year_typed_in_part_is_repeated_as_far_as_it_goes() {
        ForecastPath path = path(
                6,
                cell(1, EntryKind.TOKENS, "100"),
                cell(2, EntryKind.GROWTH, "0.10"),
                cell(3, EntryKind.GROWTH, "0.20"));
        assertEquals("1.45", factor(path, 4));
        assertEquals("1.74", factor(path, 5));
        assertEquals("1.92", factor(path, 6));
    }

    @Test
    void the_step_from_today_to_a_first_quarter_typed_in_tokens_is_not_repeated() {
        ForecastPath path = path(3, cell(1, EntryKind.TOKENS, "200"));
        assertEquals("2.00", factor(path, 3));
        assertEquals(Origin.EXTENDED, point(path, 3).origin());
    }

    @Test
    void traffic_that_ended_does_not_grow_back_by_itself() {
        ForecastPath path = path(4, cell(1, EntryKind.TOKENS, "0"), cell(2, EntryKind.GROWTH, "0.5"));
        assertEquals("0.00", factor(path, 4));
    }

    @Test
    void a_case_without_cells_follows_the_base_case_and_says_so() {
        ForecastPath path = path(2, cell(1, EntryKind.GROWTH, "0.10"));
        assertEquals(Origin.BASE_CASE, path.at(FIRST, ForecastCase.LOW).origin());
        assertEquals(path.factor(FIRST, ForecastCase.BASE), path.factor(FIRST, ForecastCase.LOW));
    }

    @Test
    void a_cell_outside_the_quarters_or_given_twice_is_refused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> path(1, cell(2, EntryKind.GROWTH, "0")))
                .getMessage()
                .contains("2027 Q2 lies outside"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> path(1, cell(1, EntryKind.GROWTH, "0"), cell(1, EntryKind.TOKENS, "1")))
                .getMessage()
                .contains("given twice"));
        assertThrows(IllegalArgumentException.class, () -> cell(1, EntryKind.GROWTH, "-1.01"));
        assertThrows(IllegalArgumentException.class, () -> cell(1, EntryKind.TOKENS, "-1"));
    }

    @Test
    void growth_inside_a_quarter_lowers_its_first_month_and_raises_its_last() {
        ForecastPath path = path(2, cell(1, EntryKind.TOKENS, "200"), cell(2, EntryKind.GROWTH, "0.5"));
        ForecastPath growing = path.growingInside(new BigDecimal("0.02"));
        assertEquals(List.of("1.96", "2.00", "2.04", "2.94", "3.00", "3.06"), months(growing));
        assertEquals(List.of("2.00", "2.00", "2.00", "3.00", "3.00", "3.00"), months(path));
        assertEquals("2.00", factor(growing, 1));
    }

    private static List<String> months(ForecastPath path) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(month -> path.factor(YearMonth.of(2027, month), ForecastCase.BASE))
                .map(factor -> Money.shown(factor, 2).toPlainString())
                .toList();
    }

    @Test
    void growth_inside_a_quarter_stays_between_minus_one_and_one() {
        ForecastPath path = ForecastPath.flat(FIRST, FIRST);
        assertEquals(
                "-0.99", path.growingInside(new BigDecimal("-0.99")).inside().toPlainString());
        for (String growth : List.of("1", "-1", "2")) {
            var error = assertThrows(IllegalArgumentException.class, () -> path.growingInside(new BigDecimal(growth)));
            assertEquals(
                    "Growth from month to month inside a quarter lies between -1 and 1, not at " + growth
                            + ": write 2 % as 0.02.",
                    error.getMessage());
        }
    }

    @Test
    void quarters_before_the_first_and_after_the_last_are_refused() {
        ForecastPath path = ForecastPath.flat(FIRST, FIRST.plus(1));
        assertEquals(FIRST.plus(1), path.last());
        for (Quarter outside : List.of(FIRST.plus(-1), FIRST.plus(2))) {
            var error = assertThrows(IllegalArgumentException.class, () -> path.at(outside, ForecastCase.BASE));
            assertEquals(
                    "The forecast runs from 2027 Q1 to 2027 Q2: it says nothing about " + outside.label() + ".",
                    error.getMessage());
        }
    }

    private static ForecastPath path(int quarters, ForecastCell... cells) {
        return ForecastPath.resolve(TODAY, null, List.of(cells), FIRST, FIRST.plus(quarters - 1));
    }

    private static ForecastCell cell(int quarter, EntryKind kind, String value) {
        return new ForecastCell(FIRST.plus(quarter - 1), ForecastCase.BASE, kind, new BigDecimal(value));
    }

    private static ForecastPath.Point point(ForecastPath path, int quarter) {
        return path.at(FIRST.plus(quarter - 1), ForecastCase.BASE);
    }

    private static String factor(ForecastPath path, int quarter) {
        return Money.shown(point(path, quarter).factor(), 2).toPlainString();
    }
}
