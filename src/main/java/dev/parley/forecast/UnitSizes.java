package dev.parley.forecast;

import dev.parley.engine.pricing.CapacityProduct;
import java.util.Map;
import java.util.UUID;

/** What one model unit carries, as far as anybody entered it. */
interface UnitSizes {

    /** A model in one region or scope. */
    record Place(String model, String scope) {}

    /** All that are known in a negotiation; a place that is missing is neither published nor measured. */
    Map<Place, CapacityProduct.Side> of(UUID negotiation);
}
