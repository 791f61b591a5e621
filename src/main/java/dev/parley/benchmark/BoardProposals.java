package dev.parley.benchmark;

import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.quantity.Amount;
import dev.parley.forecast.ForecastLine;
import dev.parley.migration.MoveOption;
import dev.parley.price.Lineage;
import dev.parley.price.Lineages;
import dev.parley.price.ModelInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for alternatives that nobody has entered: the best move on Bedrock, the same model and newer ones of its size at
 * other channels, and models that others sell in its price class. Only what is cheaper on the workload's own mix is proposed,
 * and only where its data may go.
 */
final class BoardProposals {

    private static final int MOST = 24;
    private static final String GLOBAL = "global";

    private final BoardFacts facts;
    private final AlternativePrices prices;
    private final Lineages lineages;
    private final Peers peers;

    BoardProposals(BoardFacts facts, AlternativePrices prices, Lineages lineages, Peers peers) {
        this.facts = facts;
        this.prices = prices;
        this.lineages = lineages;
        this.peers = peers;
    }

    /** Dearest saving first. */
    List<Proposal> proposals() {
        return facts.grid().lines().stream()
                .flatMap(line -> Stream.concat(onBedrock(line).stream(), elsewhere(line)))
                .filter(one -> one.saved().signum() > 0)
                .sorted(Comparator.comparing(Proposal::saved).reversed())
                .limit(MOST)
                .toList();
    }

    /** Codes of workloads for which no cheaper model on Bedrock is known. */
    List<String> noMove() {
        return facts.grid().lines().stream()
                .filter(line -> best(line).isEmpty())
                .map(line -> line.workload().code())
                .toList();
    }

    private Optional<MoveOption> best(ForecastLine line) {
        return facts.moves()
                .row(line.workload().code())
                .flatMap(row -> row.best())
                .filter(MoveOption::saves);
    }

    private Optional<Proposal> onBedrock(ForecastLine line) {
        return best(line)
                .filter(option -> !entered(line, Channel.BEDROCK, option.model()) && !option.planned())
                .map(option -> {
                    var draft = AlternativeDraft.considered(
                            Set.of(line.workload().id()), Channel.BEDROCK, option.model(), option.scope(), false);
                    var move = option.entered();
                    return proposal(
                            line,
                            Channel.BEDROCK,
                            option.modelName(),
                            option.kind().label() + " on Bedrock: no move to another provider",
                            move == null ? draft : withMove(draft, move));
                });
    }

    private static AlternativeDraft withMove(AlternativeDraft draft, dev.parley.migration.Move move) {
        return new AlternativeDraft(
                draft.workloads(),
                draft.channel(),
                draft.model(),
                draft.scope(),
                null,
                draft.share(),
                move.factor().input(),
                move.factor().output(),
                move.factorSource(),
                false,
                move.oneOffUsd(),
                draft.creditsUsd(),
                move.verdict(),
                move.decidedBy() == null ? null : move.decidedBy().name(),
                move.decidedOn(),
                move.note(),
                "Migrate first",
                null,
                draft.grade());
    }

    private Stream<Proposal> elsewhere(ForecastLine line) {
        var own = lineages.of(line.workload().model()).orElse(null);
        var stays = facts.residencies().get(line.workload().id());
        if (own == null
                || stays != null && !stays.stays().allows(line.workload().scope(), GLOBAL)) {
            return Stream.empty();
        }
        Map<String, String> why = new LinkedHashMap<>();
        var names = new ArrayList<String>();
        names.add(BoardLines.plain(own.name()));
        newer(own).forEach(one -> names.add(BoardLines.plain(one.name())));
        for (var model : facts.models()) {
            int at = names.indexOf(BoardLines.plain(model.name()));
            if (at >= 0) {
                why.put(model.id(), at == 0 ? "the same model" : "a newer model of its size");
            }
        }
        peers.of(own).forEach(model -> why.putIfAbsent(model, "a model of its price class"));
        return facts.models().stream()
                .filter(model -> why.containsKey(model.id()) && model.scopes().contains(GLOBAL))
                .flatMap(model -> Channel.of(model.channel())
                        .filter(channel -> !channel.staysOnTheBill() && !entered(line, channel, model.id()))
                        .map(channel -> elsewhere(line, channel, model, String.valueOf(why.get(model.id()))))
                        .stream());
    }

    private Proposal elsewhere(ForecastLine line, Channel channel, ModelInfo model, String why) {
        var plain = new AlternativePrices.Place(channel, model.id(), GLOBAL, TokenFactor.ONE, false);
        boolean asInput = line.workload().flow().cacheWrite().signum() > 0
                && channel != Channel.ANTHROPIC_DIRECT
                && prices.mixThere(line, plain).prices().cacheWrite() instanceof Amount.Unknown;
        return proposal(
                line,
                channel,
                model.name(),
                why,
                AlternativeDraft.considered(Set.of(line.workload().id()), channel, model.id(), GLOBAL, asInput));
    }

    private Proposal proposal(
            ForecastLine line, Channel channel, String modelName, String why, AlternativeDraft draft) {
        var place = new AlternativePrices.Place(
                channel,
                String.valueOf(draft.model()),
                String.valueOf(draft.scope()),
                new TokenFactor(one(draft.inputFactor()), one(draft.outputFactor())),
                draft.writesAsInput());
        return new Proposal(
                line.workload().code(),
                channel.label() + ", " + modelName,
                why,
                prices.firstYear(prices.now(line)),
                prices.firstYear(prices.there(line, place)),
                draft);
    }

    private static BigDecimal one(@Nullable BigDecimal factor) {
        return factor == null ? BigDecimal.ONE : factor;
    }

    private List<Lineage> newer(Lineage own) {
        return lineages.family(own.family()).stream()
                .filter(one -> one.rank() == own.rank() && one.generation().compareTo(own.generation()) > 0)
                .toList();
    }

    private boolean entered(ForecastLine line, Channel channel, String model) {
        return facts.entries().stream()
                .anyMatch(one -> one.channel() == channel
                        && one.model().equals(model)
                        && one.workloads().contains(line.workload().id()));
    }
}
