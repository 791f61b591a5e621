package dev.parley.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Suggested rates of a schedule's lines.
 *
 * @param lines by line and aim; each with its sentence, some without a rate
 */
public record LineSuggestions(Map<UUID, Map<Aim, Suggestion>> lines) {

    public LineSuggestions {
        lines = Map.copyOf(lines);
    }

    public Optional<Suggestion> of(UUID line, Aim aim) {
        return Optional.ofNullable(lines.get(line)).map(aims -> aims.get(aim));
    }
}
