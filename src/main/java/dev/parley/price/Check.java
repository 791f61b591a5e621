package dev.parley.price;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What rates, unit limits and retirement dates ask of their fields beyond {@link Checks}. */
final class Check {

    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST_NOTE = 1000;

    private Check() {}

    static void word(String field, String value, int most, String whenMissing) {
        Checks.text(field, value, most, whenMissing);
        if (!value.strip().matches("[a-z0-9][a-z0-9.-]*")) {
            throw new InvalidInput(field, value, "\"" + value + "\": use small letters, digits and hyphens.");
        }
    }

    static void region(String region) {
        Checks.text("region", region, 60, "Enter the region or scope, such as us-east-1, us geo or global.");
        if (!region.strip().matches("[a-z0-9][a-z0-9 /-]*")) {
            throw new InvalidInput(
                    "region",
                    region,
                    "\"" + region
                            + "\" is no region or scope. Use small letters, such as us-east-1, us geo or global.");
        }
    }

    static void dates(String fromField, @Nullable LocalDate from, String toField, @Nullable LocalDate to) {
        var start = Checks.present(fromField, from, "Enter the first day the rate is in force.");
        day(fromField, start);
        day(toField, to);
        if (to != null && to.isBefore(start)) {
            throw new InvalidInput(
                    toField, to, "It ends on " + to + ", before it starts on " + start + ". Correct one of them.");
        }
    }

    static void day(String field, @Nullable LocalDate day) {
        Checks.day(field, day, FIRST_YEAR);
    }

    static void note(@Nullable String note) {
        Checks.optionalText("note", note, LONGEST_NOTE);
    }
}
