package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Groups of all files, on their way to charges. Which of the ways of counting discounts holds is known when all are there, so
 * the amounts of each way are kept until then.
 */
final class Book {

    /** Of currencies and units: one is too many, and so many are named. */
    private static final int MOST_NAMED = 5;

    private final Map<Charge, Group.Amounts> charges = new HashMap<>();
    private final SortedMap<Part, Map<Kind, Group.Amounts>> totals = new TreeMap<>();
    private final SortedMap<Part, Group.Amounts> rejected = new TreeMap<>();
    private final SortedMap<Wrong, Long> wrong = new TreeMap<>();
    private final SortedSet<String> currencies = new TreeSet<>();
    private final SortedSet<String> openUnits = new TreeSet<>();
    private boolean zoneless = false;

    /** One payer's bill of one month; the month is as written where it cannot be read, and the payer may be empty. */
    record Part(String month, String payer) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            int byMonth = month.compareTo(other.month);
            return byMonth == 0 ? payer.compareTo(other.payer) : byMonth;
        }
    }

    /** Rows of a file that are no charges. */
    record Wrong(String file, int reason, String what) implements Comparable<Wrong> {

        /** The month of these rows cannot be read. */
        static final int MONTH = 98;

        @Override
        public int compareTo(Wrong other) {
            int byFile = file.compareTo(other.file);
            int byReason = byFile == 0 ? Integer.compare(reason, other.reason) : byFile;
            return byReason == 0 ? what.compareTo(other.what) : byReason;
        }
    }

    void take(Group group) {
        var month = Texts.billingMonth(group.text("month"));
        if (group.total()) {
            total(group, month);
        } else if (group.bad() > 0) {
            wrong(group.file() == null ? "" : group.file(), group.bad(), group.text("stranger"), group);
        } else if (month == null) {
            wrong("", Wrong.MONTH, group.text("month"), group);
        } else {
            charge(group, month);
        }
    }

    private void wrong(String file, int reason, String what, Group group) {
        wrong.merge(new Wrong(file, reason, what), group.amounts().rows(), Long::sum);
        if (reason == Wrong.MONTH) {
            Bounds.unreadableMonths(wrong.size());
        } else if (reason == Group.STRANGER) {
            Bounds.strangers(wrong.size());
        }
    }

    private void total(Group group, @Nullable YearMonth month) {
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

    private void charge(Group group, YearMonth month) {
        refuseShortened(group.text("payer"));
        refuseShortened(group.text("account"));
        var classified = Classes.of(group, month);
        zoneless = zoneless || Texts.zoneless(group.text("month"));
        if (group.orNull("currency") != null) {
            name(currencies, group.text("currency"));
        }
        if (classified.open()) {
            name(openUnits, group.text("unit").isBlank() ? "none" : group.text("unit"));
        }
        var charge = classified.charge();
        var quantity = charge.quantity() == null ? BigDecimal.ZERO : charge.quantity();
        var amounts = group.amounts();
        charges.merge(
                Ledger.alike(charge),
                new Group.Amounts(
                        amounts.rows(),
                        amounts.netRows(),
                        amounts.outside(),
                        quantity,
                        amounts.list(),
                        amounts.listUnknown(),
                        amounts.billed(),
                        amounts.amortised(),
                        amounts.netAmortised(),
                        amounts.discount()),
                Group.Amounts::plus);
        Bounds.charges(charges.size());
    }

    private static void name(SortedSet<String> names, String name) {
        names.add(name);
        if (names.size() > MOST_NAMED) {
            names.removeLast();
        }
    }

    private static void refuseShortened(String account) {
        if (Texts.shortened(account)) {
            throw new InvalidInput(
                    "account",
                    account,
                    "An account is written \"" + account
                            + "\": a spreadsheet has rounded it. Take the file as AWS wrote it.");
        }
    }

    /** The charges, each part's discounts counted in its way. */
    Ledger ledger() {
        var ledger = new Ledger();
        var ways = ways();
        charges.forEach((charge, amounts) -> {
            var way = ways.getOrDefault(new Part(charge.month().toString(), text(charge.payer())), Way.NONE);
            ledger.add(Ledger.with(
                    charge,
                    charge.unit() == null && amounts.quantity().signum() == 0 ? null : amounts.quantity(),
                    charge.kind() != Kind.USAGE || amounts.listUnknown() ? null : amounts.list(),
                    amounts.billed(),
                    way.paid(charge.kind(), amounts)));
        });
        return ledger;
    }

    private Map<Part, Way> ways() {
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
                    "paid, " + named(part), sum(kinds, true, way), way.paid(Kind.USAGE, left), charged.paid()));
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

    SortedMap<Wrong, Long> wrong() {
        return wrong;
    }

    SortedSet<String> currencies() {
        return currencies;
    }

    /** Units of tokens that are not known. */
    SortedSet<String> openUnits() {
        return openUnits;
    }

    /** Whether dates say no zone. */
    boolean zoneless() {
        return zoneless;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
