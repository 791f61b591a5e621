package dev.parley.bill;

import static dev.parley.bill.BillWords.amount;
import static dev.parley.bill.BillWords.count;
import static dev.parley.bill.BillWords.month;
import static dev.parley.bill.BillWords.signed;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import dev.parley.bill.read.ReadBill;
import dev.parley.intake.Preview;
import dev.parley.intake.Preview.Column;
import dev.parley.intake.Preview.Figure;
import dev.parley.intake.Preview.Table;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bill says and what taking it in would change, made of what was read and of what stands. */
final class BillPreview {

    private static final int MOST_ROWS = 100;

    /** Sums agree to the cent; of very large ones to the ninth digit, which is as far as a double in a file carries them. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final ReadBill bill;
    private final Payers payers;
    private final String currency;
    private final Map<ServicePlace.Key, ServicePlace> places;
    private final Map<PayerMonth, BillIntake.Standing> standing;

    BillPreview(
            ReadBill bill,
            Payers payers,
            String currency,
            Map<ServicePlace.Key, ServicePlace> places,
            Map<PayerMonth, BillIntake.Standing> standing) {
        this.bill = bill;
        this.payers = payers;
        this.currency = currency;
        this.places = places;
        this.standing = standing;
    }

    Preview preview() {
        var replaced = new ArrayList<PayerMonth>();
        var months = months(replaced);
        var tables = List.of(months, reconciliation(), lines(), services());
        var remarks = new ArrayList<String>();
        if (bill.discountsBy() != null) {
            remarks.add(bill.discountsBy());
        }
        remarks.addAll(bill.remarks());
        return new Preview(
                headline(),
                bill.months().getFirst().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                bill.months()
                        .getLast()
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                figures(),
                tables,
                payers.questions(),
                List.copyOf(remarks),
                change(replaced),
                obstacle());
    }

    private String headline() {
        long ofPayers = bill.charges().stream()
                .map(charge -> payers.of(charge.payer()).orElse("?"))
                .distinct()
                .count();
        return BillWords.period(bill.months()) + ", " + count(bill.months().size(), "month") + ", "
                + count(ofPayers, "payer") + ", " + count(bill.rows(), "row");
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("Paid", amount(spend(charge -> true)), currencyNote("what the lines add up to")));
        var billed = bill.charges().stream()
                .filter(charge -> BillSpend.SPEND.contains(charge.kind()))
                .map(Charge::billed)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        figures.add(new Figure("Billed", amount(billed), "before discounts in rows of their own"));
        figures.add(new Figure("Discounts", amount(paid(Set.of(Kind.DISCOUNT))), "rows that take off, part of paid"));
        figures.add(new Figure(
                "Credits and refunds", amount(paid(Set.of(Kind.CREDIT, Kind.REFUND))), "apart from the lines"));
        figures.add(new Figure("Taxes", amount(paid(Set.of(Kind.TAX))), "apart from the lines"));
        return figures;
    }

    private String currencyNote(String words) {
        return bill.currency() + ", " + words;
    }

    private BigDecimal spend(Predicate<Charge> which) {
        return bill.charges().stream()
                .filter(charge -> BillSpend.SPEND.contains(charge.kind()) && which.test(charge))
                .map(Charge::paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal paid(Set<Kind> kinds) {
        return bill.charges().stream()
                .filter(charge -> kinds.contains(charge.kind()))
                .map(Charge::paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By month and payer, beside what stands; notes the months that would be replaced. */
    private Table months(List<PayerMonth> replaced) {
        var sums = new TreeMap<PayerMonth, BigDecimal>();
        bill.charges()
                .forEach(charge -> sums.merge(
                        new PayerMonth(charge.month(), payers.of(charge.payer()).orElse("not chosen")),
                        charge.paid(),
                        BigDecimal::add));
        var rows = new ArrayList<List<String>>();
        sums.forEach((at, paid) -> {
            var before = standing.get(at);
            if (before != null) {
                replaced.add(at);
            }
            rows.add(List.of(
                    month(at.month()),
                    at.payer(),
                    amount(paid),
                    before == null ? "\u2014" : amount(before.paid()),
                    before == null ? "new" : signed(paid.subtract(before.paid())),
                    before == null ? "" : before.file()));
        });
        return table(
                "Months and payers",
                "All that was paid, with credits, refunds and taxes, in " + bill.currency() + ".",
                rows,
                new Column("Month", false),
                new Column("Payer", false),
                new Column("Paid", true),
                new Column("Stands now", true),
                new Column("Change", true),
                new Column("From", false));
    }

    private Table reconciliation() {
        var rows = bill.reconciliation().stream()
                .map(sum -> List.of(
                        sum.what(),
                        amount(sum.inFile()),
                        amount(sum.taken()),
                        amount(sum.rejected()),
                        amount(sum.inFile().subtract(sum.taken()))))
                .toList();
        return table(
                "Reconciliation",
                "The file's own sums, added up apart, beside what was taken of it, in " + bill.currency() + ".",
                rows,
                new Column("Sum", false),
                new Column("In the file", true),
                new Column("Taken", true),
                new Column("Rejected", true),
                new Column("Difference", true));
    }

