package dev.parley.price;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The versions taken in before, to say what a newer one lists no longer: that is not deleted, it is unknown whether it holds. */
record OlderVersions(List<PriceVersion> versions, Function<PriceVersion, List<RateEntry>> rates) {

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

    /** What the version before lists, and this one speaks about and does not list, not even in conflict or at zero. */
    List<RateEntry> noLongerListed(PriceIntakes.Version newer) {
        var listed = newer.chosen().list().prices().stream().map(Thing::of).toList();
        var coverage = new Coverage(newer.version().offer(), listed);
        return before(newer.version()).stream()
                .flatMap(older -> rates.apply(older).stream())
                .filter(entry -> coverage.leavesOut(Thing.of(entry)))
                .sorted(Comparator.comparing(RateEntry::modelName)
                        .thenComparing(entry -> entry.rate().model())
                        .thenComparing(entry -> entry.rate().region())
                        .thenComparing(entry -> entry.rate().kind()))
                .toList();
    }
}
