package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.DeskRow;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Worth;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What if: other commitments by year and another discount, the rest of a deal as it stands. Nothing is saved. */
final class TryCard extends Div {

    private static final int PATIENCE = 400;
    private static final int TYPED = 400;
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    private final List<BigDecimalField> years = new ArrayList<>();
    private final BigDecimalField discount = new BigDecimalField("Discount, %");
    private final transient FieldErrors errors = new FieldErrors();
    private final transient Supplier<Desk> open;
    private final transient Supplier<DealSheet> base;
    private final Deferred<Tried> answer;

    /** @param row as {@link Desk#tried} evaluates it */
    record Tried(Desk desk, DealSheet base, Deal from, DeskRow row) {}

    /**
     * @param first the desk as it was opened: the fields begin with what the base commits to
     * @param open  opens the desk that is asked for now; may take a while
     * @param base  the deal whose other terms stay
     * @param keep  keeps what was tried as an idea; null for whoever only reads
     */
    TryCard(Desk first, Supplier<Desk> open, Supplier<DealSheet> base, @Nullable Consumer<Tried> keep) {
        this.open = open;
        this.base = base;
        var begin = first.deal(base.get()).header();
        for (int year = 1; year <= first.negotiation().contractYears(); year++) {
            var field = new BigDecimalField("CY" + year + ", M");
            field.setValue(plain(begin.commitments().isEmpty() ? MILLION : begin.commitment(year), -6));
            years.add(watched("years[" + (year - 1) + "]", field));
        }
        discount.setValue(plain(begin.discount(1).value(), 2));
        watched("share", discount);
        answer = new Deferred<>(PATIENCE, new Skeleton(3), question(), tried -> shown(tried, keep));
        answer.getElement().setAttribute("role", "status");
        var fields = new Div(years.toArray(Component[]::new));
        fields.add(discount);
        fields.addClassName("p-try-fields");
        addClassName("p-try");
        add(new PCard("What if")
                .meta("commitments and discount as typed, nothing is saved")
                .body(fields, answer));
    }

    /** The deals, or what is assumed about them, changed. */
    void again() {
        if (readable()) {
            answer.ask(question());
        }
    }

    private BigDecimalField watched(String name, BigDecimalField field) {
        errors.name(name, field);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPED);
        field.addValueChangeListener(_ -> again());
        return field;
    }

    /** Shows what stands against the typed values; the last answer stays. */
    private boolean readable() {
        errors.clear();
        try {
            var problems = new Problems();
            errors.unreadable(problems);
            for (int y = 0; y < years.size(); y++) {
                if (years.get(y).getValue() == null) {
                    problems.add(
                            new InvalidInput("years[" + y + "]", null, "Enter the commitment of CY" + (y + 1) + "."));
                }
            }
            if (discount.getValue() == null) {
                problems.add(new InvalidInput("share", null, "Enter the discount, 0 for none."));
            }
            problems.refuse();
            ItemDraft.of(Topic.COMMITMENT, "", Said.OFFERED)
                    .with(values -> values.years(commitments()))
                    .check(problems);
            ItemDraft.of(Topic.LINE_DISCOUNT, "-", Said.OFFERED)
                    .with(values -> values.share(share()))
                    .check(problems);
            problems.refuse();
            return true;
        } catch (InvalidInput refused) {
            errors.show(refused);
            return false;
        }
    }

    private List<BigDecimal> commitments() {
        return years.stream().map(field -> field.getValue().movePointRight(6)).toList();
    }

    private BigDecimal share() {
        return discount.getValue().movePointLeft(2);
    }

    private Supplier<Tried> question() {
        var of = base.get();
        var committed = commitments();
        var share = new Share(share());
        return () -> {
            var desk = open.get();
            var from = desk.deal(of);
            return new Tried(
                    desk,
                    of,
                    from,
                    desk.tried(
                            from.withCommitments(committed).withDiscount(share).named("Tried")));
        };
    }

    private static Component shown(Tried tried, @Nullable Consumer<Tried> keep) {
        var outlook = tried.row().outlook();
        var band = new FigureBand().tiny();
        band.figure("Expected payment", Numbers.usdShort(outlook.expected()))
                .note("P10 to P90 " + Numbers.usdShort(outlook.low()) + " to " + Numbers.usdShort(outlook.high()));
        band.figure(
                        "Chance of a shortfall",
                        outlook.years().stream()
                                .map(year -> Numbers.percent(
                                                year.shortfallProbability().value())
                                        .replace("\u00a0%", ""))
                                .collect(Collectors.joining(" / ", "", "\u00a0%")))
                .note("by contract year; " + Numbers.usdShort(outlook.expectedShortfall()) + " expected");
        difference(band, "Against today's terms", tried.row().againstToday());
        difference(band, "Against AWS's latest", tried.row().againstLatest());
        var all = Columns.stack(
                band,
                new Paragraph("The other terms stay those of " + tried.base().name() + "."));
        if (keep != null) {
            all.add(Columns.row(new Button("Keep as an idea", _ -> keep.accept(tried))));
        }
        return all;
    }

    private static void difference(FigureBand band, String label, @Nullable Worth worth) {
        if (worth != null) {
            var dearer = Shown.dearer(worth);
            band.figure(label, Shown.signedMillions(dearer) + "\u00a0M")
                    .note(
                            Shown.millions(dearer).equals("0.00")
                                    ? "the same"
                                    : dearer.signum() > 0 ? "dearer" : "cheaper");
        }
    }

    private static BigDecimal plain(BigDecimal value, int places) {
        var moved = value.movePointRight(places).stripTrailingZeros();
        return moved.scale() < 0 ? moved.setScale(0) : moved;
    }
}
