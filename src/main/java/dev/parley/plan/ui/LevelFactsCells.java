package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Numbers;
import dev.parley.plan.CapacityDecision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a model's end and a quota of units say about one level, as cells of a table and as sentences. */
final class LevelFactsCells {

    private LevelFactsCells() {}

    /** The last day, or the day from which no term starts while that is not known. */
    static Component ends(CapacityDecision one) {
        CapacityDecision.Retirement retirement = one.facts().retirement();
        if (retirement == null) {
            return new Span(Numbers.NONE);
        }
        LocalDate last = retirement.lastDay();
        LocalDate legacy = retirement.legacyFrom();
        String day =
                last != null ? Numbers.date(last) : legacy == null ? Numbers.NONE : "Legacy " + Numbers.date(legacy);
        return marked(new Span(day), retirement.barsTerm(), retirement.illustrative());
    }

    /** "granted", or how many are and what more is asked for. */
    static Component quota(CapacityDecision one) {
        CapacityDecision.UnitQuota quota = one.facts().quota();
        if (quota == null) {
            return new Span(Numbers.NONE);
        }
        Span words = new Span(quota.covers() ? "granted" : "above " + Numbers.count(quota.granted()));
        return marked(words, !quota.covers(), quota.illustrative());
    }

    private static Component marked(Span words, boolean stands, boolean illustrative) {
        if (stands) {
            words.addClassName("p-bad");
        }
        return illustrative ? new Span(words, new Span(" "), Badge.unknown("illustrative")) : words;
    }

    /** What stands against buying the level, each with a leading space; empty when nothing does. */
    static String sentence(CapacityDecision one) {
        return against(one.facts().retirement()) + against(one.facts().quota());
    }

    private static String against(CapacityDecision.@Nullable Retirement retirement) {
        if (retirement == null || !retirement.barsTerm()) {
            return "";
        }
        LocalDate legacy = retirement.legacyFrom();
        LocalDate last = retirement.lastDay();
        return " Its model"
                + (legacy == null ? "" : " is Legacy from " + Numbers.date(legacy))
                + (legacy == null || last == null ? "" : " and")
                + (last == null ? "" : " ends on " + Numbers.date(last))
                + ": the term cannot be bought then"
                + notObeyed(retirement.obeyed());
    }

    private static String notObeyed(boolean obeyed) {
        return obeyed ? "." : "; the date is illustrative and this plan does not apply it.";
    }

    private static String against(CapacityDecision.@Nullable UnitQuota quota) {
        return quota == null || quota.covers()
                ? ""
                : " " + Numbers.count(quota.granted())
                        + (quota.granted() == 1 ? " unit is granted" : " units are granted")
                        + (quota.from() == null ? "" : " from " + Numbers.date(quota.from())) + quota.asked()
                        + ": more must be granted before it is bought.";
    }
}
