package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.dom.Element;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.quantity.Money;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cards beside the break-even chart. */
final class BreakEvenCards {

    private BreakEvenCards() {}

    static PCard terms(PlanResult.SideResult side, PlanResult.TermLine chosen, Consumer<String> choose) {
        DataTable table = new DataTable("Break-even by term").list();
        table.text("Term");
        table.number("$ an hour").phoneLabelled();
        table.number("Needs").bold().phoneFigure();
        table.number("Units that pay").phoneLabelled();
        for (PlanResult.TermLine term : side.terms()) {
            BigDecimal needs = term.breakEven();
            boolean never = needs == null || needs.compareTo(BigDecimal.ONE) > 0;
            Span share = new Span(needs == null ? Numbers.NONE : Numbers.percent(needs, 1));
            if (never) {
                share.addClassName("p-bad");
            }
            table.row(
                            Shown.capital(Shown.term(term).replace('-', term.months() == 0 ? ' ' : '-')),
                            Shown.rate(term.usdPerUnitHour()),
                            share,
                            never ? "never pays" : paying(side, term))
                    .selected(term.equals(chosen))
                    .opens(() -> choose.accept(term.id()));
        }
        PCard card = new PCard("By term")
                .meta("your point, not the rule of thumb")
                .flush()
                .body(table);
        String foot = foot(side);
        return foot.isEmpty() ? card : card.foot(foot);
    }

    private static String paying(PlanResult.SideResult side, PlanResult.TermLine term) {
        return Shown.quantity(side, term.unitsThatPay()) + " of "
                + Shown.quantity(
                        side,
                        side.levels().isEmpty() ? 0 : side.levels().getLast().level());
    }

    private static String foot(PlanResult.SideResult side) {
        StringBuilder text = new StringBuilder();
        boolean dear = side.terms().stream()
                .anyMatch(term -> term.months() == 0
                        && term.breakEven() != null
                        && term.breakEven().compareTo(BigDecimal.ONE) > 0);
        if (dear) {
            text.append("No commitment costs more than on demand even when full. What it buys is assured capacity.");
        }
        side.missing().forEach(reason -> text.append(text.isEmpty() ? "" : " ").append(reason));
        return text.toString();
    }

    /** What a lower rate would change; for many levels the count is read off the levels shown. */
    static PCard rate(PlanResult.SideResult side, PlanResult.TermLine term) {
        Span value = new Span("list");
        value.addClassName("p-plan-volume-value");
        IntegerSlider slider = new IntegerSlider(-40, 0);
        slider.setStep(1);
        slider.setValue(0);
        slider.setAriaLabel("Change of the " + Shown.term(term) + " rate, percent");
        slider.setWidthFull();
        Div scale = new Div(new Span("\u221240\u00a0%"), new Span("\u221220\u00a0%"), new Span("as planned"));
        scale.addClassName("p-scale");
        Div facts = new Div();
        facts.getElement().setAttribute("role", "status");
        facts.add(facts(side, term, 0));
        slider.addValueChangeListener(change -> {
            int percent = change.getValue();
            value.setText(percent == 0 ? "as planned" : "\u2212" + Math.abs(percent) + "\u00a0%");
            facts.removeAll();
            facts.add(facts(side, term, percent));
        });
        value.setText("as planned");
        return new PCard("If AWS lowers the " + Shown.term(term) + " rate")
                .tools(value)
                .body(slider, scale, facts);
    }

    private static Component facts(PlanResult.SideResult side, PlanResult.TermLine term, int percent) {
        BigDecimal rate = term.usdPerUnitHour()
                .multiply(BigDecimal.valueOf(100L + percent).movePointLeft(2));
        BigDecimal worth = side.worthPerUnitHour();
        Facts facts = new Facts();
        facts.fact("Rate", "$" + Numbers.rate(rate, Shown.thousands(side) ? 4 : 2) + " an hour");
        if (worth.signum() == 0) {
            return facts;
        }
        BigDecimal needs = Money.divide(rate, worth);
        facts.fact("Needs", Numbers.percent(needs, 1));
        int paying = percent == 0 ? term.unitsThatPay() : paying(side, needs);
        PlanResult.LevelShare next = side.levels().stream()
                .filter(level -> level.level() > paying)
                .findFirst()
                .orElse(null);
        String about = Shown.thousands(side) && percent != 0 ? "about " : "";
        String short_ = next == null || Shown.thousands(side)
                ? ""
                : ", unit " + next.level() + " is $"
                        + Numbers.rate(
                                rate.subtract(next.busy().multiply(worth)).max(BigDecimal.ZERO), 2) + " short";
        facts.fact("Units that pay", about + Shown.quantity(side, paying) + short_);
        return facts;
    }

    private static int paying(PlanResult.SideResult side, BigDecimal needs) {
        return side.levels().stream()
                .filter(level -> level.busy().compareTo(needs) >= 0)
                .mapToInt(PlanResult.LevelShare::level)
                .max()
                .orElse(0);
    }

    static PCard inputs(PlanResult.PoolResult pool, PlanResult.SideResult side, PlanResult.TermLine term) {
        Facts facts = new Facts();
        PlanInputs.Evidence evidence = pool.evidence();
        for (PlanResult.LimitLine limit : side.limits()) {
            facts.fact(
                    limitName(limit),
                    Numbers.decimal(limit.tokensPerMinute(), 0) + " tok/min",
                    evidence == null ? "A" : evidence.grade().name());
        }
        for (PlanResult.UnitPrice price : pool.prices()) {
            BigDecimal usd = price.usd();
            facts.add(
                    "On demand, " + price.tokenClass().label(),
                    usd == null ? new Unknown() : new Span("$" + Numbers.rate(usd) + " /M tok"),
                    price.grade());
        }
        facts.fact(
                Shown.capital(Shown.term(term)) + " rate",
                "$" + Shown.rate(term.usdPerUnitHour()) + " /unit-h",
                term.grade());
        for (PlanResult.MixPart part : pool.mix()) {
            if (part.thousandAMinute().signum() > 0) {
                facts.fact(
                        Shown.capital(part.tokenClass().label()) + " today",
                        Numbers.decimal(part.thousandAMinute(), 1) + " k tok/min");
            }
        }
        PCard card = new PCard("What goes in").body(facts);
        String source = (evidence == null
                        ? ""
                        : "Unit limits: " + evidence.source() + ", " + Numbers.date(evidence.asOf())
                                + (evidence.illustrative() ? ", illustrative. " : ". "))
                + term.note();
        return source.isBlank() ? card : card.foot(source.strip());
    }

    private static String limitName(PlanResult.LimitLine limit) {
        boolean input = limit.counts().contains("input");
        boolean output = limit.counts().contains("output");
        return input && output
                ? "Limit per unit, " + limit.counts()
                : input ? "Input limit per unit" : "Output limit per unit";
    }

    /** Name and figure, at times with the grade of its source. */
    private static final class Facts extends Div {

        private final Element list = new Element("dl");

        Facts() {
            list.setAttribute("class", "p-facts");
            getElement().appendChild(list);
        }

        void fact(String name, String value) {
            add(name, new Span(value), null);
        }

        void fact(String name, String value, String grade) {
            add(name, new Span(value), grade);
        }

        void add(String name, Component value, @Nullable String grade) {
            Element term = new Element("dt").setText(name);
            Element figure = new Element("dd");
            figure.appendChild(value.getElement());
            if (grade != null) {
                figure.appendChild(new Span(" ").getElement(), new GradeMark(grade.charAt(0)).getElement());
            }
            list.appendChild(term, figure);
        }
    }
}
