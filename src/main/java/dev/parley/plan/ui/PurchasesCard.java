package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.BusyBar;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Legend;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Segmented;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is bought in a year and why, and the next unit that is not. */
final class PurchasesCard {

    private PurchasesCard() {}

    /**
     * @param year   of the quarter shown; a year that buys nothing gives way to the next one that does
     * @param choose told another year
     */
    static PCard of(
            PlanResult result, PlanResult.PoolResult pool, PlanResult.SideResult side, int year, IntConsumer choose) {
        DataTable table = table();
        held(table, result, pool, side, year);
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal against = BigDecimal.ZERO;
        List<PlanResult.PurchaseLine> lines = side.purchases().stream()
                .filter(line -> line.start().getYear() == year)
                .toList();
        for (PlanResult.PurchaseLine line : lines) {
            table.row(
                    Numbers.month(line.start()),
                    Shown.quantity(side, line.units()),
                    line.termLabel(),
                    busy(line.busy(), line.needed(), line.termLabel().equals("1-month") ? Mark.SHORT : Mark.LONG),
                    Numbers.usd(line.usd()),
                    signed(line.againstOnDemand()),
                    Shown.reason(line.reason() + beyond(line)));
            cost = cost.add(line.usd());
            against = against.add(line.againstOnDemand());
        }
        for (PlanResult.NotBought line : side.notBought()) {
            table.row(
                            "not bought",
                            Shown.thousands(side) ? Shown.level(side, line.level()) : ordinal(line.level()),
                            line.termLabel(),
                            line.busy() == null ? Numbers.NONE : busy(line.busy(), line.needed(), Mark.ON_DEMAND),
                            Numbers.NONE,
                            Numbers.NONE,
                            Shown.reason(line.reason()))
                    .strong();
        }
        table.total(
                count(lines.size()) + " in " + year + ", whole terms inside the plan",
                Numbers.usd(cost),
                signed(against),
                Shown.reason(pool.statement()));
        PCard card = new PCard("Purchases and why");
        card.addClassName("p-plan-purchases");
        List<Integer> years = years(side, year);
        if (years.size() > 1) {
            Segmented<Integer> switcher = new Segmented<>("Year of the purchases", years, String::valueOf, year);
            switcher.addValueChangeListener(change -> choose.accept(change.getValue()));
            card.tools(switcher);
        }
        return card.meta(side.purchases().size() + " over the plan; " + year + " shown")
                .tools(new Legend().key(Mark.BAR, "busy").key(Mark.TICK, "what the rate needs"))
                .flush()
                .body(table);
    }

    /** The year asked for if it buys something, else the next that does, else the last that does, else as asked. */
    static int yearWithPurchases(PlanResult.SideResult side, int asked) {
        List<Integer> bought = side.purchases().stream()
                .map(line -> line.start().getYear())
                .distinct()
                .sorted()
                .toList();
        return bought.stream()
                .filter(year -> year >= asked)
                .findFirst()
                .orElseGet(() -> bought.isEmpty() ? asked : bought.getLast());
    }

    /** Years that buy something, and the one shown. */
    private static List<Integer> years(PlanResult.SideResult side, int shown) {
        return Stream.concat(
                        Stream.of(shown),
                        side.purchases().stream().map(line -> line.start().getYear()))
                .distinct()
                .sorted()
                .toList();
    }

    private static DataTable table() {
        DataTable table = new DataTable("Purchases and why").dense();
        table.text("Start");
        table.number("Units").phoneLabelled();
        table.text("Term");
        table.number("Busy").phoneFigure();
        table.number("Cost").phoneHidden();
        table.number("vs on demand").phoneLabelled();
        table.reason("Reason");
        return table;
    }

    private static void held(
            DataTable table, PlanResult result, PlanResult.PoolResult pool, PlanResult.SideResult side, int year) {
        for (PlanResult.HeldLine held : result.held()) {
            boolean here = held.account().equals(pool.account())
                    && held.model().equals(pool.model())
                    && held.scope().equals(pool.scope())
                    && !held.releasable();
            boolean thisYear =
                    side.cover().stream().anyMatch(cover -> cover.month().getYear() == year && cover.held() > 0);
            if (here && thisYear) {
                int units = side.cover().stream()
                        .mapToInt(PlanResult.Cover::held)
                        .max()
                        .orElse(0);
                table.row(
                                "held",
                                Shown.quantity(side, units),
                                "held",
                                held.busy() == null ? Numbers.NONE : busy(held.busy(), null, Mark.HELD),
                                Numbers.NONE,
                                Numbers.NONE,
                                Shown.reason(held.sentence()))
                        .faded();
            }
        }
    }

    static Span busy(BigDecimal busy, @Nullable BigDecimal needed, Mark mark) {
        return BusyBar.withFigure(Shown.share(busy), needed == null ? null : needed.doubleValue(), mark);
    }

    /** Less than on demand in accent, more in red; never without its sign. */
    static Span signed(BigDecimal difference) {
        Span span = new Span(Numbers.signedUsd(difference));
        span.addClassName(difference.signum() > 0 ? "p-bad" : "p-good");
        return span;
    }

    private static String beyond(PlanResult.PurchaseLine line) {
        return line.usdBeyond().signum() == 0
                ? ""
                : " " + Numbers.usd(line.usdBeyond()) + " of it runs after the plan.";
    }

    private static String count(int purchases) {
        return purchases == 1 ? "One purchase" : purchases == 0 ? "No purchase" : purchases + " purchases";
    }

    private static String ordinal(int number) {
        int tens = number % 100;
        String end = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + end;
    }
}
