package dev.parley.price;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the rates of one thing beside each other, as the price book answers for a day. */
final class PriceLines {

    private record Thing(String model, String region, PriceKind kind) {}

    private final PriceBook book;
    private final Map<Rate, RateEntry> entries = new IdentityHashMap<>();
    private final LocalDate on;

    private PriceLines(List<RateEntry> rates, LocalDate on) {
        this.book = new PriceBook(rates.stream().map(RateEntry::rate).toList());
        rates.forEach(entry -> entries.put(entry.rate(), entry));
        this.on = on;
    }

    /** A line is taken when the filter takes one of its rates. */
    static List<PriceLine> of(List<RateEntry> rates, RateFilter filter, LocalDate on) {
        var lines = new PriceLines(rates, on);
        var things = new LinkedHashMap<Thing, List<RateEntry>>();
        for (var entry : rates) {
            var rate = entry.rate();
            things.computeIfAbsent(new Thing(rate.model(), rate.region(), rate.kind()), _ -> new ArrayList<>())
                    .add(entry);
        }
        return things.entrySet().stream()
                .filter(thing -> thing.getValue().stream().anyMatch(filter::takes))
                .map(thing -> lines.line(thing.getKey(), thing.getValue()))
                .sorted(IN_ORDER)
                .toList();
    }

    private static final Comparator<PriceLine> IN_ORDER = Comparator.comparing(
                    (PriceLine line) -> !line.channel().equals("bedrock"))
            .thenComparing(PriceLine::channel)
            .thenComparing(PriceLine::modelName, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(PriceLine::model)
            .thenComparing(PriceLine::region)
            .thenComparing(PriceLine::kind);

    private PriceLine line(Thing thing, List<RateEntry> of) {
        var last = of.getLast();
        return new PriceLine(
                last.channel(),
                last.provider(),
                thing.model(),
                last.modelName(),
                thing.region(),
                thing.kind(),
                side(thing, of, PriceSide.LIST),
                side(thing, of, PriceSide.CURRENT),
                side(thing, of, PriceSide.NEGOTIATED));
    }

    /** The rate in force for exactly this region, else the next one to come. */
    private PriceLine.@Nullable Side side(Thing thing, List<RateEntry> of, PriceSide side) {
        if (book.find(thing.model(), thing.region(), thing.kind(), side, on)
                        instanceof Price.Known(Rate rate, String note)
                && note.isEmpty()) {
            var entry = entries.get(rate);
            return entry == null ? null : new PriceLine.Side(entry, false);
        }
        return of.stream()
                .filter(entry ->
                        entry.rate().side() == side && entry.rate().from().isAfter(on))
                .min(Comparator.comparing(entry -> entry.rate().from()))
                .map(entry -> new PriceLine.Side(entry, true))
                .orElse(null);
    }
}
