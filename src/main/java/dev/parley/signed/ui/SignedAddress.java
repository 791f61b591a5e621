package dev.parley.signed.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of what is in force shows, as its address says it. No value of a deal is ever in it.
 *
 * @param deal that is about to be signed, or null
 * @param from the day from which it would hold, or null: the usual one
 */
record SignedAddress(
        Part part, @Nullable UUID deal, @Nullable LocalDate from) {

    enum Part {
        AGREEMENT("Agreement"),
        SAVINGS("Savings"),
        DEBRIEF("Debrief"),
        REMINDERS("Reminders");

        final String label;

        Part(String label) {
            this.label = label;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SignedAddress of(QueryParameters query) {
        var part = query.getSingleParameter("part")
                .flatMap(text -> Arrays.stream(Part.values())
                        .filter(one -> one.code().equals(text))
                        .findFirst());
        return new SignedAddress(
                part.orElse(Part.AGREEMENT),
                query.getSingleParameter("deal").flatMap(SignedAddress::id).orElse(null),
                query.getSingleParameter("from").flatMap(SignedAddress::day).orElse(null));
    }

    SignedAddress show(Part other) {
        return new SignedAddress(other, null, null);
    }

    SignedAddress signing(@Nullable UUID sheet, @Nullable LocalDate day) {
        return new SignedAddress(Part.AGREEMENT, sheet, day);
    }

    Location location(String slug) {
        var query = new LinkedHashMap<String, String>();
        if (part != Part.AGREEMENT) {
            query.put("part", part.code());
        }
        if (deal != null) {
            query.put("deal", deal.toString());
        }
        if (from != null) {
            query.put("from", from.toString());
        }
        return new Location("n/" + slug + "/signed", QueryParameters.simple(query));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
