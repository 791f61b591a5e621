package dev.parley.price.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.PCard;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.price.PriceLine;
import dev.parley.price.RateEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that is known of one model's prices: list rates as a matrix, and what the negotiation entered. */
final class ModelDetail extends Div {

    /** What the panel lets a person do with an entered rate; null where they may only read. */
    record Editing(Runnable enter, Consumer<RateEntry> change, Consumer<RateEntry> remove) {}

    ModelDetail(List<PriceLine> lines, List<RateEntry> entered, RatePopover popover, @Nullable Editing editing) {
        addClassName("p-stack");
        var first = lines.getFirst();
        var card = new PCard(first.modelName())
                .meta(Words.channel(first.channel()) + ", " + first.provider())
                .flush();
        var id = new Paragraph(first.model());
        id.addClassNames("p-meta", "p-model-id");
        card.body(id, matrix(first.modelName(), lines, popover));
        var variants = lines.stream()
                .map(PriceLine::model)
                .filter(model -> !model.equals(first.model()))
                .distinct()
                .toList();
        card.foot("List rates by kind and region or scope. What has no price here is unknown, not free."
                + (variants.isEmpty() ? "" : " Model units are sold as " + String.join(", ", variants) + "."));
        add(card, entered(entered, popover, editing));
    }

    private static DataTable matrix(String name, List<PriceLine> lines, RatePopover popover) {
        var scopes = new ArrayList<>(
                new TreeSet<>(lines.stream().map(PriceLine::region).toList()));
        scopes.sort((a, b) -> Boolean.compare(!a.equals("global"), !b.equals("global")));
        Map<PriceKind, Map<String, PriceLine>> byKind = new TreeMap<>();
        lines.forEach(line ->
                byKind.computeIfAbsent(line.kind(), _ -> new LinkedHashMap<>()).put(line.region(), line));
        var table = new DataTable("List rates of " + name).dense().keepOnPhone();
        table.text("Kind");
        table.text("Unit").minor();
        scopes.forEach(table::number);
        byKind.forEach((kind, byScope) -> {
            var cells = new ArrayList<>();
            cells.add(kind.label());
            cells.add(Words.unit(kind.unit()));
            for (var scope : scopes) {
                var line = byScope.get(scope);
                cells.add(PriceGrid.number(line == null ? null : line.list(), "unknown", popover));
            }
            table.row(cells.toArray());
        });
        return table;
    }

    private static PCard entered(List<RateEntry> entered, RatePopover popover, @Nullable Editing editing) {
        var card = new PCard("Entered in this negotiation");
        if (editing != null) {
            var enter = new Button("Enter a rate", click -> editing.enter().run());
            enter.addThemeVariants(ButtonVariant.SMALL);
            card.tools(enter);
        }
        if (entered.isEmpty()) {
            var none = new Paragraph("No current or negotiated rate of this model is entered: list rates hold.");
            none.addClassName("p-quiet");
            return card.body(none);
        }
        var table = new DataTable("Entered rates").dense();
        table.text("What");
        table.text("Whose");
        table.number("Rate").phoneFigure();
        table.text("In force").minor();
        if (editing != null) {
            table.text("");
        }
        entered.forEach(entry -> table.row(cells(entry, popover, editing).toArray()));
        return card.flush().body(table);
    }

    private static List<Object> cells(RateEntry entry, RatePopover popover, @Nullable Editing editing) {
        var rate = entry.rate();
        var cells = new ArrayList<Object>();
        cells.add(rate.kind().label() + ", " + rate.region());
        cells.add(rate.side() == PriceSide.CURRENT ? "current" : rate.side().label());
        cells.add(new RateNumber(entry, false, popover));
        cells.add(Words.days(rate) + (rate.illustrative() ? ", illustrative" : ""));
        if (editing != null) {
            var what = " " + rate.side().label() + " rate, " + rate.kind().label() + ", " + rate.region();
            var change = Icon16.EDIT.button("Change" + what);
            change.addClickListener(click -> editing.change().accept(entry));
            var remove = Icon16.REMOVE.button("Remove" + what);
            remove.addClickListener(click -> editing.remove().accept(entry));
            var buttons = new Div(change, remove);
            buttons.addClassName("p-nowrap");
            cells.add(buttons);
        }
        return cells;
    }
}
