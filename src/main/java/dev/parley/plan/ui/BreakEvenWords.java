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
import java.util.Locale;
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
        String are = Shown.thousands(side)
                ? "The first " + Numbers.count(paying) + "k are; "
                : paying == 1 ? "Unit 1 is; " : "Units 1 to " + paying + " are; ";
        return are + next.substring(0, 1).toLowerCase(Locale.ROOT) + next.substring(1);
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
                + rate(term.nextRate()) + " an hour, " + Numbers.percent(off) + " below this rate.";
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
                ? "Here it saves nothing at these rates."
                : "On the load that is always there the plan saves " + Numbers.usd(month)
                        + " a month in its first year, input and output together.";
        return saves + " Besides, it buys assured capacity: requests above it go on demand by themselves."
                + " The usual 50\u201360\u00a0% does not hold for it.";
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
