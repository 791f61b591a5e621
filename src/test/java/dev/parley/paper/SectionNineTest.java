package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.paper.aws.DemandLine;
import dev.parley.paper.aws.DemandLine.QuarterDemand;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forecast for AWS of the sample, cell by cell as section 9 prints it: each figure within its own rounding. */
class SectionNineTest extends PaperTestBase {

    private static final List<String> QUARTERS =
            List.of("2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q4", "2029-Q4");

    /** model, scope, payer and account, standing; then input / output a quarter, peak, requests, cache read, need by. */
    private static final List<List<String>> PRINTED = List.of(
            List.of(
                    "sonnet-4-6",
                    "global",
                    "P1 us-prod",
                    "running",
                    "220 / 22",
                    "250 / 25",
                    "280 / 28",
                    "320 / 32",
                    "470 / 48",
                    "740 / 75",
                    "350 / 35",
                    "134",
                    "55",
                    "running"),
            List.of(
                    "llama3-1-70b",
                    "us-east-1",
                    "P3 petrel",
                    "running",
                    "940 / 69",
                    "990 / 73",
                    "1040 / 76",
                    "1090 / 80",
                    "1270 / 93",
                    "1480 / 109",
                    "1200 / 88",
                    "158",
                    "0",
                    "running"),
            List.of(
                    "haiku-4-5",
                    "global",
                    "P1 us-prod",
                    "running",
                    "320 / 17",
                    "350 / 19",
                    "380 / 20",
                    "410 / 22",
                    "510 / 27",
                    "650 / 35",
                    "400 / 22",
                    "324",
                    "17",
                    "running"),
            List.of(
                    "opus-4-8",
                    "global",
                    "P1 eng-tools",
                    "running",
                    "45 / 5",
                    "53 / 6",
                    "62 / 7",
                    "74 / 9",
                    "130 / 15",
                    "210 / 25",
                    "160 / 19",
                    "12",
                    "84",
                    "running"),
            List.of(
                    "sonnet-4-6",
                    "us geo",
                    "P1 us-prod",
                    "upside, non-binding",
                    "37 / 4",
                    "57 / 6",
                    "79 / 8",
                    "101 / 10",
                    "213 / 21",
                    "-",
                    "118 / 12",
                    "17",
                    "58",
                    "2027-04"));

    @Test
    void every_cell_of_the_samples_table_is_produced() {
        var demand = preview(PaperKind.FORECAST_WORKBOOK).paper().demand();
        var differing = new ArrayList<String>();
        int cells = 0;
        for (var printed : PRINTED) {
            var line = demand.stream()
                    .filter(one -> one.model().contains(printed.get(0))
                            && one.scope().equals(printed.get(1))
                            && one.account().equals(printed.get(2))
                            && one.standing().equals(printed.get(3)))
                    .findFirst()
                    .orElseThrow();
            for (int at = 0; at < QUARTERS.size(); at++) {
                if (!printed.get(4 + at).equals("-")) {
                    var load = in(line, QUARTERS.get(at));
                    cells += check(
                            printed, QUARTERS.get(at), 4 + at, load.steadyInput(), load.steadyOutput(), differing);
                }
            }
            var first = in(line, "2027-Q2");
            cells += check(printed, "peak 2027-Q2", 10, first.peakInput(), first.peakOutput(), differing);
            within(printed, "requests a minute", printed.get(11), first.requestsPerMinute(), differing);
            within(printed, "cache read", printed.get(12), line.cacheReadShare().movePointRight(2), differing);
            cells += 3;
            assertThat(line.needBy()).isEqualTo(printed.get(13));
        }
        assertThat(differing).isEmpty();
        assertThat(cells).isEqualTo(83);
    }

    private static int check(
            List<String> printed, String what, int at, BigDecimal input, BigDecimal output, List<String> differing) {
        var both = printed.get(at).split(" / ");
        within(printed, what + " in", both[0], input, differing);
        within(printed, what + " out", both[1], output, differing);
        return 2;
    }

    /** Half of the last figure that is printed: tens are rounded where a figure of three places ends in a zero. */
    private static void within(
            List<String> printed, String what, String figure, BigDecimal value, List<String> differing) {
        var said = new BigDecimal(figure);
        boolean tens = said.compareTo(BigDecimal.valueOf(100)) >= 0 && figure.endsWith("0");
        var half = BigDecimal.valueOf(tens ? 5 : 0.5);
        if (said.subtract(value).abs().compareTo(half) > 0) {
            differing.add(printed.get(0) + " " + printed.get(1) + " " + what + ": " + value + ", printed " + figure);
        }
    }

    private static QuarterDemand in(DemandLine line, String quarter) {
        return line.quarters().stream()
                .filter(one -> one.quarter().equals(quarter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_run_rate_that_aws_sees_stands_beside_it_only_inside() {
        assertThat(new RunRate(null, 0, null, dev.parley.engine.quantity.Quarter.parse("2027-Q1"), BigDecimal.TEN)
                        .above())
                .isEmpty();
        assertThat(new RunRate(
                                dev.parley.engine.quantity.Quarter.parse("2026-Q3"),
                                3,
                                new BigDecimal("100"),
                                dev.parley.engine.quantity.Quarter.parse("2027-Q1"),
                                new BigDecimal("111.5"))
                        .above()
                        .orElseThrow()
                        .round(new MathContext(6, RoundingMode.HALF_UP)))
                .isEqualByComparingTo("0.115");
    }
}
