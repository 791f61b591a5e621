package dev.parley.price;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.read.PriceFiles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What a list speaks about: only of that its silence means anything. The file of a publisher's offer speaks about all that is
 * sold in the regions that it names; any other list about the kinds of price that it has, of the models and regions that it
 * names together.
 */
final class Coverage {

    private record Place(String model, String region) {}

    private final boolean whole;
    private final Set<String> regions = new HashSet<>();
    private final Set<Place> places = new HashSet<>();
    private final Set<PriceKind> kinds = EnumSet.noneOf(PriceKind.class);
    private final Set<Thing> listed;

    /** @param offer what the versions of the list have in common */
    Coverage(String offer, Collection<Thing> things) {
        whole = PriceFiles.whole(offer);
        listed = new HashSet<>(things);
        things.forEach(thing -> {
            regions.add(thing.region());
            places.add(new Place(thing.model(), thing.region()));
            kinds.add(thing.kind());
        });
    }

    /** Whether it speaks about this and does not list it. */
    boolean leavesOut(Thing thing) {
        return !listed.contains(thing)
                && (whole
                        ? regions.contains(thing.region())
                        : kinds.contains(thing.kind()) && places.contains(new Place(thing.model(), thing.region())));
    }
}
