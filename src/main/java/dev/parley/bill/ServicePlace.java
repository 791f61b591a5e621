package dev.parley.bill;

import dev.parley.bill.Charge.Seller;
import java.time.Instant;
import java.util.UUID;

/**
 * A service that somebody put into another line, or apart from them, as far as it lands in {@code usual} by itself: of EC2 the GPU instances can
 * be moved alone.
 *
 * @param to where they put it
 * @param by display name of who moved it
 */
public record ServicePlace(UUID id, Key key, BillPlace to, long version, String by, Instant at) {

    /** @param service as the bills name it; the usage type where they name no service */
    public record Key(Seller seller, String service, ContractLine usual) {}

    /** The line it stands in; its usual one when it was put apart. */
    ContractLine line() {
        return to instanceof ContractLine line ? line : key.usual();
    }

    /** What a charge of its service is taken to be: one that was put apart is no spend. */
    Charge.Kind kind(Charge.Kind charged) {
        return to instanceof Apart apart && BillSpend.SPEND.contains(charged) ? apart.kind() : charged;
    }
}
