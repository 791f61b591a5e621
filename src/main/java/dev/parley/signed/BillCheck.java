package dev.parley.signed;

import dev.parley.bill.BillRates.OnBill;
import dev.parley.bill.ContractLine;
import dev.parley.bill.LineTerms;
import dev.parley.bill.Treatment;
import dev.parley.deal.Topic;
import dev.parley.deal.Words;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.signed.Finding.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds bills against what was agreed, line by line and payer by payer. Pure: formulas are {@link Overcharge}'s.
 *
 * @param inForce the agreement of a month; empty where none was in force
 * @param terms   of the lines, as the whole bill has them
 */
record BillCheck(Function<YearMonth, Optional<Agreement>> inForce, Map<ContractLine, LineTerms> terms) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private record PayerMonth(YearMonth month, String payer) {}

    /** In the order of the charges. */
    List<Finding> of(List<OnBill> charges) {
        var findings = new ArrayList<Finding>();
        for (var charge : charges) {
            inForce.apply(charge.month()).ifPresent(agreement -> findings.add(check(charge, agreement)));
        }
        return enrolled(findings);
    }

    private Finding check(OnBill charge, Agreement agreement) {
        var day = charge.month().atDay(1);
        return agreement.takesPart(charge.payer(), day)
                ? inside(charge, agreement, day)
                : outside(charge, agreement, day);
    }

    private Finding inside(OnBill charge, Agreement agreement, LocalDate day) {
        var rate = rate(charge, agreement, day, true);
        if (rate.isPresent() && charge.quantity() != null && charge.quantity().signum() > 0) {
            return priced(charge, rate.get(), charge.quantity());
        }
        var discount = discount(charge.line(), agreement, day);
        if (charge.line().bedrock() && charge.kind() == null) {
            return unknown(charge, "the bill does not tell which model, scope and kind of token it is");
        }
        if (discount.signum() == 0) {
            return finding(
                    charge, "", Verdict.NOTHING_AGREED, null, null, NOTHING, NOTHING, "no term speaks of it: list");
        }
        if (charge.list() == null || charge.list().signum() <= 0) {
            return unknown(charge, "the bill tells no list price: take in a CUR 2.0 or FOCUS file of this month");
        }
        return discounted(charge, charge.list(), discount);
    }

    private Finding priced(OnBill charge, AgreedRate agreed, BigDecimal quantity) {
        var onBill = Overcharge.rate(charge.paid(), quantity);
        var over = Overcharge.overRate(charge.paid(), agreed.usd(), quantity);
        var verdict = over.signum() == 0
                ? Verdict.AGREES
                : agreed.ofLine()
                                && agreed.line() == ContractLine.BEDROCK_MARKETPLACE
                                && Overcharge.atList(onBill, agreed.list())
                        ? Verdict.OFFER_NOT_GRANTED
                        : Verdict.OVERCHARGED;
        return new Finding(
                charge.month(),
                charge.payer(),
                charge.line(),
                what(charge, agreed.modelName()),
                agreed.kind().unit().label(),
                verdict,
                agreed.list(),
                agreed.usd(),
                onBill,
                quantity,
                charge.paid(),
                over,
                NOTHING,
                agreed.words());
    }

    private static Finding discounted(OnBill charge, BigDecimal list, BigDecimal discount) {
        var over = Overcharge.overDiscount(charge.paid(), list, discount);
        return finding(
                charge,
                "of a dollar at list",
                over.signum() == 0 ? Verdict.AGREES : Verdict.OVERCHARGED,
                BigDecimal.ONE.subtract(discount),
                Overcharge.rate(charge.paid(), list),
                over,
                NOTHING,
                Words.percent(discount) + " across services");
    }

    /** It pays list and counts nothing: AWS owes nothing, and it is said what that costs. */
    private Finding outside(OnBill charge, Agreement agreement, LocalDate day) {
        var discount = discount(charge.line(), agreement, day);
        var rate = rate(charge, agreement, day, false);
        var quantity = charge.quantity();
        var missed = rate.isPresent() && quantity != null
                ? Overcharge.overRate(charge.paid(), rate.get().usd(), quantity)
                : Overcharge.overDiscount(charge.paid(), charge.paid(), discount);
        return new Finding(
                charge.month(),
                charge.payer(),
                charge.line(),
                what(charge, rate.map(AgreedRate::modelName).orElse(charge.named())),
                charge.kind() == null ? "" : charge.kind().unit().label(),
                Verdict.OUTSIDE,
                rate.map(AgreedRate::list).orElse(null),
                rate.map(AgreedRate::usd).orElse(null),
                quantity == null || quantity.signum() <= 0 ? null : Overcharge.rate(charge.paid(), quantity),
                quantity,
                charge.paid(),
                NOTHING,
                missed,
                charge.payer() + " takes no part: it pays list and counts nothing");
    }

    private static Finding unknown(OnBill charge, String because) {
        return finding(charge, "", Verdict.UNKNOWN, null, null, NOTHING, NOTHING, because);
    }

    private static Finding finding(
            OnBill charge,
            String unit,
            Verdict verdict,
            @Nullable BigDecimal agreed,
            @Nullable BigDecimal onBill,
            BigDecimal over,
            BigDecimal missed,
            String because) {
        return new Finding(
                charge.month(),
                charge.payer(),
                charge.line(),
                what(charge, charge.named()),
                unit,
                verdict,
                unit.isEmpty() ? null : BigDecimal.ONE,
                agreed,
                onBill,
                charge.list(),
                charge.paid(),
                over,
                missed,
                because);
    }

    private static String what(OnBill charge, String name) {
        return charge.kind() == null || charge.scope() == null
                ? name
                : name + ", " + charge.scope() + ": " + charge.kind().label();
    }

    /** @param own whether the rate has to be agreed for this very payer; else for anybody */
    private static Optional<AgreedRate> rate(OnBill charge, Agreement agreement, LocalDate day, boolean own) {
        PriceKind kind = charge.kind();
        return kind == null || charge.model() == null
                ? Optional.empty()
                : agreement.ratesOn(day).stream()
                        .filter(rate -> rate.kind() == kind
                                && rate.model().equals(charge.model())
                                && rate.scope().equals(charge.scope())
                                && (!own || rate.payers().contains(charge.payer())))
                        .findFirst();
    }

    /** The discount across services that a line takes; zero where it takes none. */
    private BigDecimal discount(ContractLine line, Agreement agreement, LocalDate day) {
        boolean takes = agreement
                .written(Topic.TAKES_DISCOUNT, line.name())
                .orElse(terms.get(line).discounted() == Treatment.YES);
        return takes ? agreement.years().yearOf(day).map(agreement::discount).orElse(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** A payer of which nothing at all that could be checked bears what was agreed has not been enrolled. */
    private static List<Finding> enrolled(List<Finding> findings) {
        Set<PayerMonth> granted = new HashSet<>();
        for (var one : findings) {
            var at = new PayerMonth(one.month(), one.payer());
            if (one.verdict() == Verdict.AGREES && one.agreed() != null) {
                granted.add(at);
            }
        }
        return findings.stream()
                .map(one -> one.verdict() == Verdict.OVERCHARGED
                                && !granted.contains(new PayerMonth(one.month(), one.payer()))
                                && atList(one)
                        ? one.with(Verdict.NOT_ENROLLED)
                        : one)
                .toList();
    }

    private static boolean atList(Finding one) {
        return one.onBill() != null && one.list() != null && Overcharge.atList(one.onBill(), one.list());
    }
}
