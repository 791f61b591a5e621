package dev.parley.intake.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as its address says.
 *
 * @param taken   something that was taken in, to look at; null for none
 */
record IntakeAddress(@Nullable UUID taken) {

    static IntakeAddress of(QueryParameters query) {
        return new IntakeAddress(
                query.getSingleParameter("taken").flatMap(IntakeAddress::id).orElse(null));
    }

    QueryParameters query() {
        return taken == null ? QueryParameters.empty() : QueryParameters.simple(Map.of("taken", taken.toString()));
    }

    static String path(String slug) {
        return "n/" + slug + "/intake";
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
