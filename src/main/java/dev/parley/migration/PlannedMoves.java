package dev.parley.migration;

import dev.parley.forecast.PlannedPrices;
import dev.parley.price.Lineage;
import dev.parley.price.Lineages;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Planned moves as steps of the forecast's price path. */
@Component
class PlannedMoves implements PlannedPrices {

    private final Moves moves;
    private final Prices prices;
    private final Lineages lineages;

    PlannedMoves(Moves moves, Prices prices, Lineages lineages) {
        this.moves = moves;
        this.prices = prices;
        this.lineages = lineages;
    }

    @Override
    public Map<UUID, Step> of(UUID negotiation) {
        List<Move> planned = moves.planned(negotiation);
        if (planned.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = prices.models(negotiation).stream()
                .collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (first, _) -> first));
        return planned.stream().collect(Collectors.toMap(Move::workload, move -> step(move, names)));
    }

    private Step step(Move move, Map<String, String> names) {
        return new Step(
                Objects.requireNonNull(move.plannedFrom()),
                move.model(),
                names.getOrDefault(
                        move.model(),
                        lineages.of(move.model()).map(Lineage::name).orElse(move.model())),
                move.scope(),
                move.factor());
    }
}
