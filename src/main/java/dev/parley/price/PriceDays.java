package dev.parley.price;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.price.read.ReadList;
import dev.parley.price.read.ReadPrice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of which day lists are, and which of their prices speak of the same day. */
final class PriceDays {

    private final @Nullable LocalDate answered;
    private final Map<ReadList, LocalDate> last = new IdentityHashMap<>();

    private PriceDays(@Nullable LocalDate answered) {
        this.answered = answered;
    }

    static PriceDays of(Answers answers) {
        return new PriceDays(answers.of(PriceChoice.AS_OF).map(PriceDays::day).orElse(null));
    }

    boolean answered() {
        return answered != null;
    }

    /** How many later versions of its offer there are: 0 for the last one. */
    int age(ReadList list, List<ReadList> all) {
        var asOf = asOf(list);
        return (int) all.stream()
                .filter(other -> other.offer().equals(list.offer()))
                .map(this::asOf)
                .filter(day -> asOf != null && day != null && day.isAfter(asOf))
                .distinct()
                .count();
    }

    /** All that a list says of today is one statement; what it says of later days, or of several, is one for each. */
    @Nullable
    LocalDate group(ReadList list, ReadPrice price) {
        var asOf = asOf(list);
        if (!list.asItIs()) {
            return price.from() == null ? asOf : price.from();
        }
        return price.from() == null || asOf == null || !price.from().isAfter(asOf) ? null : price.from();
    }

    /** The price with its first day. */
    static ReadPrice from(ReadPrice price, LocalDate day) {
        return price.from() != null
                ? price
                : new ReadPrice(
                        price.model(),
                        price.region(),
                        price.kind(),
                        price.usd(),
                        day,
                        price.item(),
                        price.file(),
                        price.line());
    }

    /** Its publication, else the answer; a list of several days is of the last, and so is what names no day in it. */
    @Nullable
    LocalDate asOf(ReadList list) {
        if (list.asOf() != null) {
            return list.asOf();
        }
        return list.asItIs() ? answered : last.computeIfAbsent(list, PriceDays::lastDay);
    }

    private static LocalDate lastDay(ReadList list) {
        return list.prices().stream()
                .map(ReadPrice::from)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new InvalidInput(
                        "file", null, "No row says from which day its price holds: fill the column from."));
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw noDay(text);
        }
        throw noDay(text);
    }

    private static InvalidInput noDay(String text) {
        return new InvalidInput(PriceChoice.AS_OF, text, "\"" + text + "\" is no day: write it as 2026-09-01.");
    }
}
