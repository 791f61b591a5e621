package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.engine.pricing.Rate;
import dev.parley.plan.PlanResult;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The way to what a pool lacks: the price book, opened on its model, or the quotas that a guarantee meets. */
final class PriceLink {

    private PriceLink() {}

    /** @param rates rates of the run: one of the model opens its panel, where a unit limit is entered */
    static Anchor of(String slug, PlanResult.PoolResult pool, List<Rate> rates) {
        if (pool.lack() == PlanResult.Lack.FLOOR) {
            return new Anchor("n/" + slug + "/capacity", "Quotas and capacity held");
        }
        if (pool.lack() == PlanResult.Lack.SIZE) {
            return new Anchor("n/" + slug + "/workloads", "Workloads");
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("model", pool.model());
        rates.stream()
                .filter(rate -> rate.model().equals(pool.model()))
                .min(Comparator.comparing(rate -> rate.region().equals(pool.scope()) ? 0 : 1))
                .ifPresent(rate -> query.put("line", rate.model() + "|" + rate.region() + "|" + rate.kind()));
        return new Anchor(
                "n/" + slug + "/prices?" + QueryParameters.simple(query).getQueryString(),
                pool.lack() == PlanResult.Lack.UNIT_LIMIT ? "Enter what one unit carries" : "Enter the price");
    }
}
