package dev.parley.price;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.intake.Answers;
import dev.parley.intake.Rejects;
import dev.parley.price.read.ReadList;
import dev.parley.price.read.ReadPrice;
import dev.parley.price.read.ReadPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
    private final PriceDays days;
    private final List<PriceConflict> conflicts = new ArrayList<>();
    private final List<ReadPrice> free = new ArrayList<>();
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<Rejects.Reject> leftOut = new ArrayList<>();
    private final boolean asksDay;
    private final boolean asksGrade;

    private PriceChoice(ReadPrices read, Answers answers) {
        this.answers = answers;
        this.days = PriceDays.of(answers);
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

    /** Rows that were read and are not taken as the answers stand: undecided conflicts, and zero dollars. */
    List<Rejects.Reject> leftOut() {
        return List.copyOf(leftOut);
    }

    boolean asksDay() {
        return asksDay;
    }

    boolean asksGrade() {
        return asksGrade;
    }

    boolean dayMissing() {
        return asksDay && !days.answered();
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

    /** Lists go by their number: one is a value of thousands of prices, and as a key it would be hashed for each of them. */
    private void choose(ReadPrices read) {
        Map<PriceConflict.Subject, Map<Integer, List<ReadPrice>>> byThing = new LinkedHashMap<>();
        for (int i = 0; i < read.lists().size(); i++) {
            int number = i;
            var list = read.lists().get(i);
            int age = days.age(list, read.lists());
            for (var price : list.prices()) {
                var subject = new PriceConflict.Subject(price.thing(), days.group(list, price), age);
                byThing.computeIfAbsent(subject, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(number, _ -> new ArrayList<>())
                        .add(price);
            }
        }
        Map<Integer, List<ReadPrice>> taken = new TreeMap<>();
        byThing.forEach((subject, of) -> one(subject, of, taken));
        if (!dayMissing()) {
            taken.forEach((number, prices) -> chosen.add(dated(read.lists().get(number), prices)));
        }
    }

    /** @param of by the number of the list that states them */
    private void one(
            PriceConflict.Subject subject, Map<Integer, List<ReadPrice>> of, Map<Integer, List<ReadPrice>> taken) {
        var all = of.values().stream().flatMap(List::stream).toList();
        var prices = new TreeMap<BigDecimal, ReadPrice>();
        all.forEach(price -> prices.putIfAbsent(price.usd(), price));
        var usd = prices.firstKey();
        if (prices.size() > 1) {
            var conflict = new PriceConflict(subject, List.copyOf(prices.values()), all);
            conflicts.add(conflict);
            var answer = answers.of(conflict.key()).orElse(NONE);
            if (answer.equals(NONE)) {
                leftOut.addAll(conflict.rejects());
                return;
            }
            usd = answered(conflict, answer);
        }
        if (usd.signum() == 0) {
            free.add(Objects.requireNonNull(prices.get(usd)));
            if (!takesFree()) {
                all.stream().filter(price -> price.usd().signum() == 0).forEach(price -> leftOut.add(notFree(price)));
                return;
            }
        }
        take(of, usd, taken);
    }

    private static Rejects.Reject notFree(ReadPrice price) {
        return new Rejects.Reject(
                price.file(), price.line(), "the price is zero and was not taken as free", price.item());
    }

    /** From the list that states the price; of several rows the one that holds longest. */
    private static void take(Map<Integer, List<ReadPrice>> of, BigDecimal usd, Map<Integer, List<ReadPrice>> taken) {
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
        var day = Objects.requireNonNull(days.asOf(list), "Nothing is chosen while the day of a list is missing.");
        var dated = prices.stream().map(price -> PriceDays.from(price, day)).toList();
        return new Chosen(list, day, list.asItIs() ? list.grade() : grade(), dated);
    }
}
