package dev.parley.price;

import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rates count when several lists state the price of one thing. Parley's own list lies at the bottom, the lists taken in
 * upon it in the order of their publication, what people entered on top; of the same first day the upper one counts.
 *
 * <p>A list says two things: since when a price holds, and what holds on the day it is published. The rate counts from its
 * own first day. Where a list below states another price with a later first day that lies before the publication, the newer
 * list has the last word from its publication on, and not before: what held until then is left as it was.
 *
 * <p>A list that is worse evidenced and says the same price leaves the better evidence in its place.
 */
final class PriceLayers {

    /** The book as it stands, and as it would with a further list. */
    record Beside(PriceBook before, PriceBook after) {}

    private record Thing(String model, String region, PriceKind kind, PriceSide side) {

        static Thing of(RateEntry entry) {
            var rate = entry.rate();
            return new Thing(rate.model(), rate.region(), rate.kind(), rate.side());
        }
    }

    private static final Comparator<RateEntry> PUBLISHED = Comparator.comparing(
                    (RateEntry entry) -> version(entry).asOf())
            .thenComparing(entry -> version(entry).at())
            .thenComparing(entry -> version(entry).id());

    private PriceLayers() {}

    static List<RateEntry> effective(List<RateEntry> own, List<RateEntry> taken, List<RateEntry> entered) {
        var byKey = new LinkedHashMap<RateEntry.Key, RateEntry>();
        if (taken.isEmpty()) {
            own.forEach(entry -> byKey.put(entry.key(), entry));
        } else {
            var stated =
                    taken.stream().collect(Collectors.groupingBy(Thing::of, LinkedHashMap::new, Collectors.toList()));
            var below = new LinkedHashMap<Thing, List<RateEntry>>();
            for (var entry : own) {
                var thing = Thing.of(entry);
                if (stated.containsKey(thing)) {
                    below.computeIfAbsent(thing, _ -> new ArrayList<>()).add(entry);
                } else {
                    byKey.put(entry.key(), entry);
                }
            }
            stated.forEach((thing, rates) -> layered(below.getOrDefault(thing, List.of()), rates)
                    .values()
                    .forEach(entry -> byKey.put(entry.key(), entry)));
        }
        entered.forEach(entry -> byKey.put(entry.key(), entry));
        return List.copyOf(byKey.values());
    }

    /** The rates of one thing by first day. */
    private static TreeMap<LocalDate, RateEntry> layered(List<RateEntry> own, List<RateEntry> taken) {
        var standing = new TreeMap<LocalDate, RateEntry>();
        own.forEach(entry -> standing.put(entry.rate().from(), entry));
        Map<UUID, List<RateEntry>> lists = taken.stream()
                .sorted(PUBLISHED)
                .collect(Collectors.groupingBy(entry -> version(entry).id(), LinkedHashMap::new, Collectors.toList()));
        lists.values().forEach(list -> lay(standing, list));
        return standing;
    }

    private static void lay(TreeMap<LocalDate, RateEntry> standing, List<RateEntry> list) {
        var published = version(list.getFirst()).asOf();
        var below = new TreeMap<>(standing);
        list.stream()
                .filter(entry -> !confirmsOnly(below, entry))
                .forEach(entry -> standing.put(entry.rate().from(), entry));
        list.stream()
                .filter(entry -> entry.rate().from().isBefore(published))
                .max(Comparator.comparing(entry -> entry.rate().from()))
                .filter(entry -> contradicted(below, entry, published))
                .filter(entry ->
                        list.stream().noneMatch(one -> one.rate().from().equals(published)))
                .ifPresent(entry -> standing.put(published, entry.from(published)));
    }

    /** The same price as a better evidenced one that is in force on its first day. */
    private static boolean confirmsOnly(TreeMap<LocalDate, RateEntry> below, RateEntry entry) {
        var inForce = below.floorEntry(entry.rate().from());
        return inForce != null
                && inForce.getValue().rate().grade().compareTo(entry.rate().grade()) < 0
                && inForce.getValue().rate().usd().compareTo(entry.rate().usd()) == 0;
    }

    private static boolean contradicted(TreeMap<LocalDate, RateEntry> below, RateEntry entry, LocalDate published) {
        return below.subMap(entry.rate().from(), false, published, true).values().stream()
                .anyMatch(other -> other.rate().usd().compareTo(entry.rate().usd()) != 0);
    }

    private static PriceVersion version(RateEntry taken) {
        return java.util.Objects.requireNonNull(taken.list(), "Only lists that were taken in are laid upon others.");
    }
}
