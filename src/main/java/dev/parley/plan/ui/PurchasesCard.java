package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.BusyBar;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Legend;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is bought in a year and why, and the next unit that is not. */
final class PurchasesCard {

    private PurchasesCard() {}

    static PCard of(PlanResult result, PlanResult.PoolResult pool, PlanResult.SideResult side, int year) {
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
                    reason(line.reason() + beyond(line)));
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
                            reason(line.reason()))
                    .strong();
        }
        table.total(
                count(lines.size()) + " in " + year + ", whole terms inside the plan",
                Numbers.usd(cost),
                signed(against),
                reason(pool.statement()));
        PCard card = new PCard("Purchases and why");
        card.addClassName("p-plan-purchases");
        return card.meta(side.purchases().size() + " over the plan; " + year + " shown")
                .tools(new Legend().key(Mark.BAR, "busy").key(Mark.TICK, "what the rate needs"))
                .flush()
                .body(table);
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
            DataTable table,
            PlanResult result,
            PlanResult.PoolResult pool,
            PlanResult.SideResult side,
            int year) {
        for (PlanResult.HeldLine held : result.held()) {
            boolean here = held.account().equals(pool.account())
                    && held.model().equals(pool.model())
                    && held.scope().equals(pool.scope())
                    && !held.releasable();
            boolean thisYear = side.cover().stream()
                    .anyMatch(cover -> cover.month().getYear() == year && cover.held() > 0);
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
                                reason(held.sentence()))
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

    private static Span reason(String text) {
        Span span = new Span(text);
        span.setTitle(text);
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
        String end =
                tens >= 11 && tens <= 13
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
