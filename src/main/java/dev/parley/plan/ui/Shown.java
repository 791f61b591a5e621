package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.Locale;

/** Words both screens use. */
final class Shown {

    private Shown() {}

    static boolean thousands(PlanResult.SideResult side) {
        return side.unit().equals("kTPM");
    }

    /** "model units", "thousand input tokens a minute". */
    static String unitWords(PlanResult.SideResult side) {
        return thousands(side) ? "thousand " + side.code() + " tokens a minute" : "model units";
    }

    /** "unit 8", "145k". */
    static String level(PlanResult.SideResult side, int level) {
        return thousands(side) ? Numbers.count(level) + "k" : "unit " + level;
    }

    /** "3 units", "145k". */
    static String quantity(PlanResult.SideResult side, int units) {
        return thousands(side) ? Numbers.count(units) + "k" : Numbers.count(units);
    }

    /** "1 unit", "100k input". */
    static String amount(PlanResult.SideResult side, int units) {
        return quantity(side, units) + (thousands(side) ? " " + side.code() : units == 1 ? " unit" : " units");
    }

    /** A sentence in a narrow column: whole when pointed at, and in place when clicked or reached by the keyboard. */
    static Span reason(String text) {
        Span span = new Span(text);
        span.setTitle(text);
        span.addClassName("p-plan-reason");
        span.getElement().setAttribute("tabindex", "0");
        return span;
    }

    /** "6-month". */
    static String term(PlanResult.TermLine term) {
        return term.months() == 0 ? "no-commitment" : term.months() + "-month";
    }

    /** With a capital for the start of a cell. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A rate as the price list has it, at most four decimals. */
    static String rate(BigDecimal usd) {
        return Numbers.rate(usd, Math.clamp(usd.stripTrailingZeros().scale(), 2, 4));
    }

    /** A share for bars, 0 to 1. */
    static double share(BigDecimal share) {
        return Math.clamp(share.doubleValue(), 0, 1);
    }

    /** A rule of thumb as people call it. */
    static String rule(String rule) {
        return switch (rule) {
            case "this plan" -> "This plan";
            case "all-on-demand" -> "All on demand";
            case "p95-headroom" -> "P95 headroom";
            case "sixty-percent" -> "60 % rule";
            default -> capital(rule);
        };
    }
}
