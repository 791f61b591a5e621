package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Period;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Totals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line's cells that AWS knows or will: they follow the ask without being built again. */
final class LineRow {

    private static final String GONE = "The line is no longer there. What you typed is still in the field.";

    /** A part of spend is no price that AWS reads: 7.5 % off a dollar is 0.925. */
    private static final int MOST_DECIMALS = 4;

    static final int LEAST_DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScheduleActions actions;
    private final List<Period> periods;
    private final Runnable changed;
    private final Span off = new Span();
    private final Span usd = new Span();
    private final @Nullable RateField field;
    private @Nullable Offered said;
    private ScheduleLine line;

    /** @param editable whether this person may set the ask */
    LineRow(ScheduleLine line, List<Period> periods, boolean editable, ScheduleActions actions, Runnable changed) {
        this.line = line;
        this.periods = periods;
        this.actions = actions;
        this.changed = changed;
        this.field = editable ? new RateField("Our ask, " + name(line), line.ask(), this::typed) : null;
        refresh();
    }

    static String name(ScheduleLine line) {
        return line.label() + ", " + line.term() + ", " + line.account();
    }

    ScheduleLine line() {
        return line;
    }

    @Nullable
    RateField field() {
        return field;
    }

    /** The ask: a field, or the rate alone. */
    Component ask() {
        return field != null ? field : new Span(line.ask() == null ? "list" : Numbers.rate(line.ask()));
    }

    /** What our latest ask on Rounds says: suggested while nothing is asked for, marked where it is another rate. */
    void said(Offered ask) {
        said = ask;
        if (field != null) {
            field.suggest(ask.rate(), ask.words());
        }
        refresh();
    }

    Component off() {
        return off;
    }

    /** Dollars at our ask in the periods shown. */
    Component usd() {
        return usd;
    }

    private void refresh() {
        var part = line.offList();
        off.setText(part == null ? Numbers.NONE : Numbers.percent(part, 1));
        off.getElement().getClassList().set("p-bad", part != null && part.signum() < 0);
        var amount = Totals.line(line, periods, Totals.At.ASK);
        usd.removeAll();
        usd.add(Unknown.or(amount, Numbers::usdCents));
        var ask = said;
        if (field != null && ask != null && ask.differsFrom(line.ask())) {
            field.differs(ask.rate(), ask.words(), () -> save(ask.rate(), line));
        } else if (field != null) {
            field.agrees();
        }
    }

    private void typed(RateField.Typed typed) {
        if (typed.percent() && line.list() == null) {
            field().refuse("The list rate is unknown: enter a rate instead of a percentage off it.");
            return;
        }
        var rate = typed.value();
        if (rate != null && typed.percent()) {
            if (rate.signum() < 0 || rate.compareTo(HUNDRED) > 0) {
                field().refuse("A percentage off list lies between 0 % and 100 %, not " + percent(rate) + ".");
                return;
            }
            var list = Objects.requireNonNull(line.list());
            var became = offList(list, rate, line.bySpend() ? MOST_DECIMALS : LEAST_DECIMALS);
            save(became, line);
            if (line.ask() != null && line.ask().compareTo(became) == 0) {
                field().say(percent(rate) + " off list " + Numbers.rate(list) + " became " + Numbers.rate(became)
                        + ".");
            }
            return;
        }
        save(rate, line);
    }

    /** With the decimals of the list rate, 2 to 4, half up: what AWS reads is a price, not a quotient. Never zero by rounding. */
    static BigDecimal offList(BigDecimal list, BigDecimal percent, int least) {
        int decimals = Math.clamp(list.stripTrailingZeros().scale(), least, MOST_DECIMALS);
        var exact = list.multiply(BigDecimal.ONE.subtract(percent.movePointLeft(2)));
        var rounded = exact.setScale(decimals, RoundingMode.HALF_UP).min(list);
        return rounded.signum() == 0 ? exact.round(new MathContext(2, RoundingMode.HALF_UP)) : rounded;
    }

    private static String percent(BigDecimal percent) {
        return percent.toPlainString() + " %";
    }

    private void save(@Nullable BigDecimal rate, ScheduleLine against) {
        try {
            switch (actions.ask(against, rate)) {
                case SaveResult.Saved<ScheduleLine> saved -> {
                    take(saved.value());
                    actions.saved(saved.at());
                }
                case SaveResult.Conflict<ScheduleLine> conflict -> {
                    var theirs = conflict.theirs();
                    field().conflict(
                                    conflict.by(),
                                    BrowserTime.secondOf(conflict.at()),
                                    theirs.ask() == null ? "none" : Numbers.rate(theirs.ask()),
                                    () -> save(rate, theirs),
                                    () -> take(theirs));
                    actions.failed(conflict.by() + " saved first. Choose one of the two values.");
                }
                case SaveResult.Gone<ScheduleLine> _ -> {
                    field().refuse(GONE);
                    actions.failed("the line is no longer there");
                }
            }
        } catch (InvalidInput problem) {
            field().refuse(problem.sentence());
            actions.failed("nothing was changed");
        }
    }

    private void take(ScheduleLine next) {
        line = next;
        field().show(next.ask());
        refresh();
        changed.run();
    }

    /** A sum to the cent, and how many lines it knows. */
    static Component sum(Totals.Sum sum) {
        var words = new Span(Numbers.usdCents(sum.usd()));
        if (sum.complete()) {
            return words;
        }
        return new Span(words, new Span(" "), new Unknown(sum.known() + " of " + sum.of()));
    }
}
