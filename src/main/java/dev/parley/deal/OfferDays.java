package dev.parley.deal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as letters write them. {@code 03/04/2027} has two readings and is not read. */
final class OfferDays {

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? ([a-z]{3,9})\\.?,? (\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?i)\\b([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(?<![\\d-])(\\d{2})-(\\d{2})(?![\\d-])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private OfferDays() {}

    /** @param after a day without a year is the next of its kind from this day on; or null */
    static Optional<LocalDate> in(String text, @Nullable LocalDate after) {
        return iso(text)
                .or(() -> DAY_MONTH
                        .matcher(text)
                        .results()
                        .flatMap(one -> named(one.group(3), one.group(2), one.group(1)).stream())
                        .findFirst())
                .or(() -> MONTH_DAY
                        .matcher(text)
                        .results()
                        .flatMap(one -> named(one.group(3), one.group(1), one.group(2)).stream())
                        .findFirst())
                .or(() -> after == null ? Optional.empty() : withoutYear(text, after));
    }

    static Optional<LocalDate> iso(String text) {
        return ISO.matcher(text)
                .results()
                .flatMap(one -> day(
                        Integer.parseInt(one.group(1)), Integer.parseInt(one.group(2)), Integer.parseInt(one.group(3)))
                        .stream())
                .findFirst();
    }

    private static Optional<LocalDate> withoutYear(String text, LocalDate after) {
        return WITHOUT_YEAR
                .matcher(text)
                .results()
                .flatMap(one ->
                        day(after.getYear(), Integer.parseInt(one.group(1)), Integer.parseInt(one.group(2))).stream())
                .map(day -> day.isBefore(after) ? day.plusYears(1) : day)
                .findFirst();
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        int number = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        return number == 0 ? Optional.empty() : day(Integer.parseInt(year), number, Integer.parseInt(day));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
