package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reasons in words: the unit, the figures, after the colon the verdict. */
final class Sentences {
    private Sentences() {}

    /**
     * @param comparison sign of worth less price
     * @param constraint the floor or limit that turned the decision, or null
     */
    static String of(Reason reason, int comparison, @Nullable String constraint) {
        String what = subject(reason.level(), reason.units()) + figures(reason) + ": ";
        String difference = usd(reason.worthUsd().subtract(reason.priceUsd()).abs());
        if (reason.kind() == Reason.Kind.BOUGHT) {
            String verdict = reason.term() + " from " + reason.start();
            if (comparison >= 0) {
                return what + verdict + ". Left out, it would cost " + difference + " more.";
            }
            return constraint == null
                    ? what + verdict + ". Left out, it would save " + difference + "."
                    : what + verdict + ", for " + constraint + ". It costs " + difference + " more than it saves.";
        }
        if (comparison <= 0) {
            return what + rest(reason) + " One more " + reason.term() + " from " + reason.start() + " would lose "
                    + difference + ".";
        }
        return what + "not bought" + (constraint == null ? "." : ", because of " + constraint + ".") + " One more "
                + reason.term() + " from " + reason.start() + " would save " + difference + ".";
    }

    private static String rest(Reason reason) {
        return reason.busyShare() == null || reason.busyShare().signum() == 0 ? "not bought." : "on demand.";
    }

    static String held(Held held, int level, BigDecimal busy, YearMonth last) {
        return subject(level, held.units()) + " busy " + percent(busy, 0) + " %: " + held.term()
                + " held, in this plan until " + last + ".";
    }

    static String notOnOffer(String term) {
        return term + " may start in no month of the plan: not bought.";
    }

    private static String subject(int level, int units) {
        return units == 1 ? "Unit " + level : "Units " + (level - units + 1) + " to " + level + ", the last";
    }

    private static String figures(Reason reason) {
        if (reason.busyShare() == null || reason.neededShare() == null) {
            return " saves " + usd(reason.worthUsd()) + ", costs " + usd(reason.priceUsd());
        }
        int decimals = 0;
        while (reason.busyShare().compareTo(reason.neededShare()) != 0
                && percent(reason.busyShare(), decimals).equals(percent(reason.neededShare(), decimals))) {
            decimals++;
        }
        return " busy " + percent(reason.busyShare(), decimals) + " %, needs " + percent(reason.neededShare(), decimals)
                + " %";
    }

    private static String percent(BigDecimal share, int decimals) {
        return share.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** US dollars with thousands separators and two decimals. */
    static String usd(BigDecimal amount) {
        String plain = Rounding.cents(amount).toPlainString();
        StringBuilder text = new StringBuilder(plain);
        for (int i = plain.indexOf('.') - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return "$" + text;
    }
}
