package dev.parley.price;

import dev.parley.price.read.ReadPrice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several prices of one thing on one day.
 *
 * @param prices one row for each price, the lowest first
 */
record PriceConflict(Subject subject, List<ReadPrice> prices) {

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
}
