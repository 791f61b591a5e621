package dev.parley.price;

import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.CapacityProduct.Limit;
import dev.parley.engine.pricing.CapacityProduct.Side;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A capacity product as it is sold.
 *
 * @param howSold  one sentence for people
 * @param units    what one unit is, by code of the side, such as {@code 1,000 tok/min}
 * @param capacity the product for the engine; a side without limits carries something that differs by model
 */
public record Product(
        String vendor,
        String howSold,
        Map<String, String> units,
        CapacityProduct capacity,
        Evidence evidence,
        @Nullable String note) {

    public String code() {
        return capacity.code();
    }

    public String name() {
        return capacity.name();
    }

    /** Whether what a unit carries differs by model, so that limits are entered. */
    public boolean limitsByModel() {
        return capacity.sides().stream().anyMatch(side -> !side.known());
    }

    /**
     * The product for one model.
     *
     * @param limit what a unit carries, or null when it is unknown: sides without a limit of their own then stay unknown
     */
    public CapacityProduct forModel(@Nullable UnitLimit limit) {
        if (limit == null || !limitsByModel()) {
            return capacity;
        }
        var sides = capacity.sides().stream()
                .map(side -> side.known() ? side : withLimits(side, limit))
                .toList();
        return new CapacityProduct(capacity.code(), capacity.name(), sides, capacity.whenFull());
    }

    /** Where sides are bought apart, each takes the limits that count nothing but what it carries. */
    private Side withLimits(Side side, UnitLimit limit) {
        List<Limit> limits = limit.limits().stream()
                .filter(one -> side.carries().containsAll(one.weights().keySet()))
                .toList();
        return new Side(
                side.code(),
                side.label(),
                limits,
                side.carries(),
                limit.minimumUnits() == null ? side.minimumUnits() : limit.minimumUnits(),
                limit.stepUnits() == null ? side.stepUnits() : limit.stepUnits(),
                side.terms());
    }
}
