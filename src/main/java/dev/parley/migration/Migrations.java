package dev.parley.migration;

import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.Forecasts;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.price.Lifecycle;
import dev.parley.price.Lifecycles;
import dev.parley.price.Lineages;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the workloads of a negotiation might go and what that is worth; a fixed number of queries for any number. */
@Service
public class Migrations {

    private final Access access;
    private final Negotiations negotiations;
    private final Forecasts forecasts;
    private final Prices prices;
    private final Lineages lineages;
    private final Lifecycles lifecycles;
    private final Moves moves;
    private final Residencies residencies;
    private final List<CommittedCapacity> committed;

    Migrations(
            Access access,
            Negotiations negotiations,
            Forecasts forecasts,
            Prices prices,
            Lineages lineages,
            Lifecycles lifecycles,
            Moves moves,
            Residencies residencies,
            List<CommittedCapacity> committed) {
        this.access = access;
        this.negotiations = negotiations;
        this.forecasts = forecasts;
        this.prices = prices;
        this.lineages = lineages;
        this.lifecycles = lifecycles;
        this.moves = moves;
        this.residencies = residencies;
        this.committed = committed;
    }

    /** All workloads with everywhere they might go. */
    @Transactional(readOnly = true)
    public MoveBoard board(UUID id) {
        access.require(id, Permission.SEE);
        Negotiation negotiation = negotiations.byId(id);
        ForecastGrid grid = forecasts.grid(id);
        List<ModelInfo> models = prices.models(id);
        Set<String> elsewhere = models.stream()
                .filter(model -> !model.channel().equals("bedrock"))
                .map(ModelInfo::id)
                .collect(Collectors.toSet());
        MoveCosts costs = new MoveCosts(
                prices.book(id), elsewhere, negotiation.hours(), negotiation.firstMonth(), BoardBuilder.years(grid));
        Map<String, String> names = models.stream()
                .filter(model -> model.channel().equals("bedrock"))
                .collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (first, _) -> first));
        Map<String, LocalDate> ends = lifecycles.of(id).stream()
                .filter(one -> one.endOfLife() != null)
                .collect(Collectors.toMap(Lifecycle::model, one -> Objects.requireNonNull(one.endOfLife())));
        return new BoardBuilder(
                        grid,
                        costs,
                        names,
                        lineages,
                        moves.of(id),
                        residencies.of(id),
                        ends,
                        committed.stream().flatMap(one -> one.of(id).stream()).toList())
                .board();
    }

    /** The quarters from which a move can be planned. */
    public List<Quarter> quarters(UUID id) {
        access.require(id, Permission.SEE);
        Negotiation negotiation = negotiations.byId(id);
        return Quarter.range(negotiation.forecastFrom(), Quarter.of(negotiation.lastMonth()));
    }
}
