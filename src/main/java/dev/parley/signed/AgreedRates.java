package dev.parley.signed;

import dev.parley.bill.ContractLine;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.Said;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.PriceUnit;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.schedule.Letter;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Paper;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From the words of a deal to dated rates: of everything that is used here and has a list price, what it costs under the deal, and
 * from when to when. Only what is in writing counts. Pure: the same facts give the same rates.
 *
 * @param book  with the list prices of the term, as far as they are known
 * @param years of the agreement
 * @param read  makes a letter of a sheet
 */
record AgreedRates(
        DealSheet sheet, LocalDate from, ContractYears years, PriceBook book, Function<DealSheet, Letter> read) {

    private static final Set<PriceUnit> SOLD =
            EnumSet.of(PriceUnit.MILLION_TOKENS, PriceUnit.MODEL_UNIT_HOUR, PriceUnit.THOUSAND_TPM_HOUR);

    /**
     * A model in a scope as the customer uses it.
     *
     * @param payers codes of those that use it
     * @param marketplace whether the Marketplace bills it
     */
    record Used(String model, String modelName, String scope, SortedSet<String> payers, boolean marketplace) {

        ContractLine line() {
            return marketplace ? ContractLine.BEDROCK_MARKETPLACE : ContractLine.BEDROCK_AWS;
        }
    }

    /** In the order of what is used, then of the kinds, then by day. */
    List<AgreedRate> of(List<Used> used) {
        var rates = new ArrayList<AgreedRate>();
        for (var one : used) {
            for (var kind : PriceKind.values()) {
                if (SOLD.contains(kind.unit())) {
                    rates.addAll(of(one, kind));
                }
            }
        }
        return List.copyOf(rates);
    }

    private List<AgreedRate> of(Used used, PriceKind kind) {
        var days = List.copyOf(days(used.model(), kind));
        var rates = new ArrayList<AgreedRate>();
        for (int i = 0; i < days.size(); i++) {
            var last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : years.to(years.years());
            rate(used, kind, days.get(i), last).ifPresent(rate -> {
                if (!rates.isEmpty()
                        && rates.getLast().sameButDays(rate)
                        && rates.getLast().to().plusDays(1).equals(rate.from())) {
                    rates.set(rates.size() - 1, rates.getLast().until(rate.to()));
                } else {
                    rates.add(rate);
                }
            });
        }
        return rates;
    }

    /** Days on which a rate may change: the first, of each contract year, of an item, of a list price. */
    private SortedSet<LocalDate> days(String model, PriceKind kind) {
        var days = new TreeSet<LocalDate>();
        days.add(from);
        for (int year = 2; year <= years.years(); year++) {
            days.add(years.from(year));
        }
        sheet.items().stream().map(Item::from).filter(Objects::nonNull).forEach(days::add);
        book.rates().stream()
                .filter(rate -> rate.side() == PriceSide.LIST
                        && rate.kind() == kind
                        && rate.model().startsWith(model))
                .forEach(rate -> {
                    days.add(rate.from());
                    if (rate.to() != null) {
                        days.add(rate.to().plusDays(1));
                    }
                });
        var last = years.to(years.years());
        days.removeIf(day -> day.isBefore(from) || day.isAfter(last));
        return days;
    }

    private Optional<AgreedRate> rate(Used used, PriceKind kind, LocalDate day, LocalDate last) {
        if (!(book.find(used.model(), used.scope(), kind, PriceSide.LIST, day) instanceof Price.Known known)) {
            return Optional.empty();
        }
        var list = known.rate().usd();
        int year = years.yearOf(day).orElse(1);
        var letter = read.apply(onDay(day));
        var payers = new ArrayList<String>();
        Offered agreed = null;
        for (var payer : used.payers()) {
            var line = ScheduleLine.priced(
                    used.model(),
                    used.scope(),
                    payer,
                    kind,
                    used.marketplace() ? Paper.MARKETPLACE : Paper.ADDENDUM,
                    list);
            var offered = letter.on(line, year);
            if (offered.isPresent()) {
                payers.add(payer);
                agreed = offered.get();
            }
        }
        return Optional.ofNullable(agreed).map(one -> rate(used, kind, day, last, payers, one, list));
    }

    private AgreedRate rate(
            Used used,
            PriceKind kind,
            LocalDate day,
            LocalDate last,
            List<String> payers,
            Offered agreed,
            BigDecimal list) {
        return new AgreedRate(
                used.line(),
                payers,
                used.model(),
                used.modelName(),
                used.scope(),
                kind,
                list,
                agreed.rate(),
                day,
                last,
                words(agreed),
                agreed.line() != null);
    }

    /** Without the name of the deal and of what became of it since. */
    private String words(Offered agreed) {
        var words = agreed.words();
        var name = sheet.name() + ": ";
        var plain = words.startsWith(name) ? words.substring(name.length()) : words;
        int expired = plain.indexOf(", expired on ");
        return expired < 0 ? plain : plain.substring(0, expired);
    }

    /** What is in writing and holds on a day. */
    private DealSheet onDay(LocalDate day) {
        return written(sheet)
                .withItems(written(sheet).items().stream()
                        .filter(item -> started(item.from(), day))
                        .toList());
    }

    static DealSheet written(DealSheet sheet) {
        return sheet.withItems(sheet.items().stream()
                .filter(item -> item.said() == Said.OFFERED || item.said() == Said.REFUSED)
                .toList());
    }

    private static boolean started(@Nullable LocalDate from, LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}
