package dev.parley.schedule;

import dev.parley.engine.quantity.Amount;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What our asks are worth, before the commitment's effects: the fall of the exact plan's cost from the plan's first
 * month to the end of the agreement, against today's terms. Never rate times quantity: at another rate another quantity
 * is bought.
 *
 * @param lines   each ask alone, by line; only lines that have one
 * @param jointly all asks together; less or more than the sum of the lines, since they reach the same traffic
 */
public record AskWorth(Map<UUID, Amount> lines, Amount jointly) {

    /** What is said beside every figure of it. */
    public static final String BASIS =
            "exact plan replanned at the ask against today's terms, before the commitment's" + " effects";

    /** Why the lines do not add up to the figure below them. */
    public static final String TOGETHER =
            "Asks together are worth more or less than one by one, because the plan" + " changes with each.";

    public AskWorth {
        lines = Map.copyOf(lines);
    }

    public Optional<Amount> line(UUID line) {
        return Optional.ofNullable(lines.get(line));
    }
}
