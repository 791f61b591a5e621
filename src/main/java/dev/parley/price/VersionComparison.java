package dev.parley.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What two versions of list prices say of the same things.
 *
 * @param rows those that differ, by model, region and kind
 * @param same things that both price alike
 */
public record VersionComparison(List<Row> rows, long same) {

    /** How a thing differs. */
    public enum Change {
        CHANGED("changed"),
        NEW("new"),
        /** An earlier version of this very list has it, and this one speaks about such things. */
        GONE("no longer listed"),
        MISSING("not in this list");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** At least one of both is there. */
    public record Row(
            Change change,
            @Nullable RateEntry older,
            @Nullable RateEntry newer) {

        public RateEntry either() {
            return newer != null ? newer : java.util.Objects.requireNonNull(older);
        }

        /** Of the older price: 0.1 for a tenth more; empty where there is no older one above zero. */
        public Optional<BigDecimal> share() {
            return older == null || newer == null
                    ? Optional.empty()
                    : VersionComparison.share(older.rate().usd(), newer.rate().usd());
        }
    }

    static Optional<BigDecimal> share(BigDecimal older, BigDecimal newer) {
        return older.signum() == 0
                ? Optional.empty()
                : Optional.of(newer.subtract(older).divide(older, 6, RoundingMode.HALF_UP));
    }

    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    static VersionComparison of(List<RateEntry> older, List<RateEntry> newer) {
        var before = last(older);
        var after = last(newer);
        var rows = new ArrayList<Row>();
        long same = 0;
        for (var entry : after.entrySet()) {
            var old = before.get(entry.getKey());
            if (old == null) {
                rows.add(new Row(Change.NEW, null, entry.getValue()));
            } else if (old.rate().usd().compareTo(entry.getValue().rate().usd()) == 0) {
                same++;
            } else {
                rows.add(new Row(Change.CHANGED, old, entry.getValue()));
            }
        }
        var gone = gone(older, newer, after.keySet());
        before.forEach((thing, old) -> {
            if (!after.containsKey(thing)) {
                rows.add(new Row(gone.test(thing) ? Change.GONE : Change.MISSING, old, null));
            }
        });
        rows.sort(Comparator.comparing(Row::change)
                .thenComparing(row -> row.either().modelName())
                .thenComparing(row -> row.either().rate().model())
                .thenComparing(row -> row.either().rate().region())
                .thenComparing(row -> row.either().rate().kind()));
        return new VersionComparison(List.copyOf(rows), same);
    }

    /** Nothing is gone where the two are no versions of one list, or the newer one was published first. */
    private static Predicate<Thing> gone(List<RateEntry> older, List<RateEntry> newer, Set<Thing> listed) {
        var first = older.isEmpty() ? null : older.getFirst().list();
        var then = newer.isEmpty() ? null : newer.getFirst().list();
        boolean later = first != null
                && then != null
                && first.offer().equals(then.offer())
                && first.asOf().isBefore(then.asOf());
        return later ? new Coverage(then.offer(), listed)::leavesOut : _ -> false;
    }

    /** The last list price that each version states of a thing. */
    private static Map<Thing, RateEntry> last(List<RateEntry> entries) {
        var last = new LinkedHashMap<Thing, RateEntry>();
        for (var entry : entries) {
            var rate = entry.rate();
            if (rate.side() == dev.parley.engine.pricing.PriceSide.LIST) {
                last.merge(
                        Thing.of(entry),
                        entry,
                        (a, b) -> b.rate().from().isBefore(a.rate().from()) ? a : b);
            }
        }
        return last;
    }
}
