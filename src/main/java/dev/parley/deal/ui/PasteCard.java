package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.OfferTerms;
import dev.parley.deal.OfferText;
import dev.parley.deal.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An offer pasted from a letter, a spreadsheet or an e-mail: read, looked through, then saved as a whole. */
final class PasteCard {

    private final RoundsContext context;
    private final List<DealSheet> sheets;
    private final TextArea text = new TextArea("The letter, the table, the e-mail");
    private final FieldErrors errors = new FieldErrors();
    private final Notices notices = new Notices();
    private final Div understood = new Div();
    private final Div headPlace = new Div();
    private final LeaveGuard guard;
    private final PasteForm head;
    private @Nullable PastePreview preview;

    PasteCard(RoundsContext context, Deals deals, List<DealSheet> sheets, Consumer<DealSheet> whenSaved) {
        this.context = context;
        this.sheets = sheets;
        this.guard = new LeaveGuard(text, "What you pasted is not saved.");
        guard.watch(text);
        head = new PasteForm(
                deals,
                context.negotiation().id(),
                () -> preview == null ? List.of() : preview.drafts(),
                saved -> {
                    guard.settled();
                    whenSaved.accept(saved);
                },
                () -> {
                    guard.settled();
                    context.go().accept(context.address().closed());
                });
    }

    PCard card() {
        errors.name("text", text);
        text.setWidthFull();
        text.setMinRows(5);
        text.setMaxRows(14);
        text.setHelperText("Tabs, pipes, semicolons or sentences. Nothing is saved before you have looked at it.");
        var read = new Button("Read it", _ -> read(null));
        read.addThemeVariants(ButtonVariant.PRIMARY);
        headPlace.setVisible(false);
        headPlace.add(head);
        understood.addClassName("p-pasted-place");
        var body = new Div(notices, text, new Div(read), understood, headPlace);
        body.addClassName("p-paste");
        return new PCard("Paste an offer").body(body);
    }

    /** Name of AWS's offer before this one, where it granted the term. */
    private @Nullable String granted(Item.Key key) {
        return DealSheet.latest(sheets, DealRole.OFFER)
                .filter(offer ->
                        offer.item(key).filter(item -> item.said().valued()).isPresent())
                .map(DealSheet::name)
                .orElse(null);
    }

    private void read(@Nullable Integer column) {
        notices.clear();
        errors.clear();
        try {
            var known = known();
            var offer = OfferText.read(text.getValue(), known, column);
            var lines =
                    new ArrayList<>(offer.lines().stream().map(PastedLine::new).toList());
            lastAsk()
                    .ifPresent(ask -> OfferTerms.silent(
                                    lines.stream()
                                            .flatMap(line -> Stream.ofNullable(line.draft()))
                                            .toList(),
                                    ask)
                            .forEach(draft -> lines.add(PastedLine.silent(draft, ask.name(), granted(draft.key())))));
            preview = new PastePreview(lines, topics(), text.getValue(), known);
            understood.removeAll();
            if (offer.columns().size() > 1) {
                understood.add(columns(offer));
            }
            understood.add(preview);
            head.propose(offer.dated(), offer.expires());
            headPlace.setVisible(true);
        } catch (InvalidInput refused) {
            errors.show(refused, notices, "Not read.");
        }
    }

    private Component columns(OfferText offer) {
        var select = new Select<Integer>();
        select.setLabel("The offer stands in");
        select.setItems(IntStream.range(0, offer.columns().size()).boxed().toList());
        select.setItemLabelGenerator(column -> offer.columns().get(column));
        select.setValue(offer.column());
        select.addClassName("p-paste-column");
        select.addValueChangeListener(change -> read(change.getValue()));
        return select;
    }

    private OfferText.Known known() {
        var negotiation = context.negotiation();
        return new OfferText.Known(
                negotiation.contractYears(),
                negotiation.payers(),
                sheets.stream().flatMap(sheet -> sheet.items().stream()).toList(),
                context.today(),
                head.day());
    }

    private Optional<DealSheet> lastAsk() {
        return DealSheet.latest(sheets, DealRole.ASK);
    }

    /** What earlier deals speak of, and every topic of the whole agreement. */
    private List<Item.Key> topics() {
        return Stream.concat(
                        sheets.stream().flatMap(sheet -> sheet.items().stream()).map(Item::key),
                        Stream.of(Topic.values())
                                .filter(topic -> topic.about() == Topic.About.ALL)
                                .map(topic -> new Item.Key(topic, "")))
                .distinct()
                .sorted(Comparator.comparing(Item.Key::topic).thenComparing(Item.Key::subject))
                .toList();
    }
}