    private Table lines() {
        var sums = new TreeMap<ContractLine, BigDecimal>();
        bill.charges().stream()
                .filter(charge -> BillSpend.SPEND.contains(charge.kind()))
                .forEach(charge -> sums.merge(placed(charge), charge.paid(), BigDecimal::add));
        var rows = new ArrayList<List<String>>();
        sums.forEach((line, paid) -> rows.add(List.of(line.label(), amount(paid))));
        rows.add(List.of("Total", amount(spend(charge -> true))));
        return table(
                "Lines by contract treatment",
                "Without credits, refunds and taxes.",
                rows,
                new Column("Line", false),
                new Column("Paid", true));
    }

    private ContractLine placed(Charge charge) {
        var key = key(charge);
        var place = places.get(key);
        return place == null ? key.usual() : place.line();
    }

    private static ServicePlace.Key key(Charge charge) {
        return new ServicePlace.Key(
                charge.seller(), named(charge), Landing.of(charge).line());
    }

    /** As the store names it. */
    static String named(Charge charge) {
        var name = charge.service().isEmpty() ? charge.usageType() == null ? "" : charge.usageType() : charge.service();
        return name.length() <= BillStore.LONGEST_NAME ? name : name.substring(0, BillStore.LONGEST_NAME);
    }

    private record Landed(String service, Seller seller, ContractLine line, boolean recognised, boolean moved) {}

    /** The largest first; what is not recognised before all. */
    private Table services() {
        var sums = bill.charges().stream()
                .filter(charge -> BillSpend.SPEND.contains(charge.kind()))
                .collect(Collectors.groupingBy(
                        charge -> new Landed(
                                named(charge),
                                charge.seller(),
                                placed(charge),
                                Landing.of(charge).recognised(),
                                places.containsKey(key(charge))),
                        Collectors.reducing(BigDecimal.ZERO, Charge::paid, BigDecimal::add)));
        var rows = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Landed, BigDecimal> one) -> known(one.getKey()))
                        .thenComparing(
                                Map.Entry.<Landed, BigDecimal>comparingByValue().reversed())
                        .thenComparing(one -> one.getKey().service())
                        .thenComparing(one -> one.getKey().line()))
                .map(one -> List.of(
                        one.getKey().service().isEmpty()
                                ? "no service named"
                                : one.getKey().service(),
                        one.getKey().seller() == Seller.AWS ? "AWS" : "Marketplace",
                        one.getKey().line().label(),
                        one.getKey().moved() ? "moved" : one.getKey().recognised() ? "" : "not recognised",
                        amount(one.getValue())))
                .toList();
        long unknown = sums.keySet().stream().filter(one -> !known(one)).count();
        return table(
                "Where each service lands",
                unknown == 0
                        ? "Every service is recognised."
                        : count(unknown, "service") + " not recognised: in \"" + ContractLine.OTHER.label()
                                + "\" until somebody moves them on the screen Whole bill.",
                rows,
                new Column("Service", false),
                new Column("Billed by", false),
                new Column("Line", false),
                new Column("", false),
                new Column("Paid", true));
    }

    private static boolean known(Landed one) {
        return one.recognised() || one.moved();
    }

    private String change(List<PayerMonth> replaced) {
        var months = bill.charges().stream()
                .map(charge ->
                        new PayerMonth(charge.month(), payers.of(charge.payer()).orElse("")))
                .collect(Collectors.toCollection(TreeSet::new));
        if (replaced.isEmpty()) {
            return "Writes " + count(months.size(), "month") + " of bills; none of them stands yet.";
        }
        return "Writes " + count(months.size(), "month") + " of bills and replaces " + replaced.size()
                + " that " + (replaced.size() == 1 ? "stands" : "stand") + ": "
                + replaced.stream()
                        .limit(4)
                        .map(at -> month(at.month()) + " of " + at.payer())
                        .collect(Collectors.joining(", "))
                + (replaced.size() > 4 ? " and others" : "") + ". Undo brings them back.";
    }

    private @Nullable String obstacle() {
        if (!bill.currency().equals(currency)) {
            return "The bill is in " + bill.currency() + ", this negotiation in " + currency + ": export it in "
                    + currency + ", or take it into a negotiation in " + bill.currency() + ".";
        }
        for (var sum : bill.reconciliation()) {
            var difference = sum.inFile().subtract(sum.taken()).abs();
            if (difference.compareTo(CENT.max(sum.inFile().abs().movePointLeft(9))) > 0) {
                return "The sums do not agree: " + sum.what() + " is " + amount(sum.inFile()) + " in the file and "
                        + amount(sum.taken())
                        + " in what was taken. Export the file again; nothing can be taken in as it"
                        + " is.";
            }
        }
        return payers.open() ? "Choose which payer the file is of." : null;
    }

    private static Table table(String title, String note, List<List<String>> rows, Column... columns) {
        return new Table(
                title,
                note,
                List.of(columns),
                List.copyOf(rows.subList(0, Math.min(MOST_ROWS, rows.size()))),
                Math.max(0, rows.size() - MOST_ROWS));
    }
}
