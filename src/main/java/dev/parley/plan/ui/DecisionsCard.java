package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.BusyBar;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.plan.CapacityDecision;
import dev.parley.plan.Flip;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Level by level: how busy, what it needs at each side's prices, what is decided and where that turns. */
final class DecisionsCard {

    private static final int PATIENCE = 40;
    private static final int LINES = 6;

    private DecisionsCard() {}

    /** For the side and the quarter on screen; there must be a side. */
    static PCard of(PlanContext context) {
        PlanResult.SideResult side = Objects.requireNonNull(context.side());
        PCard card = new PCard("Capacity decisions").meta(context.quarter().label() + ", " + Shown.unitWords(side));
        card.addClassName("p-plan-decisions");
        card.flush()
                .body(new Deferred<>(
                        PATIENCE,
                        new Skeleton(LINES),
                        () -> context.questions()
                                .decisions(context.run(), context.pool().id(), side.code(), context.quarter()),
                        decisions -> table(side, decisions)));
        return card.foot(
                "Each turn was planned on both sides, at most 0.1 % apart: the exact plan decides one way here and"
                        + " the other way there. Volume from 25 % to 400 % of the forecast; all volume, or the term\u2019s rates,"
                        + " move together.");
    }

    static DataTable table(PlanResult.SideResult side, List<CapacityDecision> decisions) {
        List<PlanBasis.Rates> known = sides(decisions);
        boolean ends = decisions.stream().anyMatch(one -> one.facts().retirement() != null);
        boolean quotas = decisions.stream().anyMatch(one -> one.facts().quota() != null);
        DataTable table = new DataTable("Capacity decisions").dense();
        table.text(Shown.thousands(side) ? "Level" : "Unit");
        table.number("Busy").phoneFigure();
        known.forEach(rates -> table.number("Needs, " + word(rates)).phoneLabelled());
        table.text("Decision").phoneLine();
        table.number("Saves, $/month").phoneLabelled();
        table.number("Turns at volume").phoneLabelled();
        table.number("Bought up to, $/h").phoneLabelled();
        if (ends) {
            table.text("Model ends").phoneLabelled();
        }
        if (quotas) {
            table.text("Unit quota").phoneLabelled();
        }
        table.reason("Why");
        for (CapacityDecision one : decisions) {
            List<Object> cells = new ArrayList<>();
            cells.add(Shown.capital(Shown.level(side, one.level())));
            cells.add(busy(one));
            known.forEach(rates -> cells.add(needs(one, rates)));
            cells.add(decision(one));
            cells.add(saves(one.savesUsd()));
            cells.add(volume(one.volume(), one.decision()));
            cells.add(rate(one));
            if (ends) {
                cells.add(LevelFactsCells.ends(one));
            }
            if (quotas) {
                cells.add(LevelFactsCells.quota(one));
            }
            cells.add(Shown.reason(sentence(side, one)));
            table.row(cells.toArray()).selected(false);
        }
        return table;
    }

    /** Whose prices have a column: list, and every other side that asks for another share of some level. */
    static List<PlanBasis.Rates> sides(List<CapacityDecision> decisions) {
        return Arrays.stream(PlanBasis.Rates.values())
                .filter(rates -> decisions.stream().anyMatch(one -> differs(one, rates)))
                .toList();
    }

    private static boolean differs(CapacityDecision one, PlanBasis.Rates rates) {
        BigDecimal here = share(one, rates);
        BigDecimal list = share(one, PlanBasis.Rates.LIST);
        return here != null && (rates == PlanBasis.Rates.LIST || list == null || here.compareTo(list) != 0);
    }

    private static @Nullable BigDecimal share(CapacityDecision one, PlanBasis.Rates rates) {
        return one.needs().stream()
                .filter(needs -> needs.rates() == rates)
                .map(CapacityDecision.Needs::share)
                .findFirst()
                .orElse(null);
    }

    private static String word(PlanBasis.Rates rates) {
        return rates.name().toLowerCase(Locale.ROOT);
    }

    private static Component busy(CapacityDecision one) {
        Double needs =
                one.needs().isEmpty() ? null : one.needs().getFirst().share().doubleValue();
        Mark mark = switch (one.decision()) {
            case HELD -> Mark.HELD;
            case BOUGHT -> Mark.LONG;
            case ON_DEMAND -> Mark.ON_DEMAND;
        };
        return BusyBar.withFigure(Shown.share(one.busy()), needs, mark);
    }

    private static String needs(CapacityDecision one, PlanBasis.Rates rates) {
        BigDecimal share = share(one, rates);
        return share == null ? Numbers.NONE : Numbers.percent(share);
    }

    private static String decision(CapacityDecision one) {
        return switch (one.decision()) {
            case HELD -> "held";
            case BOUGHT -> Objects.requireNonNull(one.term());
            case ON_DEMAND -> "on demand";
        };
    }

    private static Object saves(@Nullable BigDecimal usd) {
        if (usd == null) {
            return Numbers.NONE;
        }
        Span span = new Span(Numbers.decimal(usd, usd.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? 2 : 0));
        span.addClassName(usd.signum() < 0 ? "p-bad" : "p-good");
        return span;
    }

    private static String volume(@Nullable Flip flip, CapacityDecision.Decision decision) {
        return flip == null || decision == CapacityDecision.Decision.HELD
                ? Numbers.NONE
                : Numbers.percent(flip.turns(), 1);
    }

    private static String rate(CapacityDecision one) {
        BigDecimal rate = one.buysUpTo();
        return rate == null ? Numbers.NONE : Numbers.rate(rate, decimals(rate)) + " (" + against(one, rate) + ")";
    }

    private static int decimals(BigDecimal rate) {
        return rate.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    }

    private static String against(CapacityDecision one, BigDecimal rate) {
        BigDecimal now = Objects.requireNonNull(one.rate());
        BigDecimal share = rate.divide(now, 6, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
        return (share.signum() < 0 ? "\u2212" : "+") + Numbers.percent(share.abs(), 1);
    }

    /** "Unit 3 busy 65 %, needs 67 %: on demand. Bought from 101.1 % of the volume, or at 12.71 $/h (-2.8 %)." */
    static String sentence(PlanResult.SideResult side, CapacityDecision one) {
        String what = Shown.capital(Shown.level(side, one.level())) + " busy " + Numbers.percent(one.busy())
                + (one.needs().isEmpty()
                        ? ""
                        : ", needs " + Numbers.percent(one.needs().getFirst().share()));
        return switch (one.decision()) {
                    case HELD -> what + ": held and paid; filled first.";
                    case BOUGHT -> what + ": " + one.term() + "." + dropped(one);
                    case ON_DEMAND -> what + ": on demand." + taken(one);
                }
                + LevelFactsCells.sentence(one);
    }

    private static String dropped(CapacityDecision one) {
        String volume = one.volume() == null
                ? " Bought at any volume from 25 % to 400 % of the forecast"
                : " Dropped at " + Numbers.percent(one.volume().turns(), 1) + " of the volume";
        return volume + (one.buysUpTo() == null ? "." : ", or above " + rate(one) + " an hour.");
    }

    private static String taken(CapacityDecision one) {
        String volume = one.volume() == null
                ? " Not bought at any volume up to 400 % of the forecast"
                : " Bought at " + Numbers.percent(one.volume().turns(), 1) + " of the volume";
        return volume + (one.buysUpTo() == null ? "." : ", or at " + rate(one) + " an hour.");
    }
}
