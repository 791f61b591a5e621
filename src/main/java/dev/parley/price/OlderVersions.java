package dev.parley.price;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.Rate;
import dev.parley.price.read.ReadPrice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions taken in before, to say what a newer one lists no longer: that is not deleted, it is unknown whether it holds. */
record OlderVersions(List<PriceVersion> versions, Function<PriceVersion, List<RateEntry>> rates) {

    private record Thing(String model, String region, PriceKind kind) {

        static Thing of(ReadPrice price) {
            return new Thing(price.model().id(), price.region(), price.kind());
        }

        static Thing of(RateEntry entry) {
            Rate rate = entry.rate();
            return new Thing(rate.model(), rate.region(), rate.kind());
        }
    }

    /** The last version of the offer published before this one. */
    Optional<PriceVersion> before(PriceVersion version) {
        return versions.stream()
                .filter(one -> one.offer().equals(version.offer()) && one.asOf().isBefore(version.asOf()))
                .max(Comparator.comparing(PriceVersion::asOf).thenComparing(PriceVersion::at));
    }

    /** A version of the offer that was published later and is taken in already. */
    Optional<PriceVersion> after(PriceVersion version) {
        return versions.stream()
                .filter(one -> one.offer().equals(version.offer()) && one.asOf().isAfter(version.asOf()))
                .min(Comparator.comparing(PriceVersion::asOf));
    }

    /** What the version before lists in a region that this one has too, and this one does not even in conflict or at zero. */
    List<RateEntry> noLongerListed(PriceIntakes.Version newer) {
        var prices = newer.chosen().list().prices();
        Set<Thing> listed = prices.stream().map(Thing::of).collect(Collectors.toSet());
        Set<String> regions = prices.stream().map(ReadPrice::region).collect(Collectors.toSet());
        return before(newer.version()).stream()
                .flatMap(older -> rates.apply(older).stream())
                .filter(entry -> regions.contains(entry.rate().region()) && !listed.contains(Thing.of(entry)))
                .sorted(Comparator.comparing(RateEntry::modelName)
                        .thenComparing(entry -> entry.rate().model())
                        .thenComparing(entry -> entry.rate().region())
                        .thenComparing(entry -> entry.rate().kind()))
                .toList();
    }
}
