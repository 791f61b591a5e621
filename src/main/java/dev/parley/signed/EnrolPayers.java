package dev.parley.signed;

import dev.parley.bill.PayerLine;
import dev.parley.bill.Treatment;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What would count if payers outside of the agreement took part from the next month on, as their forecast begins. Pure.
 *
 * @param year contract year, 1 is the first
 */
record EnrolPayers(Agreement agreement, int year, LocalDate today) {

    /** @param all codes of the payers */
    List<GapCloser> of(List<String> all, List<PayerLine> spending) {
        var from = today.plusMonths(1).withDayOfMonth(1);
        long months = ChronoUnit.MONTHS.between(from, agreement.years().to(year).plusDays(1));
        if (months <= 0) {
            return List.of();
        }
        return all.stream()
                .filter(payer -> !agreement.takesPart(payer, from))
                .flatMap(payer -> enrol(payer, spending, agreement.discount(year), months, from).stream())
                .toList();
    }

    private static Optional<GapCloser> enrol(
            String payer, List<PayerLine> spending, BigDecimal discount, long months, LocalDate from) {
        var counts = BigDecimal.ZERO;
        var saves = BigDecimal.ZERO;
        for (var line : spending) {
            if (line.payer().equals(payer)
                    && line.forecast() != null
                    && line.terms().counted() == Treatment.YES) {
                var month = line.forecast()
                        .firstEntry()
                        .getValue()
                        .get(ForecastCase.BASE)
                        .known()
                        .orElse(BigDecimal.ZERO);
                var off = line.terms().discounted() == Treatment.YES ? month.multiply(discount) : BigDecimal.ZERO;
                counts = counts.add(month.subtract(off));
                saves = saves.add(off);
            }
        }
        var of = BigDecimal.valueOf(months);
        return counts.signum() <= 0
                ? Optional.empty()
                : Optional.of(new GapCloser(
                        null,
                        GapCloser.Kind.ENROL,
                        "Enrol " + payer + ": its forecast counts, and takes the discount",
                        from,
                        Money.cents(counts.multiply(of)),
                        Money.cents(saves.multiply(of).negate()),
                        null,
                        0,
                        "suggested"));
    }
}
