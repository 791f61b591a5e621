package dev.parley.price;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What rates of a list change in the price book: each is looked up on its first day, or that of publication if later. */
record PriceChanges(List<Row> rows) {

    enum Change {
        NEW,
        CHANGED,
        SAME,
        /** The list says something else, but a rate that comes before it stands. */
        KEPT
    }

    record Row(Change change, RateEntry entry, LocalDate day, Price before, Price after) {}

    static PriceChanges of(List<RateEntry> rates, PriceLayers.Beside books) {
        return new PriceChanges(rates.stream()
                .map(entry -> row(entry, books))
                .sorted(Comparator.comparing((Row row) -> row.entry().modelName())
                        .thenComparing(row -> row.entry().rate().model())
                        .thenComparing(row -> row.entry().rate().region())
                        .thenComparing(row -> row.entry().rate().kind())
                        .thenComparing(row -> row.entry().rate().from()))
                .toList());
    }

    private static Row row(RateEntry entry, PriceLayers.Beside books) {
        Rate rate = entry.rate();
        var list = java.util.Objects.requireNonNull(entry.list());
        var day = rate.from().isAfter(list.asOf()) ? rate.from() : list.asOf();
        var before = books.before().find(rate.model(), rate.region(), rate.kind(), PriceSide.LIST, day);
        var after = books.after().find(rate.model(), rate.region(), rate.kind(), PriceSide.LIST, day);
        return new Row(change(rate, before, after), entry, day, before, after);
    }

    private static Change change(Rate rate, Price before, Price after) {
        if (!(before instanceof Price.Known(Rate old, String _))) {
            return Change.NEW;
        }
        boolean stands =
                after instanceof Price.Known(Rate now, String _) && now.usd().compareTo(old.usd()) == 0;
        if (!stands) {
            return Change.CHANGED;
        }
        return rate.usd().compareTo(old.usd()) == 0 ? Change.SAME : Change.KEPT;
    }

    List<Row> of(Change change) {
        return rows.stream().filter(row -> row.change() == change).toList();
    }
}
