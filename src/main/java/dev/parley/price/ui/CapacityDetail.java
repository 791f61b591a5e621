package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.pricing.CapacityProduct.Side;
import dev.parley.engine.pricing.CapacityProduct.Term;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.Evidence;
import dev.parley.price.Lifecycle;
import dev.parley.price.LimitRule;
import dev.parley.price.Product;
import dev.parley.price.UnitLimit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a model's capacity is sold as, what one unit carries, and when the model retires. */
final class CapacityDetail extends Div {

    /** What the panel lets a person do; null where they may only read. */
    record Editing(Consumer<@Nullable UnitLimit> limit, Consumer<UnitLimit> removeLimit, Runnable lifecycle) {}

    private final RatePopover popover;
    private final @Nullable Editing editing;

    CapacityDetail(
            List<Product> products,
            Set<PriceKind> kinds,
            List<UnitLimit> limits,
            @Nullable Lifecycle lifecycle,
            RatePopover popover,
            @Nullable Editing editing) {
        this.popover = popover;
        this.editing = editing;
        addClassName("p-stack");
        add(
                capacity(
                        products.stream()
                                .filter(product -> sells(product, kinds))
                                .toList(),
                        limits),
                retirement(lifecycle));
    }

    private static boolean sells(Product product, Set<PriceKind> kinds) {
        return product.capacity().sides().stream()
                .flatMap(side -> side.terms().stream())
                .anyMatch(term -> kinds.contains(term.kind()));
    }

    private PCard capacity(List<Product> sold, List<UnitLimit> limits) {
        var card = new PCard("Capacity");
        if (sold.isEmpty()) {
            card.body(
                    quiet("No price of a capacity product is known for this model: on demand only, as far as known."));
        }
        for (var product : sold) {
            card.body(product(product));
        }
        limits.forEach(limit -> card.body(limit(limit)));
        if (limits.isEmpty() && sold.stream().anyMatch(Product::limitsByModel)) {
            var line = new Div(new Span("One unit carries "), new Unknown(), new Span(" tokens a minute."));
            line.addClassName("p-limit");
            card.body(line);
        }
        if (editing != null) {
            var enter =
                    new Button("Enter a unit limit", click -> editing.limit().accept(null));
            enter.addThemeVariants(ButtonVariant.SMALL);
            card.tools(enter);
        }
        return card;
    }

    /** "Reserved tier: steps of 1,000 tok/min, at least 100 input and 10 output; 1 month, 3 months." */
    private Component product(Product product) {
        var sides = product.capacity().sides();
        var terms = sides.stream()
                .flatMap(side -> side.terms().stream())
                .map(Term::label)
                .distinct()
                .collect(Collectors.joining(", "));
        var text = product.howSold() + "; "
                + sides.stream().map(side -> least(product, side)).collect(Collectors.joining(", ")) + "; " + terms
                + ".";
        var name = new Span(product.name() + ": ");
        name.addClassName("p-strong");
        var line = new Div(name, new Span(text + " "), evidence("Product", product.evidence(), product.note(), null));
        line.addClassName("p-limit");
        return line;
    }

    /** "at least 100,000 tok/min of input in steps of 1,000", or in units where a unit differs by model */
    private static String least(Product product, Side side) {
        var of = product.capacity().sides().size() > 1 ? " of " + side.code() : "";
        if (!side.known()) {
            return "at least " + Numbers.count(side.minimumUnits()) + " "
                    + product.units().get(side.code()) + of + " in steps of " + Numbers.count(side.stepUnits());
        }
        var unit = side.limits().getFirst().tokensPerMinute();
        return "at least " + Words.tokens(unit.multiply(BigDecimal.valueOf(side.minimumUnits()))) + " tok/min" + of
                + " in steps of " + Words.tokens(unit.multiply(BigDecimal.valueOf(side.stepUnits())));
    }

    private Component limit(UnitLimit limit) {
        var line = new Div(new Span(sentence(limit) + " "));
        line.addClassName("p-limit");
        if (limit.evidence().illustrative()) {
            line.add(Badge.unknown("illustrative"), new Span(" "));
        }
        line.add(evidence("Unit limit", limit.evidence(), limit.note(), limit.by()));
        if (editing != null && !limit.own()) {
            line.add(small("Change", () -> editing.limit().accept(limit)));
            line.add(small("Remove", () -> editing.removeLimit().accept(limit)));
        }
        return line;
    }

    private static String sentence(UnitLimit limit) {
        var where = limit.region().equals(UnitLimit.ANY_REGION) ? "" : " in " + limit.region();
        return switch (limit.rule()) {
            case SEPARATE ->
                "One " + limit.unit() + where + " carries, tokens a minute: input "
                        + Words.tokens(limit.inputTokensPerMinute()) + ", output "
                        + Words.tokens(limit.outputTokensPerMinute()) + ".";
            case WEIGHTED ->
                "One " + limit.unit() + where + " carries " + Words.tokens(limit.inputTokensPerMinute())
                        + " tokens a minute; one output token counts " + Words.tokens(limit.outputWeight()) + ".";
            case UNKNOWN -> "What one " + limit.unit() + where + " carries is " + LimitRule.UNKNOWN.label() + ".";
        };
    }

    private PCard retirement(@Nullable Lifecycle lifecycle) {
        var card = new PCard("Retirement");
        if (lifecycle == null) {
            card.body(new Div(new Span("Legacy and end of life are "), new Unknown(), new Span(".")));
        } else {
            var line = new Div(
                    new Span("Legacy from "),
                    Unknown.or(lifecycle.legacyFrom(), Numbers::date),
                    new Span(", end of life "),
                    Unknown.or(lifecycle.endOfLife(), Numbers::date),
                    new Span(". "));
            if (lifecycle.evidence().illustrative()) {
                line.add(Badge.unknown("illustrative"), new Span(" "));
            }
            line.add(evidence("Retirement", lifecycle.evidence(), lifecycle.note(), lifecycle.by()));
            card.body(line);
        }
        card.foot("No new term of model units once a model is Legacy; no term runs past its end of life.");
        if (editing != null) {
            card.tools(small("Enter days", editing.lifecycle()));
        }
        return card;
    }

    private Component evidence(String of, Evidence evidence, @Nullable String note, @Nullable String by) {
        var mark = new NativeButton();
        mark.addClassName("p-ask");
        mark.add(new GradeMark(evidence.grade().name().charAt(0)));
        mark.setAriaLabel(of + ": source, date and grade");
        mark.addClickListener(click -> popover.show(
                mark,
                of,
                "As of " + Numbers.date(evidence.asOf()),
                evidence,
                note,
                by == null ? null : "Entered by " + by));
        return mark;
    }

    private static Button small(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("p-quiet");
        return paragraph;
    }
}
