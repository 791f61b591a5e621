package dev.parley.deal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Lens;
import dev.parley.deal.Trade;
import dev.parley.deal.Traded;
import dev.parley.deal.Typed;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Sampling;
import dev.parley.negotiation.Negotiation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** "Two points less for twelve months more: is it a gain?" Asked of an offer, answered on the whole bill. */
final class TradeCard {

    private static final int PATIENCE = 100;

    /** A term that another deal has. */
    private record Term(DealSheet sheet, Item item) {

        String words() {
            return ItemWords.name(item.key()) + ": " + ItemWords.value(item, sheet.role()) + " (" + sheet.name() + ")";
        }
    }

    private final DealDesk desks;
    private final UUID negotiation;
    private final int contractYears;
    private final DealSheet offer;
    private final FieldErrors errors = new FieldErrors();
    private final Notices notices = new Notices();
    private final TextField discount = errors.name("discount", new TextField("Discount, points"));
    private final TextField commitment = errors.name("commitment", new TextField("Commitment a year"));
    private final MultiSelectComboBox<Term> with = new MultiSelectComboBox<>("With the terms");
    private final MultiSelectComboBox<Item> without = new MultiSelectComboBox<>("Without");
    private final Checkbox longer = new Checkbox("For twelve months more");
    private final Div answer = new Div();
    private @Nullable Deferred<TradeAnswer> asked;

    TradeCard(DealDesk desks, Negotiation negotiation, DealSheet offer, List<DealSheet> sheets) {
        this.desks = desks;
        this.negotiation = negotiation.id();
        this.contractYears = negotiation.contractYears();
        this.offer = offer;
        discount.setHelperText("\u22122 takes two away");
        commitment.setHelperText("+0.5M, \u22121M or 3 %");
        with.setItems(sheets.stream()
                .filter(sheet -> !sheet.id().equals(offer.id()))
                .flatMap(sheet -> sheet.items().stream().map(item -> new Term(sheet, item)))
                .filter(term -> term.item().topic().priced() && !same(term))
                .toList());
        with.setItemLabelGenerator(Term::words);
        without.setItems(offer.items().stream()
                .filter(item -> item.said().valued() && item.topic().priced())
                .toList());
        without.setItemLabelGenerator(item -> ItemWords.name(item.key()));
        List.of(discount, commitment).forEach(field -> field.addValueChangeListener(_ -> ask()));
        with.addValueChangeListener(_ -> ask());
        without.addValueChangeListener(_ -> ask());
        longer.addValueChangeListener(_ -> ask());
    }

    private boolean same(Term term) {
        return offer.item(term.item().key())
                .filter(own -> ItemWords.value(own, offer.role())
                        .equals(ItemWords.value(term.item(), term.sheet().role())))
                .isPresent();
    }

    PCard card() {
        var fields = new Div(discount, commitment, with, without, longer);
        fields.addClassName("p-trade-fields");
        answer.addClassName("p-trade-answer");
        answer.getElement().setAttribute("aria-live", "polite");
        answer.add(new Paragraph("Change " + offer.name() + " and the answer stands here at once."));
        return new PCard("Is it a gain?")
                .meta("a trade on " + offer.name() + ", evaluated on the whole bill with all other terms as they stand")
                .internal()
                .body(notices, fields, answer);
    }

    private void ask() {
        notices.clear();
        errors.clear();
        try {
            var trade = trade();
            trade.check(offer, contractYears);
            if (asked == null) {
                asked = new Deferred<>(PATIENCE, new Skeleton(3), () -> answered(trade), found -> found.show(offer));
                answer.removeAll();
                answer.add(asked);
            } else {
                asked.ask(() -> answered(trade));
            }
        } catch (InvalidInput refused) {
            errors.show(refused, notices, "Not computed.");
        }
    }

    private Trade trade() {
        boolean percent = commitment.getValue().contains("%");
        return new Trade(
                read(discount, text -> Typed.percent("discount", text)),
                percent ? BigDecimal.ZERO : read(commitment, TradeCard::dollars),
                percent ? read(commitment, text -> Typed.percent("commitment", text)) : BigDecimal.ZERO,
                with.getValue().stream().map(Term::item).toList(),
                without.getValue().stream().map(Item::key).toList(),
                Boolean.TRUE.equals(longer.getValue()) ? 1 : 0);
    }

    private static BigDecimal dollars(String text) {
        var dollars = Typed.dollars("commitment", text);
        if (dollars.signum() != 0 && dollars.abs().compareTo(BigDecimal.valueOf(1000)) < 0) {
            throw new InvalidInput(
                    "commitment",
                    text,
                    "\u201c" + text + "\u201d are dollars: type " + text.strip() + "M for millions.");
        }
        return dollars;
    }

    private static BigDecimal read(TextField field, Function<String, BigDecimal> typed) {
        return field.getValue().isBlank() ? BigDecimal.ZERO : typed.apply(field.getValue());
    }

    private TradeAnswer answered(Trade trade) {
        if (trade.nothing()) {
            return new TradeAnswer(Optional.empty(), List.of("Nothing is changed."));
        }
        var desk = desks.open(negotiation, Sampling.USUAL, Lens.ALL_TERMS);
        if (!desk.ready()) {
            return new TradeAnswer(Optional.empty(), desk.missing());
        }
        var more = trade.moreYears() == 0
                ? null
                : desks.open(negotiation, Sampling.USUAL, Lens.ALL_TERMS, trade.moreYears());
        try {
            return new TradeAnswer(Optional.of(Traded.of(desk, more, offer, trade)), List.of());
        } catch (InvalidDeal unfit) {
            return new TradeAnswer(Optional.empty(), List.of(String.valueOf(unfit.getMessage())));
        }
    }
}
