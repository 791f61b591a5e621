package dev.parley.price;

import dev.parley.intake.Rejects;
import dev.parley.price.read.ReadPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several prices of one thing on one day.
 *
 * @param prices one row for each price, the lowest first
 * @param rows   all rows that state one of them
 */
record PriceConflict(Subject subject, List<ReadPrice> prices, List<ReadPrice> rows) {

    private static final int MOST_NAMED = 5;

    /**
     * What two prices contradict each other about.
     *
     * @param from the day from which both would hold; null for what a list says of the day on which it is published
     * @param age  0 for the last version of each offer: versions of one offer do not contradict each other, offers do
     */
    record Subject(ReadPrice.Thing thing, @Nullable LocalDate from, int age) {}

    /** Of the question about it: no two conflicts of one reading share it. */
    String key() {
        var thing = subject.thing();
        return "conflict " + thing.model() + " | " + thing.region() + " | "
                + thing.kind().code() + (subject.from() == null ? "" : " | from " + subject.from())
                + (subject.age() == 0 ? "" : " | version " + subject.age() + " before the last");
    }

    /** What it is about, for people. */
    String words() {
        return first().model().name() + ", " + first().region() + ", "
                + first().kind().label() + (subject.from() == null ? "" : ", from " + subject.from())
                + (subject.age() == 0 ? "" : ", " + subject.age() + " before the last version");
    }

    /** The day from which it matters, or empty where it is that of the list. */
    String from() {
        return subject.from() == null ? "" : subject.from().toString();
    }

    ReadPrice first() {
        return prices.getFirst();
    }

    /** Its rows as those of a conflict that nobody decided. */
    List<Rejects.Reject> rejects() {
        var named = prices.stream()
                .limit(MOST_NAMED)
                .map(price -> PriceTables.usd(price.usd()))
                .collect(Collectors.joining(" and "));
        var reason = "the files state " + named
                + (prices.size() > MOST_NAMED ? " and " + (prices.size() - MOST_NAMED) + " more prices" : "")
                + " for " + words() + ": none was chosen";
        return rows.stream()
                .map(row -> new Rejects.Reject(row.file(), row.line(), reason, row.item()))
                .toList();
    }
}
