package dev.parley.migration;

import dev.parley.price.Lineage;
import dev.parley.workload.Scopes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a workload might go.
 *
 * @param name    as people call the model
 * @param lineage what is known of the target's place in the family; null where somebody chose the model without
 */
record Candidate(
        MoveKind kind,
        String model,
        String name,
        String scope,
        @Nullable Lineage lineage) {

    /**
     * What may be proposed for a model: the same at the global scope, newer ones of its size, and smaller ones, each at
     * its own scope and, where that is narrower, globally. Of a smaller size all that are as new are proposed, and the
     * newest that Bedrock sells.
     *
     * @param name   of the model in use
     * @param own    its place in its family; null when it is not known, then only the scope can change
     * @param family all models of that family
     */
    static List<Candidate> of(String model, String name, String scope, @Nullable Lineage own, List<Lineage> family) {
        List<Candidate> all = new ArrayList<>();
        if (!scope.equals(Scopes.GLOBAL)) {
            all.add(new Candidate(MoveKind.GLOBAL, model, name, Scopes.GLOBAL, own));
        }
        if (own == null) {
            return List.copyOf(all);
        }
        Map<Integer, BigDecimal> newestSold = new TreeMap<>();
        family.stream()
                .filter(Candidate::sold)
                .forEach(one -> newestSold.merge(one.rank(), one.generation(), BigDecimal::max));
        family.stream()
                .sorted(Comparator.comparingInt(Lineage::rank).reversed().thenComparing(Lineage::generation))
                .forEach(one -> kind(own, one, newestSold).ifPresent(kind -> {
                    all.add(new Candidate(kind, one.model(), one.name(), scope, one));
                    if (!scope.equals(Scopes.GLOBAL)) {
                        all.add(new Candidate(kind, one.model(), one.name(), Scopes.GLOBAL, one));
                    }
                }));
        return List.copyOf(all);
    }

    static boolean sold(Lineage one) {
        return one.channel().equals("bedrock");
    }

    private static Optional<MoveKind> kind(Lineage own, Lineage one, Map<Integer, BigDecimal> newestSold) {
        int newer = one.generation().compareTo(own.generation());
        if (one.rank() == own.rank()) {
            return newer > 0 ? Optional.of(MoveKind.SUCCESSOR) : Optional.empty();
        }
        BigDecimal newest = newestSold.get(one.rank());
        boolean newestOfItsSize = newest != null && one.generation().compareTo(newest) >= 0;
        return one.rank() < own.rank() && (newer >= 0 || newestOfItsSize)
                ? Optional.of(MoveKind.SMALLER)
                : Optional.empty();
    }
}
