package dev.parley.price;

import dev.parley.base.data.InvalidInput;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules that rates, unit limits and retirement dates share. Each refusal names the field and says what to do. */
final class Checks {

    private Checks() {}

    static <T> T present(String field, @Nullable T value, String sentence) {
        if (value == null) {
            throw new InvalidInput(field, null, sentence);
        }
        return value;
    }

    /** A value that {@link #present} has let pass. */
    static <T> T set(@Nullable T value) {
        return Objects.requireNonNull(value, "Validate the draft before writing it.");
    }

    static void text(String field, String value, int most, String whenMissing) {
        if (value.isBlank()) {
            throw new InvalidInput(field, value, whenMissing);
        }
        if (value.strip().length() > most) {
            throw new InvalidInput(field, value, value.length() + " characters; at most " + most + " fit. Shorten it.");
        }
    }

    static void word(String field, String value, int most, String whenMissing) {
        text(field, value, most, whenMissing);
        if (!value.strip().matches("[a-z0-9][a-z0-9.-]*")) {
            throw new InvalidInput(field, value, "\"" + value + "\": use small letters, digits and hyphens.");
        }
    }

    static void region(String region) {
        text("region", region, 60, "Enter the region or scope, such as us-east-1, us geo or global.");
        if (!region.strip().matches("[a-z0-9][a-z0-9 /-]*")) {
            throw new InvalidInput(
                    "region",
                    region,
                    "\"" + region
                            + "\" is no region or scope. Use small letters, such as us-east-1, us geo or global.");
        }
    }

    static void dates(String fromField, @Nullable LocalDate from, String toField, @Nullable LocalDate to) {
        var start = present(fromField, from, "Enter the first day the rate is in force.");
        year(fromField, start);
        if (to != null) {
            year(toField, to);
            if (to.isBefore(start)) {
                throw new InvalidInput(
                        toField, to, "It ends on " + to + ", before it starts on " + start + ". Correct one of them.");
            }
        }
    }

    static void year(String field, LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw new InvalidInput(field, day, day + " is not between 2000 and 2100.");
        }
    }

    static void note(@Nullable String note) {
        if (note != null && note.strip().length() > 1000) {
            throw new InvalidInput("note", note, note.length() + " characters; a note has at most 1,000. Shorten it.");
        }
    }
}
