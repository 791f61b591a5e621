package dev.parley.bill.read;

import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the files add up to by themselves, by month, payer and kind: apart from the charges, which are reconciled with it, and
 * by which of the ways of counting discounts.
 */
final class BookTotals {

    private final SortedMap<Part, Map<Kind, Group.Amounts>> totals = new TreeMap<>();
    private final SortedMap<Part, Group.Amounts> rejected = new TreeMap<>();

    /** One payer's bill of one month; the month is as written where it cannot be read, and the payer may be empty. */
    record Part(String month, String payer) implements Comparable<Part> {

        static Part of(Charge charge) {
            return new Part(charge.month().toString(), charge.payer() == null ? "" : charge.payer());
        }

        @Override
        public int compareTo(Part other) {
            int byMonth = month.compareTo(other.month);
            return byMonth == 0 ? payer.compareTo(other.payer) : byMonth;
        }
    }

    /** A row of sums: of rows that are taken, or of such that are not. */
    void take(Group group, @Nullable YearMonth month) {
        if (group.bad() == 0 && month != null) {
            totals.computeIfAbsent(new Part(month.toString(), group.text("payer")), _ -> new EnumMap<>(Kind.class))
                    .merge(Kinds.of(group.text("type"), "", Charge.Seller.AWS), group.amounts(), Group.Amounts::plus);
        } else {
            rejected.merge(
                    new Part(month == null ? "" : month.toString(), group.text("payer")),
                    group.amounts(),
                    Group.Amounts::plus);
        }
        Bounds.parts(Math.max(totals.size(), rejected.size()));
    }

    /** In which way each part's discounts are counted. */
    Map<Part, Way> ways() {
        return totals.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> Way.of(one.getValue())));
    }

    /** One sentence on how discounts are counted, or null where there are none. */
    @Nullable
    String discountsBy() {
        var ways =
                ways().values().stream().filter(way -> way != Way.NONE).collect(Collectors.toCollection(TreeSet::new));
        return ways.isEmpty()
                ? null
                : "Discounts are counted once, by "
                        + ways.stream().map(Way::label).collect(Collectors.joining(", and by ")) + ".";
    }

    /** The files' sums beside those of the charges, by month and payer. */
    List<ReadBill.Sum> reconciliation(Ledger ledger) {
        var sums = new ArrayList<ReadBill.Sum>();
        var taken = ledger.sums();
        var parts = new TreeSet<>(totals.keySet());
        parts.addAll(rejected.keySet());
        for (var part : parts) {
            var kinds = totals.getOrDefault(part, Map.of());
            var way = Way.of(kinds);
            var left = rejected.getOrDefault(part, Group.Amounts.NONE);
            var charged = part.month().isEmpty()
                    ? Ledger.Sums.NONE
                    : taken.getOrDefault(YearMonth.parse(part.month()), Map.of())
                            .getOrDefault(part.payer(), Ledger.Sums.NONE);
            sums.add(new ReadBill.Sum(
                    "billed, " + named(part), sum(kinds, false, way), left.billed(), charged.billed()));
            sums.add(new ReadBill.Sum(
                    "after discounts, " + named(part),
                    sum(kinds, true, way),
                    way.paid(Kind.USAGE, left),
                    charged.paid()));
        }
        return sums;
    }

    private static BigDecimal sum(Map<Kind, Group.Amounts> kinds, boolean paid, Way way) {
        return kinds.entrySet().stream()
                .map(one -> paid
                        ? way.paid(one.getKey(), one.getValue())
                        : one.getValue().billed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String named(Part part) {
        var month = part.month().isEmpty() ? "no month that can be read" : Texts.named(YearMonth.parse(part.month()));
        return part.payer().isEmpty() ? month : month + ", payer " + part.payer();
    }

    List<YearMonth> months() {
        return totals.keySet().stream()
                .map(part -> YearMonth.parse(part.month()))
                .distinct()
                .toList();
    }

    long payers() {
        return totals.keySet().stream().map(Part::payer).distinct().count();
    }

    /** Rows taken. */
    long rows() {
        return all().rows();
    }

    /** Of usage outside of its billing period. */
    long outside() {
        return all().outside();
    }

    private Group.Amounts all() {
        return totals.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .reduce(Group.Amounts.NONE, Group.Amounts::plus);
    }
}
