package dev.parley.bill;

import static dev.parley.bill.BillWords.amount;
import static dev.parley.bill.BillWords.count;
import static dev.parley.bill.BillWords.signed;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import dev.parley.intake.Preview.Column;
import dev.parley.intake.Preview.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a file says beside what stands, for the payers' months that it would replace: by line, and the services that come and
 * go. A file of another account or with a filter is seen by it.
 *
 * @param stands   in these months
 * @param inFile   of these months
 * @param currency of all amounts
 */
record Replaced(List<Spent> stands, List<Spent> inFile, String currency) {

    /** Of services that come, and of those that go: so many say what kind of file it is. */
    private static final int MOST_SERVICES = 8;

    /** Less than half a cent is nothing. */
    private static final BigDecimal LEAST = new BigDecimal("0.005");

    private static final Map<Kind, String> APART =
            Map.of(Kind.CREDIT, "Apart: credits", Kind.REFUND, "Apart: refunds", Kind.TAX, "Apart: taxes");

    /** What stands and what the file says, of one thing. */
    private record Both(BigDecimal stands, BigDecimal inFile) {

        static final Both NONE = new Both(BigDecimal.ZERO, BigDecimal.ZERO);

        Both plus(Both other) {
            return new Both(stands.add(other.stands), inFile.add(other.inFile));
        }

        boolean nothing() {
            return none(stands) && none(inFile);
        }

        boolean gone() {
            return !none(stands) && none(inFile);
        }

        boolean comes() {
            return none(stands) && !none(inFile);
        }

        private static boolean none(BigDecimal amount) {
            return amount.abs().compareTo(LEAST) < 0;
        }
    }

    private record Service(String name, Seller seller) {}

    boolean nothing() {
        return stands.isEmpty() && inFile.isEmpty();
    }

    Table lines() {
        var byLine = new TreeMap<>(both(Spent::spend, one -> one.at().line()));
        var rows = new ArrayList<List<String>>();
        byLine.forEach((line, both) -> row(rows, line.label(), both));
        row(rows, "Total", byLine.values().stream().reduce(Both.NONE, Both::plus));
        new TreeMap<>(both(one -> !one.spend(), Spent::kind))
                .forEach((kind, both) -> row(rows, APART.getOrDefault(kind, kind.name()), both));
        return new Table(
                "Lines in the months that it replaces",
                "Paid, in " + currency + "." + (moves().isEmpty() ? " No service disappears or is new." : ""),
                List.of(
                        new Column("Line", false),
                        new Column("Stands now", true),
                        new Column("In this file", true),
                        new Column("Change", true)),
                List.copyOf(rows),
                0);
    }

    private static void row(List<List<String>> rows, String label, Both both) {
        if (!both.nothing()) {
            rows.add(List.of(
                    label,
                    amount(both.stands()),
                    amount(both.inFile()),
                    signed(both.inFile().subtract(both.stands()))));
        }
    }

    /** Those that disappear and those that are new, the largest of each first. */
    Table services() {
        var moves = moves();
        return new Table(
                "Services that disappear or are new",
                losses() + gains() + " In the months that it replaces, in " + currency
                        + "; a file of another format may only name them otherwise.",
                List.of(
                        new Column("Service", false),
                        new Column("Sold by", false),
                        new Column("", false),
                        new Column("Stands now", true),
                        new Column("In this file", true)),
                Stream.concat(largest(moves, Both::gone, "disappears"), largest(moves, Both::comes, "new"))
                        .toList(),
                moves.size()
                        - (int) Math.min(MOST_SERVICES, howMany(moves, Both::gone))
                        - (int) Math.min(MOST_SERVICES, howMany(moves, Both::comes)));
    }

    private static Stream<List<String>> largest(
            List<Map.Entry<Service, Both>> moves, Predicate<Both> which, String word) {
        return moves.stream()
                .filter(one -> which.test(one.getValue()))
                .limit(MOST_SERVICES)
                .map(one -> List.of(
                        BillWords.service(one.getKey().name()),
                        BillWords.seller(one.getKey().seller()),
                        word,
                        amount(one.getValue().stands()),
                        amount(one.getValue().inFile())));
    }

    private static long howMany(List<Map.Entry<Service, Both>> moves, Predicate<Both> which) {
        return moves.stream().filter(one -> which.test(one.getValue())).count();
    }

    /** {@code 3 services of 1,204.00 disappear.}, or empty. */
    String losses() {
        return sentence(Both::gone, Both::stands, "disappears.", "disappear.");
    }

    private String gains() {
        var gains = sentence(Both::comes, Both::inFile, "is new.", "are new.");
        return gains.isEmpty() || losses().isEmpty() ? gains : " " + gains;
    }

    private String sentence(Predicate<Both> which, Function<Both, BigDecimal> amount, String one, String several) {
        var moved = moves().stream().map(Map.Entry::getValue).filter(which).toList();
        return moved.isEmpty()
                ? ""
                : count(moved.size(), "service") + " of "
                        + amount(moved.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add)) + " "
                        + (moved.size() == 1 ? one : several);
    }

    List<Map.Entry<Service, Both>> moves() {
        return both(
                        Spent::spend,
                        one -> new Service(one.at().service(), one.at().seller()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue().gone() || one.getValue().comes())
                .sorted(Comparator.comparing((Map.Entry<Service, Both> one) -> one.getValue()
                                .stands()
                                .add(one.getValue().inFile())
                                .abs())
                        .reversed()
                        .thenComparing(one -> one.getKey().name())
                        .thenComparing(one -> one.getKey().seller()))
                .toList();
    }

    private <K> Map<K, Both> both(Function<Spent, Boolean> which, Function<Spent, K> by) {
        var sums = new HashMap<K, Both>();
        Stream.concat(
                        stands.stream().filter(which::apply).map(one -> Map.entry(by.apply(one), stands(one))),
                        inFile.stream().filter(which::apply).map(one -> Map.entry(by.apply(one), inFile(one))))
                .forEach(one -> sums.merge(one.getKey(), one.getValue(), Both::plus));
        return sums;
    }

    private static Both stands(Spent one) {
        return new Both(one.paid(), BigDecimal.ZERO);
    }

    private static Both inFile(Spent one) {
        return new Both(BigDecimal.ZERO, one.paid());
    }
}
