package dev.parley.signed;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.schedule.Letter;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Paper;
import dev.parley.schedule.ScheduleLine;
import dev.parley.signed.Renewal.NewRate;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Held;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rates on a day: of the agreement that was signed, else of AWS's latest offer, and list where that says nothing. Pure.
 *
 * @param signed in order
 * @param used   says who bills a model
 */
record NewRates(
        HeldRates perHour,
        ContractYears years,
        List<Agreement> signed,
        Optional<Letter> offer,
        List<Workload> used,
        PriceBook book) {

    NewRate of(Held held, LocalDate day) {
        var agreed =
                signed.stream().filter(agreement -> agreement.inForceOn(day)).reduce((_, later) -> later);
        if (agreed.isPresent()) {
            return orList(
                    held,
                    day,
                    kind -> agreed(agreed.get(), held, kind, day),
                    "agreed, " + agreed.get().name());
        }
        return offer.map(letter ->
                        orList(held, day, kind -> offered(letter, held, kind, day), "offered, " + letter.name()))
                .orElseGet(() -> NewRate.unknown("nothing is agreed or offered yet"));
    }

    /** Where a deal says nothing of it, list holds. */
    private NewRate orList(Held held, LocalDate day, Function<PriceKind, Optional<BigDecimal>> rate, String from) {
        boolean all = perHour.sides(held).stream()
                .allMatch(side -> rate.apply(side.kind()).isPresent());
        return all
                ? perHour.perHour(held, rate, from)
                : perHour.perHour(
                        held, kind -> rate.apply(kind).or(() -> list(held, kind, day)), "list, nothing is " + from);
    }

    private Optional<BigDecimal> list(Held held, PriceKind kind, LocalDate day) {
        return book.find(held.model(), held.scope(), kind, PriceSide.LIST, day) instanceof Price.Known known
                ? Optional.of(known.rate().usd())
                : Optional.empty();
    }

    private static Optional<BigDecimal> agreed(Agreement agreement, Held held, PriceKind kind, LocalDate day) {
        return agreement.ratesOn(day).stream()
                .filter(rate -> rate.model().equals(held.model())
                        && rate.scope().equals(held.scope())
                        && rate.kind() == kind
                        && rate.payers().contains(held.account().payer()))
                .map(AgreedRate::usd)
                .findFirst();
    }

    private Optional<BigDecimal> offered(Letter letter, Held held, PriceKind kind, LocalDate day) {
        boolean marketplace = used.stream()
                .anyMatch(one -> one.model().equals(held.model()) && one.billedBy() == BilledBy.MARKETPLACE);
        var list = list(held, kind, day);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var line = ScheduleLine.priced(
                held.model(),
                held.scope(),
                held.account().payer(),
                kind,
                marketplace ? Paper.MARKETPLACE : Paper.ADDENDUM,
                list.get());
        return letter.on(line, years.yearOf(day).orElse(1)).map(Offered::rate);
    }
}
