package dev.parley.bill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.bill.Charge.Seller;
import dev.parley.bill.ServicePlace;
import dev.parley.bill.Treatment;
import dev.parley.bill.WholeBill;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** How the screen says things. */
final class Words {

    private Words() {}

    static Component treatment(Treatment treatment) {
        return treatment == Treatment.NOT_IN_WRITING ? Badge.unknown(treatment.label()) : new Span(treatment.label());
    }

    /** {@code −5 / 3 / 7 %}, or of what the outlook is made instead. */
    static Component growth(WholeBill.Line line) {
        var growth = line.terms().growth();
        if (growth == null) {
            return line.unknown() ? new Unknown("not entered") : new Span(line.how());
        }
        return new Span(
                points(growth.low()) + " / " + points(growth.base()) + " / " + points(growth.high()) + "\u00a0%");
    }

    /** A share as points of percent, with the decimals it has. */
    private static String points(BigDecimal share) {
        var percent = share.movePointRight(2).stripTrailingZeros();
        return Numbers.decimal(percent, Math.max(0, percent.scale()));
    }

    /** Base, and low to high below it. */
    static Component cases(Map<ForecastCase, Amount> year) {
        if (year.values().stream()
                .allMatch(amount ->
                        amount.known().filter(usd -> usd.signum() == 0).isPresent())) {
            return new Span(Numbers.NONE);
        }
        return year.getOrDefault(ForecastCase.BASE, Amount.ZERO) instanceof Amount.Known(BigDecimal base)
                ? TwoLines.of(
                        Numbers.usd(base),
                        range(
                                year.getOrDefault(ForecastCase.LOW, Amount.ZERO),
                                year.getOrDefault(ForecastCase.HIGH, Amount.ZERO)))
                : new Unknown();
    }

    private static String range(Amount low, Amount high) {
        return low instanceof Amount.Known(BigDecimal from) && high instanceof Amount.Known(BigDecimal to)
                ? Numbers.usdShort(from) + " to " + Numbers.usdShort(to)
                : "low and high unknown";
    }

    static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? Numbers.NONE : Numbers.percent(part.divide(whole, 6, RoundingMode.HALF_UP), 1);
    }

    static String period(List<YearMonth> months) {
        var first = months.getFirst();
        var last = months.getLast();
        return first.equals(last) ? Numbers.month(first) : Numbers.month(first) + " to " + Numbers.month(last);
    }

    static String service(ServicePlace.Key key) {
        return key.service().isEmpty() ? "no service named" : key.service();
    }

    static String seller(Seller seller) {
        return seller == Seller.AWS ? "AWS" : "Marketplace";
    }

    /** Kept as evidence, so in UTC. */
    static String moment(Instant at) {
        return Numbers.moment(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + " UTC";
    }

    /** What of months that are not over is left out, and is. */
    static String running(BigDecimal paid) {
        return "The month that runs is not in it: " + Numbers.usd(paid) + " so far.";
    }

    static String months(int count) {
        return count + (count == 1 ? " month" : " months");
    }
}
