package dev.parley.forecast;

import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.quantity.Quarter;
import java.util.Map;
import java.util.UUID;

/** From when a workload's tokens go at another model's price. Offered by the room that plans such moves. */
public interface PlannedPrices {

    /**
     * A step of a workload's price path.
     *
     * @param from      first quarter at the new price
     * @param modelName as people call the model
     * @param factor    how many tokens of the new model stand for one of the old
     */
    record Step(Quarter from, String model, String modelName, String scope, TokenFactor factor) {}

    /** The steps planned, by workload; a workload without one stays where it is. */
    Map<UUID, Step> of(UUID negotiation);
}
