package dev.parley.signed.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the landing shows, as its address says it.
 *
 * @param year first day of the contract year, or null: the one that runs
 * @param row  that is changed, or null: a new one
 */
record LandingAddress(
        @Nullable LocalDate year, Doing doing, @Nullable UUID row) {

    enum Doing {
        NOTHING,
        COUNTED,
        CLOSER
    }

    static LandingAddress of(QueryParameters query) {
        var doing = query.getSingleParameter("do")
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElse("");
        return new LandingAddress(
                query.getSingleParameter("year").flatMap(LandingAddress::day).orElse(null),
                doing.equals("COUNTED") ? Doing.COUNTED : doing.equals("CLOSER") ? Doing.CLOSER : Doing.NOTHING,
                null);
    }

    LandingAddress of(LocalDate other) {
        return new LandingAddress(other, Doing.NOTHING, null);
    }

    LandingAddress doing(Doing what, @Nullable UUID changed) {
        return new LandingAddress(year, what, changed);
    }

    Location location(String slug) {
        var query = new LinkedHashMap<String, String>();
        if (year != null) {
            query.put("year", year.toString());
        }
        if (doing != Doing.NOTHING) {
            query.put("do", doing.name().toLowerCase(Locale.ROOT));
        }
        return new Location("n/" + slug + "/landing", QueryParameters.simple(query));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
