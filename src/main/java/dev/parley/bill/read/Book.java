package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups of all files, on their way to charges. Which of the ways of counting discounts holds is known when all are there, so
 * the amounts of each way are kept until then.
 */
final class Book {

    /** Of currencies and units: one is too many, and so many are named. */
    private static final int MOST_NAMED = 5;

    private final Map<Charge, Group.Amounts> charges = new HashMap<>();
    private final BookTotals totals = new BookTotals();
    private final SortedMap<Wrong, Long> wrong = new TreeMap<>();
    private final SortedSet<String> currencies = new TreeSet<>();
    private final SortedSet<String> openUnits = new TreeSet<>();
    private boolean zoneless = false;

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
            totals.take(group, month);
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
        var ways = totals.ways();
        charges.forEach((charge, amounts) -> {
            var way = ways.getOrDefault(BookTotals.Part.of(charge), Way.NONE);
            ledger.add(Ledger.with(
                    charge,
                    charge.unit() == null && amounts.quantity().signum() == 0 ? null : amounts.quantity(),
                    charge.kind() != Kind.USAGE || amounts.listUnknown() ? null : amounts.list(),
                    amounts.billed(),
                    way.paid(charge.kind(), amounts)));
        });
        return ledger;
    }

    /** The files' own sums. */
    BookTotals totals() {
        return totals;
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
}
