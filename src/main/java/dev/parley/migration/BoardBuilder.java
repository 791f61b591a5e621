package dev.parley.migration;

import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import dev.parley.price.Lineage;
import dev.parley.price.Lineages;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts workloads, prices, lineages and what people entered together. Pure: the same facts give the same board.
 *
 * @param names      of models, by id
 * @param endsOfLife last day a model answers, where it is entered
 * @param paid       capacity that is paid whether or not a workload stays
 * @param committed  what savings by contract year are worth once the commitment is counted; null while none is known
 * @param contract   the contract years of that commitment
 */
record BoardBuilder(
        ForecastGrid grid,
        MoveCosts costs,
        Map<String, String> names,
        Lineages lineages,
        List<Move> moves,
        Map<UUID, Residency> residencies,
        Map<String, LocalDate> endsOfLife,
        List<CommittedCapacity.Paid> paid,
        ContractYears contract,
        @Nullable Function<Map<Integer, BigDecimal>, Optional<Amount>> committed) {

    MoveBoard board() {
        List<WorkloadMoves> rows = grid.lines().stream()
                .map(this::row)
                .sorted((one, other) -> MoveBoard.worth(other).compareTo(MoveBoard.worth(one)))
                .toList();
        return new MoveBoard(years(grid), rows);
    }

    /** Calendar years of which all four quarters are typed. */
    static List<Integer> years(ForecastGrid grid) {
        Map<Integer, Long> quarters = grid.quarters().stream()
                .filter(quarter -> quarter.compareTo(grid.lastTyped()) <= 0)
                .collect(Collectors.groupingBy(Quarter::year, LinkedHashMap::new, Collectors.counting()));
        return quarters.entrySet().stream()
                .filter(year -> year.getValue() == 4)
                .map(Map.Entry::getKey)
                .toList();
    }

    private WorkloadMoves row(ForecastLine line) {
        Workload workload = line.workload();
        List<MoveOption> options = candidates(workload).stream()
                .map(candidate -> option(line, candidate))
                .sorted(WorkloadMoves.BEST_FIRST)
                .toList();
        Quarter from = options.stream()
                .filter(MoveOption::planned)
                .map(option -> Objects.requireNonNull(option.entered()).plannedFrom())
                .findFirst()
                .orElse(null);
        YearMonth first = grid.quarters().getFirst().months().getFirst();
        return new WorkloadMoves(
                workload,
                name(workload.model()),
                line.mayEdit(),
                residencies.get(workload.id()),
                endsOfLife.get(workload.model()),
                costs.month(workload),
                costs.onDemand(line),
                options,
                stranded(workload, Stranded.gone(from, first)));
    }

    /** What Parley proposes and what people entered, each place once. */
    private List<Candidate> candidates(Workload workload) {
        Lineage own = lineages.of(workload.model()).orElse(null);
        List<Candidate> all = new ArrayList<>(Candidate.of(
                workload.model(),
                name(workload.model()),
                workload.scope(),
                own,
                own == null ? List.of() : lineages.family(own.family())));
        for (Move move : moves) {
            boolean proposed = all.stream()
                    .anyMatch(one ->
                            one.model().equals(move.model()) && one.scope().equals(move.scope()));
            if (move.workload().equals(workload.id()) && !proposed) {
                all.add(new Candidate(
                        move.kind(),
                        move.model(),
                        name(move.model()),
                        move.scope(),
                        lineages.of(move.model()).orElse(null)));
            }
        }
        return all;
    }

    private MoveOption option(ForecastLine line, Candidate candidate) {
        Workload workload = line.workload();
        Move move = moves.stream()
                .filter(one -> one.workload().equals(workload.id())
                        && one.model().equals(candidate.model())
                        && one.scope().equals(candidate.scope()))
                .findFirst()
                .orElse(null);
        TokenFactor factor = move == null ? TokenFactor.ONE : move.factor();
        Quarter from = move == null ? null : move.plannedFrom();
        Amount here = costs.here(workload);
        Amount there = costs.there(workload, candidate.model(), candidate.scope(), factor);
        return new MoveOption(
                move == null ? candidate.kind() : move.kind(),
                candidate.model(),
                candidate.name(),
                candidate.scope(),
                move,
                candidate.lineage(),
                data(workload, candidate.scope()),
                MoveCosts.change(here, there),
                costs.missing(workload, candidate.model(), candidate.scope()),
                costs.saved(line, candidate.model(), candidate.scope(), factor, from),
                endsOfLife.get(candidate.model()),
                committed == null
                        ? null
                        : costs.savedByContractYear(line, candidate.model(), candidate.scope(), factor, from, contract)
                                .flatMap(committed)
                                .orElse(null));
    }

    private MoveOption.DataAnswer data(Workload workload, String target) {
        Residency stated = residencies.get(workload.id());
        if (stated != null) {
            return stated.stays().allows(workload.scope(), target)
                    ? MoveOption.DataAnswer.ALLOWED
                    : MoveOption.DataAnswer.FORBIDDEN;
        }
        return Stays.REGION.allows(workload.scope(), target)
                ? MoveOption.DataAnswer.ALLOWED
                : MoveOption.DataAnswer.NOT_STATED;
    }

    private List<Stranded> stranded(Workload workload, YearMonth gone) {
        List<CommittedCapacity.Paid> own = paid.stream()
                .filter(one -> one.account().equals(workload.account().alias())
                        && one.model().equals(workload.model())
                        && one.scope().equals(workload.scope()))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        List<String> shared = grid.lines().stream()
                .map(ForecastLine::workload)
                .filter(other -> !other.id().equals(workload.id())
                        && other.account().id().equals(workload.account().id())
                        && other.model().equals(workload.model())
                        && other.scope().equals(workload.scope()))
                .map(Workload::code)
                .toList();
        return own.stream()
                .flatMap(one -> Stranded.of(one, gone, shared).stream())
                .toList();
    }

    private String name(String model) {
        String priced = names.get(model);
        return priced != null ? priced : lineages.of(model).map(Lineage::name).orElse(model);
    }
}
