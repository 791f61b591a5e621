package dev.parley.engine.commitment;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One model in one region or scope of one account.
 *
 * @param id what the plan calls it
 * @param terms the terms on offer, and those of the units held
 * @param noCommitment units without a commitment, or null if there are none
 * @param existing units already held: they cover demand and cost nothing more
 * @param floor least number of committed units by month from the first, missing months 0; held units count
 * @param limits what AWS or our own rules allow
 * @param scenarios demand with its probabilities; commitments are decided before the scenario is known
 * @param deferrable work that can wait and fills committed hours that would be idle
 */
public record Pool(
        String id,
        List<Term> terms,
        @Nullable NoCommitment noCommitment,
        List<Held> existing,
        List<Integer> floor,
        Limits limits,
        List<Scenario> scenarios,
        List<Deferrable> deferrable) {
    public Pool {
        terms = List.copyOf(terms);
        existing = List.copyOf(existing);
        floor = List.copyOf(floor);
        scenarios = List.copyOf(scenarios);
        deferrable = List.copyOf(deferrable);
    }

    /** A pool without deferrable work. */
    public Pool(
            String id,
            List<Term> terms,
            @Nullable NoCommitment noCommitment,
            List<Held> existing,
            List<Integer> floor,
            Limits limits,
            List<Scenario> scenarios) {
        this(id, terms, noCommitment, existing, floor, limits, scenarios, List.of());
    }

    /** The same under other limits. */
    public Pool with(Limits other) {
        return new Pool(id, terms, noCommitment, existing, floor, other, scenarios, deferrable);
    }

    /** The same with other demand. */
    public Pool with(List<Scenario> other) {
        return new Pool(id, terms, noCommitment, existing, floor, limits, other, deferrable);
    }

    /** The same with every layer of its traffic changed; months that share their blocks share them again. */
    public Pool withLayers(UnaryOperator<Layer> change) {
        Map<List<Block>, List<Block>> known = new IdentityHashMap<>();
        return with(scenarios.stream()
                .map(scenario -> new Scenario(
                        scenario.probability(),
                        scenario.demand().stream()
                                .map(month -> new MonthDemand(
                                        month.month(),
                                        known.computeIfAbsent(month.blocks(), blocks -> changed(blocks, change))))
                                .toList()))
                .toList());
    }

    private static List<Block> changed(List<Block> blocks, UnaryOperator<Layer> change) {
        return blocks.stream()
                .map(block -> new Block(
                        block.hours(), block.layers().stream().map(change).toList(), block.cv()))
                .toList();
    }

    /** The same with more units held. */
    public Pool holding(Held more) {
        List<Held> held = new ArrayList<>(existing);
        held.add(more);
        return new Pool(id, terms, noCommitment, held, floor, limits, scenarios, deferrable);
    }

    /** The same with other fewest units by month. */
    public Pool floored(List<Integer> fewest) {
        return new Pool(id, terms, noCommitment, existing, fewest, limits, scenarios, deferrable);
    }
}
