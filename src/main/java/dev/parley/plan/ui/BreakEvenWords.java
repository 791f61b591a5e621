package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer of the screen in one sentence, and how it comes about in another. */
final class BreakEvenWords {

    private final PlanResult.PoolResult pool;
    private final PlanResult.SideResult side;
    private final PlanResult.TermLine term;

    BreakEvenWords(PlanResult.PoolResult pool, PlanResult.SideResult side, PlanResult.TermLine term) {
        this.pool = pool;
        this.side = side;
        this.term = term;
    }

    Div block() {
        Div block = new Div(answer(), new Paragraph(why()));
        block.addClassName("p-sentence");
        if (pool.product() != null && pool.product().equals("reserved")) {
            block.add(new Paragraph(besides()));
        }
        return block;
    }

    private Div answer() {
        Div answer = new Div();
        BigDecimal needs = term.breakEven();
        if (needs == null) {
            answer.setText("There is no load: nothing pays.");
            return answer;
        }
        Element share = new Element("strong").setText(Numbers.percent(needs, 1));
        boolean never = needs.compareTo(BigDecimal.ONE) > 0;
        if (Shown.thousands(side)) {
            answer.add(new Span("1,000 " + side.code() + " tokens a minute for " + term.label()
                    + (never ? " never pay: they would have to be busy " : " pay once they are busy ")));
        } else {
            answer.add(new Span("A " + Shown.term(term) + " unit"
                    + (never ? " never pays: it would have to be busy " : " pays once it is busy ")));
        }
        answer.getElement().appendChild(share);
        answer.add(new Span((Shown.thousands(side) ? " of their hours. " : " of its hours. ") + which()));
        return answer;
    }

    private String which() {
        int paying = term.unitsThatPay();
        String next = Shown.capital(Shown.level(side, paying + 1)) + " would be busy " + percent(term.nextBusy()) + ".";
        if (paying == 0) {
            return next;
        }
        if (paying < side.minimumUnits()) {
            return Shown.quantity(side, paying) + (paying == 1 ? " is" : " are")
                    + " busy enough, the smallest purchase is " + Shown.quantity(side, side.minimumUnits()) + ": "
                    + bought() + ".";
        }
        String are = Shown.thousands(side)
                ? "The first " + Numbers.count(paying) + "k are; "
                : paying == 1 ? "Unit 1 is; " : "Units 1 to " + paying + " are; ";
        return are + next.substring(0, 1).toLowerCase(Locale.ROOT) + next.substring(1);
    }

    /** What the smallest purchase makes of the pool. */
    private String bought() {
        return pool.sides().stream()
                .flatMap(one -> one.purchases().stream())
                .map(PlanResult.PurchaseLine::start)
                .min(Comparator.naturalOrder())
                .map(first -> pool.months().isEmpty()
                                || first.equals(pool.months().getFirst().month())
                        ? "both sides together decide what is bought"
                        : "nothing is bought before " + Numbers.month(first))
                .orElse("nothing is bought");
    }

    /** Enough decimals to stand apart from what is needed. */
    private String percent(BigDecimal busy) {
        BigDecimal needs = term.breakEven() == null ? BigDecimal.ZERO : term.breakEven();
        int decimals = 0;
        while (decimals < 2 && Numbers.percent(busy, decimals).equals(Numbers.percent(needs, decimals))) {
            decimals++;
        }
        return Numbers.percent(busy, decimals);
    }

    private String why() {
        BigDecimal needs = term.breakEven();
        if (needs == null) {
            return "Enter traffic first.";
        }
        String what = Shown.thousands(side)
                ? "A full hour of 1,000 " + side.code() + " tokens a minute"
                : "A saturated hour of one unit";
        String text = what + " is worth $" + rate(side.worthPerUnitHour()) + " on demand" + mix() + ". The "
                + Shown.term(term) + " rate is $" + Shown.rate(term.usdPerUnitHour()) + ": "
                + Shown.rate(term.usdPerUnitHour()) + " \u00f7 " + rate(side.worthPerUnitHour()) + " = "
                + Numbers.percent(needs, 1) + ".";
        BigDecimal off = Money.divide(term.usdPerUnitHour().subtract(term.nextRate()), term.usdPerUnitHour());
        return text + " " + Shown.capital(Shown.level(side, term.unitsThatPay() + 1)) + " begins to pay at $"
                + rate(term.nextRate()) + " an hour, " + Numbers.percent(off, 1) + " below this rate.";
    }

    /** Four decimals for the small rates of the Reserved tier, two for units. */
    private String rate(BigDecimal usd) {
        return Numbers.rate(usd, Shown.thousands(side) ? 4 : 2);
    }

    private String mix() {
        BigDecimal input = part(TokenClass.INPUT).add(part(TokenClass.CACHE_WRITE));
        BigDecimal output = part(TokenClass.OUTPUT);
        if (Shown.thousands(side) || output.signum() == 0) {
            return side.code().equals("input") && part(TokenClass.CACHE_WRITE).signum() > 0
                    ? " with its cache writes"
                    : "";
        }
        return " at your mix of " + Numbers.decimal(Money.divide(input, output), 1) + " input tokens to 1 output token";
    }

    private BigDecimal part(TokenClass tokenClass) {
        return pool.mix().stream()
                .filter(one -> one.tokenClass() == tokenClass)
                .map(PlanResult.MixPart::thousandAMinute)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** What the Reserved tier saves on the load that is always there, and what it buys besides. */
    private String besides() {
        @Nullable BigDecimal month = savingAMonth();
        String saves = month == null || month.signum() <= 0
                ? none()
                : "On the load that is always there the plan saves " + Numbers.usd(month)
                        + " a month in its first year, input and output together.";
        return saves + " Besides, it buys assured capacity: requests above it go on demand by themselves."
                + " The usual 50\u201360\u00a0% does not hold for it.";
    }

    /** Why nothing is saved in the first year: too small a load, or too dear a rate. */
    private String none() {
        boolean busyEnough = pool.sides().stream()
                .flatMap(one -> one.terms().stream().filter(same -> same.id().equals(term.id())))
                .anyMatch(same -> same.unitsThatPay() > 0);
        if (!busyEnough) {
            return "Here it saves nothing at these rates.";
        }
        String least = pool.sides().stream()
                .map(one -> Shown.amount(one, one.minimumUnits()))
                .collect(Collectors.joining(" and "));
        return "The smallest purchase of " + least + " decides: in its first year it saves nothing.";
    }

    private @Nullable BigDecimal savingAMonth() {
        int months = Math.min(12, pool.months().size());
        if (months == 0) {
            return null;
        }
        BigDecimal sum = pool.months().subList(0, months).stream()
                .map(line -> line.allOnDemandUsd().subtract(line.totalUsd()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.divide(sum, BigDecimal.valueOf(months));
    }
}
