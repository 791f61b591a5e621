package dev.parley.deal.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.deal.DealSheet;
import dev.parley.deal.TermWords;
import dev.parley.engine.deal.Worth;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;

/** How the screens of deals write figures: dollars of a whole term in millions. */
final class Shown {

    private Shown() {}

    /** {@code 69.06}; the unit stands in the header. */
    static String millions(BigDecimal usd) {
        return Numbers.decimal(usd.movePointLeft(6), 2);
    }

    /** {@code +2.39} dearer, {@code −0.97} cheaper. */
    static String signedMillions(BigDecimal usd) {
        var millions = millions(usd);
        return usd.signum() > 0 && !millions.equals("0.00") ? "+" + millions : millions;
    }

    /** What a deal costs more than another: the other way round than what it is worth. */
    static BigDecimal dearer(Worth worth) {
        return worth.usd().negate();
    }

    /** Above zero in the colour of what needs somebody, below it as good; always with its sign. */
    static Span difference(BigDecimal dearer) {
        var cell = new Span(signedMillions(dearer));
        if (millions(dearer).equals("0.00")) {
            return cell;
        }
        cell.addClassName(dearer.signum() > 0 ? "p-bad" : "p-good");
        return cell;
    }

    /** {@code $1.0M dearer than today's terms}. */
    static String against(BigDecimal dearer, String what) {
        if (dearer.abs().compareTo(BigDecimal.valueOf(5_000)) < 0) {
            return "the same as " + what;
        }
        return Numbers.usdShort(dearer.abs()) + (dearer.signum() > 0 ? " dearer than " : " cheaper than ") + what;
    }

    /** {@code 9 %}, {@code 8 / 8 / 9 %}, on one line. */
    static String discounts(List<Share> years) {
        return TermWords.discounts(years).replace(" %", "\u00a0%");
    }

    /** Units stay on the line of their number. */
    static String unbroken(String words) {
        return words.replace(" %", "\u00a0%").replace(" M", "\u00a0M").replace(" / ", "\u00a0/\u00a0");
    }

    /** {@code AWS's offer, 24 Mar 2027}. */
    static String what(DealSheet sheet) {
        return sheet.role().label() + (sheet.dated() == null ? "" : ", " + Numbers.date(sheet.dated()));
    }
}
