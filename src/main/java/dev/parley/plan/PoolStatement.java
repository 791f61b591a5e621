package dev.parley.plan;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One pool in words. */
final class PoolStatement {

    private final PlanInputs inputs;
    private final PoolProblem pool;
    private final PoolPlanner.@Nullable Planned planned;

    PoolStatement(PlanInputs inputs, PoolProblem pool, PoolPlanner.@Nullable Planned planned) {
        this.inputs = inputs;
        this.pool = pool;
        this.planned = planned;
    }

    String statement(PlanResult.State state, List<PlanResult.SideResult> sides) {
        if (!pool.unpriced().isEmpty()) {
            return "Its cost is unknown. " + pool.unpriced();
        }
        return switch (state) {
            case ON_DEMAND -> outside() + after(moved());
            case UNKNOWN -> "Not planned, all on demand. " + String.join(" ", pool.unknown()) + after(moved());
            case PLANNED -> planned(sides);
        };
    }

    private static String after(List<String> sentences) {
        return sentences.isEmpty() ? "" : " " + String.join(" ", sentences);
    }

    /** Which workloads leave this pool, or come to it, by a planned move. */
    private List<String> moved() {
        List<String> sentences = new ArrayList<>();
        for (PlanInputs.Moved move : inputs.moves()) {
            String when = " in " + move.from().label() + ".";
            boolean here = pool.members().stream()
                    .anyMatch(member -> member.workload().code().equals(move.workload()));
            if (here && isHere(move.before())) {
                sentences.add(move.workload() + " moves to " + name(move.after()) + when);
            } else if (here && isHere(move.after())) {
                sentences.add(move.workload() + " comes from " + name(move.before()) + when);
            }
        }
        return sentences;
    }

    private boolean isHere(PlanInputs.Place place) {
        return place.model().equals(pool.first().model())
                && place.scope().equals(pool.first().scope());
    }

    private static String name(PlanInputs.Place place) {
        return place.modelName() + ", " + place.scope() + ",";
    }

    private String outside() {
        return pool.outside().stream().map(PoolProblem.Outside::reason).collect(Collectors.joining(" "));
    }

    private String planned(List<PlanResult.SideResult> sides) {
        boolean nothing = sides.stream().allMatch(side -> side.purchases().isEmpty());
        if (!nothing) {
            return sides.stream().map(PoolStatement::bought).collect(Collectors.joining(" "));
        }
        String rule = planned == null ? "" : planned.rule();
        String reason = sides.stream()
                .flatMap(side -> side.notBought().stream()
                        .skip(Math.max(0, side.notBought().size() - 1)))
                .map(PlanResult.NotBought::reason)
                .collect(Collectors.joining(" "));
        return "Nothing is bought. " + (rule.isEmpty() ? reason : rule);
    }

    private static String bought(PlanResult.SideResult side) {
        int least =
                side.cover().stream().mapToInt(PlanResult.Cover::total).min().orElse(0);
        int most = side.cover().stream().mapToInt(PlanResult.Cover::total).max().orElse(0);
        boolean thousands = side.unit().equals("kTPM");
        String end = thousands ? "k" : "";
        String range = (least == most ? "" : Words.grouped(BigDecimal.valueOf(least), 0) + end + " to ")
                + Words.grouped(BigDecimal.valueOf(most), 0)
                + end;
        String terms = side.purchases().stream()
                .map(PlanResult.PurchaseLine::termLabel)
                .distinct()
                .collect(Collectors.joining(" and "));
        return "Commits " + range + (thousands ? " " + side.code() : most == 1 ? " unit" : " units")
                + (terms.isEmpty() ? "" : ", " + terms) + ".";
    }

    /** What else is to be known about the pool. */
    List<String> notes(List<PlanResult.SideResult> sides) {
        List<String> notes = new ArrayList<>();
        if (planned != null) {
            notes.addAll(moved());
            pool.outside().forEach(outside -> notes.add(outside.reason()));
            if (!planned.rule().isEmpty()
                    && sides.stream().anyMatch(side -> !side.purchases().isEmpty())) {
                notes.add(planned.rule());
            }
            guarantee(notes);
            notes.addAll(new DeferredReport(planned.sides()).sentences());
        }
        if (!pool.first().enrolled() && inputs.basis().rates() != PlanBasis.Rates.LIST) {
            notes.add(pool.first().payer() + " takes no part in the agreement: it pays list.");
        }
        return List.copyOf(notes);
    }

    /** Throughput is guaranteed by units; what is above them goes on demand, where the quota decides. */
    private void guarantee(List<String> notes) {
        for (PoolProblem.Member member : pool.members()) {
            if (member.workload().throughput()
                    && pool.inside().contains(member.workload().code())) {
                BigDecimal peak = planned.sides().getFirst().side().base().months().stream()
                        .limit(12)
                        .flatMap(month -> month.blocks().stream())
                        .map(block -> block.units())
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
                notes.add(member.workload().code()
                        + " is guaranteed throughput: its busiest hour of the first year needs "
                        + Money.shown(peak, 2).toPlainString()
                        + " units. What is above the committed units is sent on demand, inside the on-demand quota.");
            }
        }
    }
}
