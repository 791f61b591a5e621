package dev.parley.bill;

import dev.parley.bill.Charge.Seller;
import java.time.Instant;
import java.util.UUID;

/**
 * A service that somebody put into another line, as far as it lands in {@code usual} by itself: of EC2 the GPU instances can
 * be moved alone.
 *
 * @param by display name of who moved it
 */
public record ServicePlace(UUID id, Key key, ContractLine line, long version, String by, Instant at) {

    /** @param service as the bills name it; the usage type where they name no service */
    public record Key(Seller seller, String service, ContractLine usual) {}
}
