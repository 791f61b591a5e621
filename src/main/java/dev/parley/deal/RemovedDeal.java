package dev.parley.deal;

import java.util.List;
import java.util.UUID;

/**
 * A deal that was removed, as {@link Deals#bringBack} takes it.
 *
 * @param deal        with its items
 * @param concessions that belonged to it as their round
 */
public record RemovedDeal(DealSheet deal, List<UUID> concessions) {

    public RemovedDeal {
        concessions = List.copyOf(concessions);
    }
}
