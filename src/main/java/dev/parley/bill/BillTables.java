package dev.parley.bill;

import static dev.parley.bill.BillWords.amount;
import static dev.parley.bill.BillWords.count;
import static dev.parley.bill.BillWords.month;
import static dev.parley.bill.BillWords.signed;

import dev.parley.bill.read.ReadBill;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.intake.Preview.Column;
import dev.parley.intake.Preview.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of a bill's preview. */
final class BillTables {

    private static final int MOST_ROWS = 100;

    private final ReadBill bill;
    private final List<Spent> spend;

    /** @param all its charges, where they stand */
    BillTables(ReadBill bill, List<Spent> all) {
        this.bill = bill;
        this.spend = all.stream().filter(Spent::spend).toList();
    }

    BigDecimal paid() {
        return Spent.sum(spend);
    }

    /** By month and payer, beside what stands. */
    Table months(SortedMap<PayerMonth, BigDecimal> sums, Map<PayerMonth, Stands.Month> standing) {
        var rows = new ArrayList<List<String>>();
        sums.forEach((at, paid) -> {
            var before = standing.get(at);
            rows.add(List.of(
                    month(at.month()),
                    at.payer().isEmpty() ? "not chosen" : at.payer(),
                    amount(paid),
                    before == null ? "\u2014" : amount(before.paid()),
                    before == null ? "new" : signed(paid.subtract(before.paid())),
                    before == null ? "" : before.file()));
        });
        return table(
                "Months and payers",
                "Without credits, refunds and taxes, in " + bill.currency() + ".",
                rows,
                new Column("Month", false),
                new Column("Payer", false),
                new Column("Paid", true),
                new Column("Stands now", true),
                new Column("Change", true),
                new Column("From", false));
    }

    Table reconciliation() {
        var rows = bill.reconciliation().stream()
                .map(sum -> List.of(
                        sum.what(),
                        amount(sum.inFile().add(sum.rejected())),
                        amount(sum.taken()),
                        amount(sum.rejected()),
                        amount(sum.inFile().subtract(sum.taken()))))
                .toList();
        return table(
                "Reconciliation",
                "The file's own sums, with credits, refunds and taxes, beside what was taken of it, in "
                        + bill.currency() + ".",
                rows,
                new Column("Sum", false),
                new Column("In the file", true),
                new Column("Taken", true),
                new Column("Rejected", true),
                new Column("Difference", true));
    }

    Table lines() {
        var sums = new TreeMap<ContractLine, BigDecimal>();
        spend.forEach(one -> sums.merge(one.at().line(), one.paid(), BigDecimal::add));
        var rows = new ArrayList<List<String>>();
        sums.forEach((line, paid) -> rows.add(List.of(line.label(), amount(paid))));
        rows.add(List.of("Total", amount(paid())));
        return table(
                "Lines by contract treatment",
                "Without credits, refunds and taxes.",
                rows,
                new Column("Line", false),
                new Column("Paid", true));
    }

    /** What is not recognised before all, then the largest. */
    Table services() {
        var sums = spend.stream()
                .collect(Collectors.groupingBy(
                        Spent::at, Collectors.reducing(BigDecimal.ZERO, Spent::paid, BigDecimal::add)));
        var rows = sums.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Spent.Landed, BigDecimal> one) ->
                                one.getKey().known())
                        .thenComparing(Map.Entry.<Spent.Landed, BigDecimal>comparingByValue()
                                .reversed())
                        .thenComparing(one -> one.getKey().service())
                        .thenComparing(one -> one.getKey().line())
                        .thenComparing(one -> one.getKey().seller()))
                .map(one -> service(one.getKey(), one.getValue()))
                .toList();
        long unknown = sums.keySet().stream().filter(one -> !one.known()).count();
        return table(
                "Where each service lands",
                unknown == 0
                        ? "Every service is recognised."
                        : count(unknown, "service") + " not recognised: in \"" + ContractLine.OTHER.label()
                                + "\" until somebody moves " + (unknown == 1 ? "it" : "them")
                                + " on the screen Whole bill.",
                rows,
                new Column("Service", false),
                new Column("Sold by", false),
                new Column("Line", false),
                new Column("", false),
                new Column("Paid", true));
    }

    private static List<String> service(Spent.Landed at, BigDecimal paid) {
        return List.of(
                BillWords.service(at.service()),
                BillWords.seller(at.seller()),
                at.line().label(),
                at.moved() ? "moved" : at.recognised() ? "" : "not recognised",
                amount(paid));
    }

    /** Beside the list price in force on the first of the month. */
    static Table prices(PaidPrices paid, PriceBook book) {
        var rows = paid.prices().stream()
                .map(one -> {
                    var list = book.find(
                                    one.model().id(),
                                    one.scope(),
                                    one.kind(),
                                    PriceSide.LIST,
                                    paid.month().atDay(1))
                            .usd();
                    return List.of(
                            one.model().name(),
                            one.scope(),
                            one.kind().label(),
                            one.quantity().setScale(3, RoundingMode.HALF_UP).toPlainString(),
                            one.usd().toPlainString(),
                            list.map(BigDecimal::toPlainString).orElse("unknown"));
                })
                .toList();
        return table(
                "Prices paid",
                "In the bill's currency, per million tokens in " + month(paid.month())
                        + ", after discounts, of payers that take part in the agreement."
                        + (paid.unknown().isEmpty()
                                ? ""
                                : " In no price list: " + String.join(", ", paid.unknown()) + "."),
                rows,
                new Column("Model", false),
                new Column("Scope", false),
                new Column("Price", false),
                new Column("Million tokens", true),
                new Column("Paid for one", true),
                new Column("List", true));
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
