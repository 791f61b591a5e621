package dev.parley.plan;

import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the typed cells of a workload mean together. */
public final class TypedPath {

    private TypedPath() {}

    /**
     * @param offers products on sale, one of which says what a unit carries where cells are typed in units
     * @throws IllegalArgumentException when a cell cannot be read; its sentence names the cell
     */
    public static ForecastPath of(
            PlanInputs.Workload workload, List<PlanInputs.Offer> offers, YearMonth first, YearMonth last) {
        return ForecastPath.resolve(
                workload.flow(),
                unitsPerToday(workload, offers),
                workload.cells(),
                Quarter.of(first),
                Quarter.of(last));
    }

    /** Saturated units of today's flow, against which entries in units are measured. */
    private static @Nullable BigDecimal unitsPerToday(PlanInputs.Workload workload, List<PlanInputs.Offer> offers) {
        return offers.stream()
                .filter(offer ->
                        offer.model().equals(workload.model()) && offer.scope().equals(workload.scope()))
                .map(PlanInputs.Offer::product)
                .filter(product -> product.sides().size() == 1)
                .map(product -> product.sides().getFirst())
                .filter(CapacityProduct.Side::known)
                .findFirst()
                .flatMap(side -> workload.flow().units(side))
                .orElse(null);
    }
}
