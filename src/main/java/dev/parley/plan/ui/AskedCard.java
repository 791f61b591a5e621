package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.plan.RequestVerdict;
import java.math.BigDecimal;

/** What the team of a pool asks for: at hourly means, and what the spread of minutes does to it. */
final class AskedCard {

    private AskedCard() {}

    static PCard of(RequestVerdict verdict) {
        PCard card = new PCard("What the team asks for")
                .meta(verdict.workload() + ": " + verdict.asked() + " from " + Numbers.month(verdict.start()));
        RequestVerdict.Figures figures = verdict.atStart();
        if (figures == null) {
            return card.body(new Paragraph(verdict.sentence()));
        }
        card.body(new Paragraph(hourly(verdict, figures)), new Paragraph(minutes(verdict, figures)));
        return card.foot(verdict.sentence());
    }

    /** "2 units, 6 months: 4,400.00 a month against 5,800.00 on demand: saves 1,400.00; busy 66.67 %, break-even 50.57 %" */
    private static String hourly(RequestVerdict verdict, RequestVerdict.Figures figures) {
        return "At hourly means " + figures.quantity() + " for " + term(verdict) + " cost "
                + usd(figures.committedUsd()) + " a month" + beside(figures.hourly()) + " against "
                + usd(figures.onDemandUsd()) + " on demand: "
                + saving(figures.hourly().savingUsd()) + "; busy "
                + Numbers.percent(figures.hourly().busy(), 2) + ", break-even "
                + Numbers.percent(figures.breakEven(), 2) + ".";
    }

    private static String minutes(RequestVerdict verdict, RequestVerdict.Figures figures) {
        if (verdict.minuteCv().signum() == 0) {
            return "No spread of minutes is entered: a believed hourly mean overstates what units carry.";
        }
        return "With the entered minute spread of " + Numbers.decimal(verdict.minuteCv(), 2)
                + " part of the peaks overflows:"
                + beside(figures.minutes()) + ", " + saving(figures.minutes().savingUsd()) + "; busy "
                + Numbers.percent(figures.minutes().busy(), 2) + ".";
    }

    private static String beside(RequestVerdict.Carried carried) {
        return carried.overflowUsd().signum() == 0
                ? ""
                : " plus " + usd(carried.overflowUsd()) + " on demand beside them";
    }

    private static String saving(BigDecimal usd) {
        return usd.signum() >= 0 ? "saves " + usd(usd) : "loses " + usd(usd.negate());
    }

    private static String term(RequestVerdict verdict) {
        return verdict.termMonths() == 1 ? "1 month" : verdict.termMonths() + " months";
    }

    private static String usd(BigDecimal usd) {
        return Numbers.decimal(usd, 2);
    }
}
