package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the parsers find, list by list, within bounds: a price list is small, and whatever is not is no price list. */
final class Gathering {

    /** Prices of one taking; the largest list of AWS has about 11,000. */
    static final int MOST_PRICES = 100_000;

    private static final int MOST_REMARKS = 40;
    private static final int LOOK_UP_EVERY = 1000;

    private record Offer(
            String offer, String version, @Nullable LocalDate asOf) {}

    private record Head(
            String label, Grade grade, boolean asItIs, List<ReadPrice> prices, Map<String, LocalDate> ends) {}

    private final Map<Offer, Head> lists = new LinkedHashMap<>();
    private final Rejects rejects = new Rejects();
    private final Map<String, Long> alike = new TreeMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final ReadingProgress progress;
    private final AtomicLong packed = new AtomicLong();
    private String file = "";
    private long read;
    private int prices;

    Gathering(ReadingProgress progress) {
        this.progress = progress;
    }

    /** Bytes of the files as they came; whoever opens them counts here. */
    AtomicLong packed() {
        return packed;
    }

    void begin(String name) {
        file = name;
    }

    String file() {
        return file;
    }

    /** One more row, key or item was looked at. */
    void row() {
        if (++read % LOOK_UP_EVERY == 0) {
            progress.at(packed.get(), read);
        }
    }

    /** The prices of one version of one offer; files of the same version are one list. */
    List<ReadPrice> list(
            String offer, String version, @Nullable LocalDate asOf, String label, Grade grade, boolean asItIs) {
        return head(offer, version, asOf, label, grade, asItIs).prices();
    }

    private Head head(
            String offer, String version, @Nullable LocalDate asOf, String label, Grade grade, boolean asItIs) {
        return lists.computeIfAbsent(
                new Offer(offer, version, asOf),
                _ -> new Head(label, grade, asItIs, new ArrayList<>(), new TreeMap<>()));
    }

    /**
     * Counts before one is added to a list.
     *
     * @throws NotTaken when a text of it is none that the price book can keep
     */
    void price(List<ReadPrice> to, ReadPrice price) throws NotTaken {
        Columns.require(price);
        if (++prices > MOST_PRICES) {
            throw new InvalidInput(
                    "file",
                    file,
                    "\"" + file
                            + "\" holds more than 100,000 prices, which no price list of these has. Give fewer regions"
                            + " or files at a time.");
        }
        to.add(price);
    }

    /** A list itself says that a model ends. */
    void ends(List<ReadPrice> list, String model, LocalDate day) {
        lists.values().stream()
                .filter(head -> head.prices() == list)
                .findFirst()
                .ifPresent(head -> head.ends().merge(model, day, (a, b) -> a.isBefore(b) ? a : b));
    }

    void reject(long line, NotTaken problem) {
        rejects.add(file, line, problem.reason(), problem.value());
    }

    /** Rows that share a reason; they are told together at the end. */
    void rejectAlike(String reason) {
        if (alike.size() < 500 || alike.containsKey(reason)) {
            alike.merge(reason, 1L, Long::sum);
        } else {
            alike.merge("other fields that are no price per token", 1L, Long::sum);
        }
    }

    void remark(String sentence) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(sentence);
        }
    }

    ReadPrices done() {
        progress.at(packed.get(), read);
        var last = file;
        alike.forEach((reason, rows) -> rejects.add(last, rows, reason));
        var all = lists.entrySet().stream()
                .filter(list -> !list.getValue().prices().isEmpty())
                .map(list -> new ReadList(
                        list.getKey().offer(),
                        list.getKey().version(),
                        list.getKey().asOf(),
                        list.getValue().label(),
                        list.getValue().grade(),
                        list.getValue().asItIs(),
                        List.copyOf(list.getValue().prices()),
                        Map.copyOf(list.getValue().ends())))
                .toList();
        return new ReadPrices(all, rejects, read, List.copyOf(remarks));
    }
}
