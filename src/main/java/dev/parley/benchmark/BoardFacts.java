package dev.parley.benchmark;

import dev.parley.deal.Desk;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import dev.parley.migration.MoveBoard;
import dev.parley.migration.Residency;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.ModelInfo;
import dev.parley.price.Product;
import dev.parley.price.UnitLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that a board is made of, read at one moment. */
record BoardFacts(
        Negotiation negotiation,
        List<Alternative> entries,
        ForecastGrid grid,
        PriceBook book,
        List<ModelInfo> models,
        List<Product> products,
        List<UnitLimit> limits,
        MoveBoard moves,
        Map<UUID, Residency> residencies,
        Desk desk) {

    Optional<ModelInfo> model(Channel channel, String id) {
        return models.stream()
                .filter(one -> one.channel().equals(channel.code()) && one.id().equals(id))
                .findFirst();
    }

    String modelName(Channel channel, String id) {
        return model(channel, id).map(ModelInfo::name).orElse(id);
    }

    List<ForecastLine> lines(Alternative entry) {
        return grid.lines().stream()
                .filter(line -> entry.workloads().contains(line.workload().id()))
                .toList();
    }
}
