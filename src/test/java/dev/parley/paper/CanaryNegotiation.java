package dev.parley.paper;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import dev.parley.paper.aws.AskPaper;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanFacts;
import dev.parley.plan.PlanInputs;
import dev.parley.schedule.Bundle;
import dev.parley.schedule.Paper;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.workload.Status;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A random negotiation. What may leave follows from one seed; everything else bears canaries of another, so that two with the
 * same first seed differ in what stays in the house alone.
 */
final class CanaryNegotiation {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);

    private final Random random;
    private final Canaries canaries;
    private final ContractYears years;

    CanaryNegotiation(long told, long inside) {
        random = new Random(told);
        canaries = new Canaries(inside);
        years = new ContractYears(LocalDate.of(2027, 1 + random.nextInt(12), 1), 1 + random.nextInt(3));
    }

    Canaries canaries() {
        return canaries;
    }

    /** What AWS gets of it, by the one door there is. */
    AskPaper paper() {
        var negotiation = canaries.plant(
                Negotiation.class,
                given(
                        "customer", "Customer " + random.nextInt(1000),
                        "currency", "USD",
                        "effectiveDate", years.effective(),
                        "contractYears", years.years(),
                        "forecastFrom", Quarter.of(YearMonth.from(years.effective())),
                        "forecastTo", Quarter.of(YearMonth.from(years.to(years.years()))),
                        "hours", MonthLength.HOURS_730,
                        "payers", List.<Payer>of()));
        return AwsMapping.paper(
                negotiation,
                schedule(),
                demand(),
                AskTerms.of(deals()),
                random.nextBoolean(),
                canaries.plant(PaperWords.class, given("nonBinding", "It binds nobody.", "nda", "Under NDA")),
                DAY);
    }

    private Schedule schedule() {
        var lines = new ArrayList<ScheduleLine>();
        for (int line = 1 + random.nextInt(5); line > 0; line--) {
            var quantities = new TreeMap<YearMonth, BigDecimal>();
            for (int year = 1; year <= years.years(); year++) {
                years.months(year).forEach(month -> quantities.put(month, amount(90_000, 2)));
            }
            lines.add(canaries.plant(
                    ScheduleLine.class,
                    given(
                            "bundle",
                            random.nextBoolean() ? Bundle.CAPACITY : Bundle.ON_DEMAND,
                            "label",
                            "Model " + line,
                            "model",
                            "vendor.model-" + line,
                            "scope",
                            "global",
                            "account",
                            "prod",
                            "payer",
                            "P1",
                            "kind",
                            null,
                            "term",
                            "tokens",
                            "unit",
                            "M tok",
                            "paper",
                            Paper.ADDENDUM,
                            "quantities",
                            quantities,
                            "list",
                            amount(30, 3),
                            "grade",
                            random.nextBoolean() ? Grade.Q : Grade.M,
                            "ask",
                            random.nextInt(3) == 0 ? null : amount(20, 3),
                            "illustrative",
                            false,
                            "upside",
                            false)));
        }
        return canaries.plant(Schedule.class, given("years", years, "lines", lines));
    }

    private List<Demand> demand() {
        var runs = new ArrayList<PlanInputs.Workload>();
        var rows = new ArrayList<Workload>();
        var first = Quarter.of(YearMonth.from(years.effective()));
        var last = Quarter.of(YearMonth.from(years.to(years.years())));
        var shape = new ArrayList<BigDecimal>();
        for (int hour = 0; hour < 168; hour++) {
            shape.add(amount(2, 2));
        }
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            var code = canaries.text();
            var flow = new TokenFlow(amount(900, 1), amount(90, 1), amount(9, 1), amount(60, 1));
            var cells = new ArrayList<ForecastCell>();
            for (var quarter : Quarter.range(first, last)) {
                cells.add(new ForecastCell(quarter, ForecastCase.BASE, EntryKind.GROWTH, amount(0.2, 3)));
                cells.add(new ForecastCell(quarter, ForecastCase.LOW, EntryKind.GROWTH, canaries.figure()));
                cells.add(new ForecastCell(quarter, ForecastCase.HIGH, EntryKind.GROWTH, canaries.figure()));
            }
            runs.add(canaries.plant(
                    PlanInputs.Workload.class,
                    given(
                            "code",
                            code,
                            "account",
                            "prod",
                            "payer",
                            "P1",
                            "model",
                            "vendor.model-" + number,
                            "scope",
                            "global",
                            "flow",
                            flow,
                            "shape",
                            shape,
                            "minuteCv",
                            amount(1, 2),
                            "asks",
                            PlanInputs.Asks.CAPACITY,
                            "evidenceMonths",
                            random.nextInt(9),
                            "cells",
                            cells)));
            rows.add(canaries.plant(
                    Workload.class,
                    given(
                            "code",
                            code,
                            "status",
                            Status.values()[random.nextInt(Status.values().length)],
                            "launching",
                            null,
                            "requests",
                            amount(300, 0),
                            "shape",
                            null,
                            "flow",
                            flow)));
        }
        var inputs = new PlanInputs(
                YearMonth.from(years.effective()),
                YearMonth.from(years.to(years.years())),
                years.effective(),
                years.years(),
                MonthLength.HOURS_730,
                PlanBasis.DEFAULT,
                BigDecimal.ONE,
                runs,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PlanFacts.NONE,
                List.of());
        return new Demands(inputs, rows, Quarter.range(first, last), DemandChoice.DEFAULT).all();
    }

    /** Deals of every role; of all of them our latest ask alone has terms that leave. */
    private List<DealSheet> deals() {
        var deals = new ArrayList<DealSheet>();
        for (var role : DealRole.values()) {
            var items = List.of(
                    item(given("topic", Topic.DISCOUNT, "subject", "", "said", Said.OFFERED)),
                    item(given("topic", Topic.OTHER, "said", Said.OFFERED)));
            deals.add(canaries.plant(DealSheet.class, given("role", role, "dated", DAY.minusDays(9), "items", items)));
        }
        var asked = item(given(
                "topic",
                Topic.DISCOUNT,
                "subject",
                "",
                "said",
                Said.OFFERED,
                "years",
                List.of(new BigDecimal("0.1")),
                "clause",
                "2.1"));
        var silent = item(given("topic", Topic.ROLLOVER, "subject", "", "said", Said.SILENT));
        deals.add(canaries.plant(
                DealSheet.class, given("role", DealRole.ASK, "dated", DAY, "items", List.of(asked, silent))));
        return deals;
    }

    private Item item(Map<String, Optional<Object>> said) {
        return canaries.plant(Item.class, given("draft", canaries.plant(ItemDraft.class, said)));
    }

    private BigDecimal amount(double most, int decimals) {
        return BigDecimal.valueOf(0.01 + random.nextDouble() * most).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Map<String, Optional<Object>> given(@Nullable Object... pairs) {
        var given = new HashMap<String, Optional<Object>>();
        for (int at = 0; at < pairs.length; at += 2) {
            given.put((String) pairs[at], Optional.ofNullable(pairs[at + 1]));
        }
        return given;
    }
}
