package dev.parley.benchmark;

import dev.parley.deal.DealDesk;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.Sampling;
import dev.parley.forecast.Forecasts;
import dev.parley.forecast.ListCost;
import dev.parley.forecast.PlannedPrices;
import dev.parley.migration.Migrations;
import dev.parley.migration.Residencies;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.price.Capacities;
import dev.parley.price.Lineages;
import dev.parley.price.Prices;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the alternatives of a negotiation on one board: a fixed number of queries, then arithmetic. */
@Service
public class AlternativeBoards {

    private final Alternatives alternatives;
    private final Negotiations negotiations;
    private final Forecasts forecasts;
    private final PlannedPrices planned;
    private final Prices prices;
    private final Capacities capacities;
    private final Migrations migrations;
    private final Residencies residencies;
    private final Lineages lineages;
    private final Peers peers;
    private final DealDesk desks;
    private final Access access;

    AlternativeBoards(
            Alternatives alternatives,
            Negotiations negotiations,
            Forecasts forecasts,
            PlannedPrices planned,
            Prices prices,
            Capacities capacities,
            Migrations migrations,
            Residencies residencies,
            Lineages lineages,
            Peers peers,
            DealDesk desks,
            Access access) {
        this.alternatives = alternatives;
        this.negotiations = negotiations;
        this.forecasts = forecasts;
        this.planned = planned;
        this.prices = prices;
        this.capacities = capacities;
        this.migrations = migrations;
        this.residencies = residencies;
        this.lineages = lineages;
        this.peers = peers;
        this.desks = desks;
        this.access = access;
    }

    /** All alternatives priced, with proposals; what leaving is worth is drawn when the board is asked. */
    @Transactional(readOnly = true)
    public AlternativeBoard open(UUID id) {
        access.require(id, Permission.SEE_POSITIONS);
        var negotiation = negotiations.byId(id);
        var book = prices.book(id);
        var facts = new BoardFacts(
                negotiation,
                alternatives.of(id),
                forecasts.grid(id),
                book,
                prices.models(id),
                capacities.products(),
                capacities.limits(id),
                migrations.board(id),
                residencies.of(id),
                desks.open(id, Sampling.USUAL, Lens.ALL_TERMS));
        var own = new AlternativePrices(negotiation, book, new ListCost(book, negotiation.hours(), planned.of(id)));
        var lines = new BoardLines(facts, own);
        var proposals = new BoardProposals(facts, own, lineages, peers);
        return new AlternativeBoard(
                facts.entries().stream().map(lines::line).toList(),
                proposals.proposals(),
                proposals.noMove(),
                facts.desk());
    }
}
