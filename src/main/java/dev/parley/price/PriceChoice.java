package dev.parley.price;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.intake.Answers;
import dev.parley.price.read.ReadList;
import dev.parley.price.read.ReadPrice;
import dev.parley.price.read.ReadPrices;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of the prices that were read would be taken, by what a person answered. A thing with two prices in the same lists is
 * a conflict, and a price of zero is looked at: neither is taken unless somebody says so.
 */
final class PriceChoice {

    static final String AS_OF = "as-of";
    static final String GRADE = "grade";
    static final String FREE = "free";
    static final String NONE = "none";
    static final String TAKE = "take";

    /** Conflicts that are asked about; the others are left out. */
    static final int MOST_ASKED = 30;

    /** One list as it would be taken: every price has its first day. */
    record Chosen(ReadList list, LocalDate asOf, Grade grade, List<ReadPrice> prices) {}

    private final Answers answers;
    private final @Nullable LocalDate answeredDay;
    private final List<PriceConflict> conflicts = new ArrayList<>();
    private final List<ReadPrice> free = new ArrayList<>();
    private final List<Chosen> chosen = new ArrayList<>();
    private final boolean asksDay;
    private final boolean asksGrade;

    private PriceChoice(ReadPrices read, Answers answers) {
        this.answers = answers;
        this.answeredDay = answers.of(AS_OF).map(PriceChoice::day).orElse(null);
        this.asksDay = read.lists().stream().anyMatch(list -> list.asOf() == null && list.asItIs());
        this.asksGrade = read.lists().stream().anyMatch(list -> !list.asItIs());
    }

    static PriceChoice of(ReadPrices read, Answers answers) {
        var choice = new PriceChoice(read, answers);
        choice.choose(read);
        return choice;
    }

    /** Empty while the day of a list is not answered. */
    List<Chosen> chosen() {
        return List.copyOf(chosen);
    }

    List<PriceConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    List<ReadPrice> free() {
        return List.copyOf(free);
    }

    boolean asksDay() {
        return asksDay;
    }

    boolean asksGrade() {
        return asksGrade;
    }

    boolean dayMissing() {
        return asksDay && answeredDay == null;
    }

    boolean takesFree() {
        return answers.of(FREE).orElse(NONE).equals(TAKE);
    }

    String answer(PriceConflict conflict) {
        return answers.of(conflict.key()).orElse(NONE);
    }

    Grade grade() {
        var letter = answers.of(GRADE).orElse(Grade.C.name());
        for (var grade : Grade.values()) {
            if (grade.name().equals(letter)) {
                return grade;
            }
        }
        throw new InvalidInput(GRADE, letter, "\"" + letter + "\" is no grade: use a letter from Q to X.");
    }

    private void choose(ReadPrices read) {
        Map<PriceConflict.Subject, Map<ReadList, List<ReadPrice>>> byThing = new LinkedHashMap<>();
        for (var list : read.lists()) {
            var asOf = asOf(list);
            int age = age(list, read.lists());
            for (var price : list.prices()) {
                var subject = new PriceConflict.Subject(price.thing(), group(list, price, asOf), age);
                byThing.computeIfAbsent(subject, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(list, _ -> new ArrayList<>())
                        .add(price);
            }
        }
        Map<ReadList, List<ReadPrice>> taken = new LinkedHashMap<>();
        byThing.forEach((subject, of) -> one(subject, of, taken));
        if (!dayMissing()) {
            read.lists().stream()
                    .filter(taken::containsKey)
                    .forEach(list -> chosen.add(dated(list, Objects.requireNonNull(taken.get(list)))));
        }
    }

    private int age(ReadList list, List<ReadList> all) {
        var asOf = asOf(list);
        return (int) all.stream()
                .filter(other -> other.offer().equals(list.offer()))
                .map(this::asOf)
                .filter(day -> asOf != null && day != null && day.isAfter(asOf))
                .distinct()
                .count();
    }

    /** All that a list says of today is one statement; what it says of later days, or of several, is one for each. */
    private static @Nullable LocalDate group(ReadList list, ReadPrice price, @Nullable LocalDate asOf) {
        if (!list.asItIs()) {
            return price.from() == null ? asOf : price.from();
        }
        return price.from() == null || asOf == null || !price.from().isAfter(asOf) ? null : price.from();
    }

    private void one(
            PriceConflict.Subject subject,
            Map<ReadList, List<ReadPrice>> of,
            Map<ReadList, List<ReadPrice>> taken) {
        var all = of.values().stream().flatMap(List::stream).toList();
        var prices = new TreeMap<BigDecimal, ReadPrice>();
        all.forEach(price -> prices.putIfAbsent(price.usd(), price));
        var usd = prices.firstKey();
        if (prices.size() > 1) {
            var conflict = new PriceConflict(subject, List.copyOf(prices.values()));
            conflicts.add(conflict);
            var answer = answers.of(conflict.key()).orElse(NONE);
            if (answer.equals(NONE)) {
                return;
            }
            usd = answered(conflict, answer);
        }
        if (usd.signum() == 0) {
            free.add(Objects.requireNonNull(prices.get(usd)));
            if (!takesFree()) {
                return;
            }
        }
        take(of, usd, taken);
    }

    /** From the list that states the price; of several rows the one that holds longest. */
    private static void take(Map<ReadList, List<ReadPrice>> of, BigDecimal usd, Map<ReadList, List<ReadPrice>> taken) {
        of.forEach((list, prices) -> prices.stream()
                .filter(price -> price.usd().compareTo(usd) == 0)
                .min(Comparator.comparing(ReadPrice::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .ifPresent(price ->
                        taken.computeIfAbsent(list, _ -> new ArrayList<>()).add(price)));
    }

    private static BigDecimal answered(PriceConflict conflict, String answer) {
        return conflict.prices().stream()
                .map(ReadPrice::usd)
                .filter(usd -> usd.toPlainString().equals(answer))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        conflict.key(),
                        answer,
                        "\"" + answer + "\" is none of the prices in conflict: choose one of them, or none."));
    }

    private Chosen dated(ReadList list, List<ReadPrice> prices) {
        var day = Objects.requireNonNull(asOf(list), "Nothing is chosen while the day of a list is missing.");
        var dated = prices.stream().map(price -> from(price, day)).toList();
        return new Chosen(list, day, list.asItIs() ? list.grade() : grade(), dated);
    }

    private static ReadPrice from(ReadPrice price, LocalDate day) {
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
    private @Nullable LocalDate asOf(ReadList list) {
        if (list.asOf() != null) {
            return list.asOf();
        }
        return list.asItIs() ? answeredDay : lastDay(list);
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
        return new InvalidInput(AS_OF, text, "\"" + text + "\" is no day: write it as 2026-09-01.");
    }
}
