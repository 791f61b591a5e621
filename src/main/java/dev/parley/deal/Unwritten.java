package dev.parley.deal;

import dev.parley.engine.deal.Answer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a deal has not in writing: the one place that says so, whatever screen or answer counts it. That is what the deal
 * passes over or was only spoken of, a credit of which nobody wrote whether it counts, and of an offer what another deal
 * speaks of and the offer does not. What is asked of us is no silence, and an idea asks nobody for anything.
 */
public final class Unwritten {

    private Unwritten() {}

    /** @param all the deals of the negotiation, {@code sheet} among them or not */
    public static List<Item.Key> of(DealSheet sheet, Collection<DealSheet> all) {
        var own = sheet.items().stream().filter(Unwritten::open).map(Item::key);
        var others = sheet.role() != DealRole.OFFER
                ? Stream.<Item.Key>empty()
                : all.stream()
                        .filter(other -> other.role() != DealRole.IDEA)
                        .flatMap(other -> other.items().stream())
                        .map(Item::key)
                        .filter(key -> key.topic() != Topic.ASKED_OF_US
                                && sheet.item(key).isEmpty());
        return Stream.concat(own, others)
                .distinct()
                .sorted(Comparator.comparing(Item.Key::topic).thenComparing(Item.Key::subject))
                .toList();
    }

    private static boolean open(Item item) {
        return switch (item.said()) {
            case SILENT, SPOKEN -> true;
            case OFFERED -> item.topic() == Topic.CREDIT && item.counts() == Answer.NOT_IN_WRITING;
            case REFUSED -> false;
        };
    }
}
