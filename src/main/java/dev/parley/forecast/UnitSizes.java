package dev.parley.forecast;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.price.Capacities;
import dev.parley.price.Product;
import dev.parley.price.UnitLimit;
import dev.parley.workload.Workload;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one model unit carries, as far as it is known in a negotiation. */
record UnitSizes(Product modelUnits, List<UnitLimit> limits) {

    private static final String MODEL_UNITS = "model-units";

    static UnitSizes of(Capacities capacities, UUID negotiation) {
        return new UnitSizes(capacities.product(MODEL_UNITS), capacities.limits(negotiation));
    }

    /** The side of a workload's model where it runs, or null when it is unknown what a unit carries. */
    CapacityProduct.@Nullable Side of(Workload workload) {
        var limit = Capacities.limit(limits, MODEL_UNITS, workload.model(), workload.scope())
                .orElse(null);
        return modelUnits.forModel(limit).sides().stream()
                .filter(CapacityProduct.Side::known)
                .findFirst()
                .orElse(null);
    }
}
