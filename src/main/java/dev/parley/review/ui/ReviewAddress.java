package dev.parley.review.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as its address says it; never a value.
 *
 * @param submission number of the one that is open, or null
 * @param line       key of the line whose comments are open, or null
 * @param from       what is compared, see {@link dev.parley.review.SideBySide.Choice#key}; or null
 * @param to         with what, or null
 * @param all        whether lines that are the same on both sides are shown as well
 */
record ReviewAddress(
        Part part,
        @Nullable Integer submission,
        @Nullable String line,
        @Nullable String from,
        @Nullable String to,
        boolean all) {

    enum Part {
        WAITING("Waiting"),
        MINE("Submitted by me"),
        DECIDED("Decided"),
        COMPARE("Compare"),
        RIGHTS("Who may approve");

        final String label;

        Part(String label) {
            this.label = label;
        }
    }

    static ReviewAddress of(QueryParameters query) {
        return new ReviewAddress(
                query.getSingleParameter("part")
                        .flatMap(text -> Arrays.stream(Part.values())
                                .filter(part -> code(part).equals(text))
                                .findFirst())
                        .orElse(Part.WAITING),
                query.getSingleParameter("submission")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                query.getSingleParameter("line").orElse(null),
                query.getSingleParameter("from").orElse(null),
                query.getSingleParameter("to").orElse(null),
                query.getSingleParameter("lines").filter("all"::equals).isPresent());
    }

    ReviewAddress show(Part other) {
        return new ReviewAddress(other, null, null, null, null, false);
    }

    ReviewAddress open(int number) {
        return new ReviewAddress(part, number, null, null, null, false);
    }

    ReviewAddress at(@Nullable String key) {
        return new ReviewAddress(part, submission, key, from, to, all);
    }

    ReviewAddress comparing(@Nullable String one, @Nullable String other) {
        return new ReviewAddress(Part.COMPARE, null, null, one, other, all);
    }

    ReviewAddress showing(boolean same) {
        return new ReviewAddress(part, submission, line, from, to, same);
    }

    Location location(String slug) {
        var query = new LinkedHashMap<String, String>();
        if (part != Part.WAITING) {
            query.put("part", code(part));
        }
        if (submission != null) {
            query.put("submission", String.valueOf(submission));
        }
        if (line != null) {
            query.put("line", line);
        }
        if (from != null) {
            query.put("from", from);
        }
        if (to != null) {
            query.put("to", to);
        }
        if (all) {
            query.put("lines", "all");
        }
        return new Location("n/" + slug + "/review", QueryParameters.simple(query));
    }

    private static String code(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
