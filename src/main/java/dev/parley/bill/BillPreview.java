package dev.parley.bill;

import static dev.parley.bill.BillWords.amount;
import static dev.parley.bill.BillWords.count;
import static dev.parley.bill.BillWords.month;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.read.ReadBill;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import dev.parley.intake.Preview.Figure;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a bill says and what taking it in would change, made of what was read and of what stands.
 *
 * @param currency the negotiation's
 * @param places   services that somebody moved
 * @param stands   what stands now
 * @param paid     what was paid for tokens
 * @param book     the price book as it stands
 * @param prices   whether these become current prices: the answer
 * @param answers  to what makes it look wrong
 */
record BillPreview(
        ReadBill bill,
        Payers payers,
        String currency,
        Map<ServicePlace.Key, ServicePlace> places,
        Stands stands,
        PaidPrices paid,
        PriceBook book,
        boolean prices,
        Answers answers) {

    /** The key of the question whether prices are taken over. */
    static final String PRICES = "prices";

    /** Sums agree to the cent; very large ones to the ninth digit, which is as far as a double in a file carries them. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private static final int MOST_NAMED = 4;

    Preview preview() {
        var sums = new TreeMap<PayerMonth, BigDecimal>();
        bill.charges().forEach(charge -> {
            var spent = Spent.of(charge, places);
            sums.merge(at(charge), spent.spend() ? spent.paid() : BigDecimal.ZERO, BigDecimal::add);
        });
        var doubts = new Doubts(sums, stands, answers);
        var replaced = replaced(sums);
        var all =
                bill.charges().stream().map(charge -> Spent.of(charge, places)).toList();
        var tables = new BillTables(bill, all);
        var shown = new ArrayList<Preview.Table>();
        shown.add(tables.months(sums, stands.months()));
        if (!replaced.nothing()) {
            shown.add(replaced.lines());
            if (!replaced.moves().isEmpty()) {
                shown.add(replaced.services());
            }
        }
        shown.addAll(List.of(tables.reconciliation(), tables.lines(), tables.services()));
        var questions = new ArrayList<>(payers.questions());
        questions.addAll(doubts.questions());
        if (!paid.prices().isEmpty()) {
            shown.add(BillTables.prices(paid, book));
            questions.add(question());
        }
        var remarks = new ArrayList<String>();
        if (bill.discountsBy() != null) {
            remarks.add(bill.discountsBy());
        }
        remarks.addAll(bill.remarks());
        var months = bill.months();
        return new Preview(
                headline(sums),
                months.getFirst().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                months.getLast()
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant(),
                figures(all, tables.paid()),
                List.copyOf(shown),
                List.copyOf(questions),
                List.copyOf(remarks),
                change(sums, replaced),
                obstacle(doubts));
    }

    private PayerMonth at(Charge charge) {
        return new PayerMonth(charge.month(), payers.of(charge.payer()).orElse(""));
    }

    /** The months that stand already, beside what the file says of them. */
    private Replaced replaced(SortedMap<PayerMonth, BigDecimal> sums) {
        return new Replaced(
                stands.sums().stream()
                        .filter(sum -> sums.containsKey(new PayerMonth(sum.month(), sum.payer())))
                        .map(sum -> Spent.of(sum, places))
                        .toList(),
                bill.charges().stream()
                        .filter(charge -> stands.has(at(charge)))
                        .map(charge -> Spent.of(charge, places))
                        .toList(),
                bill.currency());
    }

    private String headline(Map<PayerMonth, BigDecimal> sums) {
        long ofPayers = sums.keySet().stream().map(PayerMonth::payer).distinct().count();
        return BillWords.period(bill.months()) + ", " + count(bill.months().size(), "month") + ", "
                + count(ofPayers, "payer") + ", " + count(bill.rows(), "row");
    }

    private List<Figure> figures(List<Spent> all, BigDecimal spend) {
        return List.of(
                new Figure(
                        "Paid", amount(spend), bill.currency() + ", " + BillWords.PAID + "; what the lines add up to"),
                new Figure(
                        "Billed",
                        amount(sum(all, Set.of(Kind.USAGE, Kind.PURCHASE, Kind.SUPPORT), Spent::billed)),
                        BillWords.BILLED),
                new Figure(
                        "Discounts",
                        amount(sum(all, Set.of(Kind.DISCOUNT), Spent::paid)),
                        "rows that take off, part of paid"),
                new Figure(
                        "Credits and refunds",
                        amount(sum(all, Set.of(Kind.CREDIT, Kind.REFUND), Spent::paid)),
                        "apart from the lines"),
                new Figure("Taxes", amount(sum(all, Set.of(Kind.TAX), Spent::paid)), "apart from the lines"));
    }

    private static BigDecimal sum(List<Spent> all, Set<Kind> kinds, Function<Spent, BigDecimal> amount) {
        return all.stream()
                .filter(one -> kinds.contains(one.kind()))
                .map(amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Preview.Question question() {
        return new Preview.Question(
                PRICES,
                "Current prices",
                "Whether what was paid in " + month(paid.month())
                        + " becomes the current price of these models; undone with the bill.",
                List.of(
                        new Preview.Option(
                                "yes", "Take over " + count(paid.prices().size(), "current price")),
                        new Preview.Option("no", "Leave the price book as it is")),
                prices ? "yes" : "no",
                true,
                false);
    }

    private String change(Map<PayerMonth, BigDecimal> sums, Replaced beside) {
        var replaced = sums.keySet().stream().filter(stands::has).toList();
        var writes = "Writes " + count(sums.size(), "month") + " of bills";
        var months = replaced.isEmpty()
                ? writes + "; none of them stands yet."
                : writes + " and replaces " + replaced.size() + " that " + (replaced.size() == 1 ? "stands" : "stand")
                        + ": "
                        + replaced.stream()
                                .limit(MOST_NAMED)
                                .map(at -> month(at.month()) + " of " + at.payer())
                                .collect(Collectors.joining(", "))
                        + (replaced.size() > MOST_NAMED ? " and others" : "") + ". "
                        + (beside.losses().isEmpty() ? "" : beside.losses() + " ") + "Undo brings them back.";
        return prices ? months + " Enters " + count(paid.prices().size(), "current price") + "." : months;
    }

    private @Nullable String obstacle(Doubts doubts) {
        if (!bill.currency().equals(currency)) {
            return "The bill is in " + bill.currency() + ", this negotiation in " + currency + ": export it in "
                    + currency + ", or take it into a negotiation in " + bill.currency() + ".";
        }
        for (var sum : bill.reconciliation()) {
            var difference = sum.inFile().subtract(sum.taken()).abs();
            if (difference.compareTo(CENT.max(sum.inFile().abs().movePointLeft(9))) > 0) {
                return "The sums do not agree: " + sum.what() + " is " + amount(sum.inFile()) + " in the file and "
                        + amount(sum.taken())
                        + " in what was taken, " + amount(difference)
                        + " apart. Export the file again; nothing can be taken in as it is.";
            }
        }
        return payers.open() ? "Choose which payer the file is of." : doubts.obstacle();
    }
}
