package dev.parley.bill;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.read.ReadBill;
import dev.parley.intake.Answers;
import dev.parley.intake.Intake;
import dev.parley.intake.Intakes;
import dev.parley.intake.Preview;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Payer;
import dev.parley.negotiation.Permission;
import dev.parley.price.BilledRates;
import dev.parley.price.Prices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a bill in: says what it would change, and writes it. Who may edit the bill takes bills in. */
@Service
class BillIntake {

    private final BillStore store;
    private final BillLines lines;
    private final Intakes intakes;
    private final Prices prices;
    private final BilledRates billed;
    private final Negotiations negotiations;
    private final Access access;

    BillIntake(
            BillStore store,
            BillLines lines,
            Intakes intakes,
            Prices prices,
            BilledRates billed,
            Negotiations negotiations,
            Access access) {
        this.store = store;
        this.lines = lines;
        this.intakes = intakes;
        this.prices = prices;
        this.billed = billed;
        this.negotiations = negotiations;
        this.access = access;
    }

    @Transactional(readOnly = true)
    Preview preview(UUID negotiation, ReadBill bill, List<String> originals, Answers answers) {
        access.require(negotiation, Permission.EDIT_BILL);
        var of = negotiations.byId(negotiation);
        var payers = new Payers(bill.charges(), of.payers(), answers);
        var paid = paid(of, bill, payers);
        return new BillPreview(
                        bill,
                        payers,
                        of.currency(),
                        lines.places(negotiation),
                        stands(negotiation, originals),
                        paid,
                        prices.book(negotiation),
                        takesPrices(paid, answers),
                        answers)
                .preview();
    }

    private PaidPrices paid(Negotiation of, ReadBill bill, Payers payers) {
        var enrolled =
                of.payers().stream().filter(Payer::enrolled).map(Payer::code).collect(Collectors.toSet());
        return PaidPrices.of(
                bill.months().getLast(),
                bill.charges(),
                charge -> payers.of(charge.payer()).filter(enrolled::contains).isPresent(),
                prices.models(of.id()));
    }

    /** Yes unless somebody said no. */
    private static boolean takesPrices(PaidPrices paid, Answers answers) {
        var answer = answers.of(BillPreview.PRICES).orElse("yes");
        if (!Set.of("yes", "no").contains(answer)) {
            throw new InvalidInput(BillPreview.PRICES, answer, "Answer yes or no, not \"" + answer + "\".");
        }
        return !paid.prices().isEmpty() && answer.equals("yes");
    }

    /** What stands now. */
    private Stands stands(UUID negotiation, List<String> originals) {
        var counting = store.counting(negotiation);
        var sums = store.sums(counting);
        var paid = new HashMap<PayerMonth, BigDecimal>();
        BillSpend.placed(sums, lines.places(negotiation)).stream()
                .filter(sum -> BillSpend.SPEND.contains(sum.kind()))
                .forEach(sum -> paid.merge(new PayerMonth(sum.month(), sum.payer()), sum.paid(), BigDecimal::add));
        var byId = intakes.all(negotiation).stream().collect(Collectors.toMap(Intake::id, Function.identity()));
        var months = new TreeMap<PayerMonth, Stands.Month>();
        counting.forEach(month -> {
            var at = new PayerMonth(month.month(), month.payer());
            var intake = byId.get(month.intake());
            months.put(
                    at,
                    new Stands.Month(paid.getOrDefault(at, BigDecimal.ZERO), intake == null ? "" : intake.fileNames()));
        });
        return new Stands(months, sums, sameFile(negotiation, originals));
    }

    private SortedSet<String> sameFile(UUID negotiation, List<String> originals) {
        var payers = store.payers(negotiation);
        return intakes.ofOriginals(negotiation, originals).stream()
                .flatMap(intake -> payers.getOrDefault(intake.id(), Collections.emptySortedSet()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Writes it, month by month, in the caller's transaction. */
    @Transactional
    public void take(UUID negotiation, UUID intake, ReadBill bill, List<String> originals, Answers answers) {
        access.require(negotiation, Permission.EDIT_BILL);
        var preview = preview(negotiation, bill, originals, answers);
        if (preview.obstacle() != null) {
            throw new InvalidInput("preview", null, preview.obstacle());
        }
        var payers = new Payers(bill.charges(), negotiations.byId(negotiation).payers(), answers);
        var byMonth = new TreeMap<PayerMonth, List<Charge>>();
        bill.charges()
                .forEach(charge -> byMonth.computeIfAbsent(
                                new PayerMonth(
                                        charge.month(),
                                        payers.of(charge.payer()).orElseThrow()),
                                _ -> new ArrayList<>())
                        .add(charge));
        byMonth.forEach((at, charges) -> store.insert(negotiation, intake, at.payer(), at.month(), charges));
        var paid = paid(negotiations.byId(negotiation), bill, payers);
        if (takesPrices(paid, answers)) {
            billed.write(
                    negotiation,
                    intake,
                    "Bill of " + BillWords.month(paid.month()) + ", what was paid for a million tokens",
                    paid.month().atDay(1),
                    paid.prices().stream()
                            .map(one -> new BilledRates.Billed(one.model().id(), one.scope(), one.kind(), one.usd()))
                            .toList());
        }
    }

    /** What was written of it counts nowhere once the intake is undone; its prices are taken out. */
    @Transactional
    public void undo(UUID negotiation, UUID intake) {
        access.require(negotiation, Permission.EDIT_BILL);
        billed.undo(negotiation, intake);
    }
}
