package dev.parley.intake.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as its address says.
 *
 * @param taken   something that was taken in, to look at; null for none
 * @param waiting files that wait, to come to; null for none
 */
record IntakeAddress(@Nullable UUID taken, @Nullable UUID waiting) {

    static final IntakeAddress START = new IntakeAddress(null, null);

    static IntakeAddress of(QueryParameters query) {
        return new IntakeAddress(id(query, "taken"), id(query, "waiting"));
    }

    static IntakeAddress taken(@Nullable UUID intake) {
        return new IntakeAddress(intake, null);
    }

    static IntakeAddress waiting(UUID staging) {
        return new IntakeAddress(null, staging);
    }

    QueryParameters query() {
        var parameters = new TreeMap<String, String>();
        if (taken != null) {
            parameters.put("taken", taken.toString());
        }
        if (waiting != null) {
            parameters.put("waiting", waiting.toString());
        }
        return QueryParameters.simple(parameters);
    }

    static String path(String slug) {
        return "n/" + slug + "/intake";
    }

    private static @Nullable UUID id(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
