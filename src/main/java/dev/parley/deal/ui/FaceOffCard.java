package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.FaceOff;
import dev.parley.deal.FaceOff.Place;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Said;
import dev.parley.deal.TermStatus;
import dev.parley.deal.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every term of every deal in a row, the deals that matter now in columns. A cell opens what the deal says. */
final class FaceOffCard {

    /** Arrow keys go from cell to cell as in a sheet. */
    private static final String ARROWS = """
            this.addEventListener('keydown', event => {
              const cell = event.target.closest('.p-cell-button')?.closest('td');
              const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
              if (!cell || !step) return;
              const rows = [...this.querySelectorAll('tbody tr')].filter(row => row.querySelector('.p-cell-button'));
              const row = rows[rows.indexOf(cell.parentElement) + step[0]];
              row?.children[cell.cellIndex + step[1]]?.querySelector('.p-cell-button')?.focus();
              event.preventDefault();
            });
            """;

    private final RoundsContext context;
    private final List<DealSheet> sheets;
    private final BiFunction<DealSheet, Item.Key, Component> editor;

    FaceOffCard(RoundsContext context, List<DealSheet> sheets, BiFunction<DealSheet, Item.Key, Component> editor) {
        this.context = context;
        this.sheets = sheets;
        this.editor = editor;
    }

    PCard of(FaceOff faceOff) {
        return new PCard("Offer face-off")
                .meta(counts(faceOff))
                .tools(choices(faceOff))
                .flush()
                .body(table(faceOff))
                .foot(
                        "Agreed: AWS's latest, in writing, is the target or better. At walk-away, or better: we could sign it."
                                + " Silence means no until it is in writing; hatched is what nobody has written."
                                + (context.mayEdit()
                                        ? " Press a cell, or Enter on it, to change it; arrows move."
                                        : ""));
    }

    private static String counts(FaceOff faceOff) {
        long unwritten = faceOff.unwritten();
        var open = unwritten == 0
                ? ""
                : ", " + unwritten + " not in writing in "
                        + faceOff.columns().get(Place.LATEST).name();
        return faceOff.rows().stream()
                        .flatMap(row -> row.status().stream())
                        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(one -> one.getValue() + " " + one.getKey().label())
                        .collect(Collectors.joining(", "))
                + open;
    }

    private Component choices(FaceOff faceOff) {
        var row = new Div();
        row.addClassNames("p-row", "p-rounds-columns");
        row.add(new Span("Columns"));
        for (var place : Place.values()) {
            if (place.choosable() && sheets.size() > 1) {
                row.add(choice(faceOff, place));
            }
        }
        return row;
    }

    private Select<DealSheet> choice(FaceOff faceOff, Place place) {
        var select = new Select<DealSheet>();
        select.setAriaLabel("Column " + place.label());
        select.setItems(sheets);
        select.setItemLabelGenerator(sheet -> sheet == null ? "none" : sheet.name());
        select.setPlaceholder(place.label() + ": none");
        Optional.ofNullable(faceOff.columns().get(place)).ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                context.go()
                        .accept(context.address().with(place, change.getValue().id()));
            }
        });
        return select;
    }

    private DataTable table(FaceOff faceOff) {
        var table = new DataTable("Offer face-off: terms by deal");
        table.addClassName("p-face-off");
        table.over("What the deals speak of", 1)
                .over("AWS knows these, or will", 4)
                .overInternal("Internal, never exported", 3);
        table.text("Term");
        for (var place : Place.values()) {
            var column = table.text(head(place, faceOff.columns().get(place))).phoneLabelled();
            if (place == Place.LATEST) {
                column.bold();
            } else if (place == Place.TARGET) {
                column.internalFirst();
            } else if (place == Place.WALK_AWAY) {
                column.internal();
            }
        }
        table.text("Status").internal().phoneFigure();
        Topic.Group group = null;
        for (var row : faceOff.rows()) {
            if (row.key().topic().group() != group) {
                group = row.key().topic().group();
                table.group(group.label());
            }
            row(table, faceOff, row);
        }
        table.addAttachListener(_ -> table.getElement().executeJs(ARROWS));
        return table;
    }

    private String head(Place place, @Nullable DealSheet sheet) {
        if (sheet == null) {
            return place.label() + ": none";
        }
        if (sheet.role().single()) {
            return sheet.name();
        }
        var day = sheet.dated() == null ? "" : ", " + Numbers.day(sheet.dated());
        return sheet.name() + day + (sheet.expired(context.today()) ? ", expired" : "");
    }

    private void row(DataTable table, FaceOff faceOff, FaceOff.Row row) {
        var cells = new ArrayList<Object>();
        cells.add(ItemWords.name(row.key()));
        for (var place : Place.values()) {
            var sheet = faceOff.columns().get(place);
            cells.add(
                    sheet == null
                            ? Numbers.NONE
                            : cell(
                                    sheet,
                                    row.key(),
                                    row.at(place),
                                    row.unwritten().contains(place)));
        }
        cells.add(row.status().<Object>map(FaceOffCard::badge).orElse(Numbers.NONE));
        boolean open = row.key().equals(context.address().cell());
        table.row(cells.toArray()).selected(open);
        if (open) {
            sheets.stream()
                    .filter(sheet -> sheet.id().equals(context.address().deal()))
                    .findFirst()
                    .ifPresent(sheet -> table.below(editor.apply(sheet, row.key())));
        }
    }

    private Component cell(DealSheet sheet, Item.Key key, @Nullable Item item, boolean open) {
        var words = item != null ? ItemWords.value(item, sheet.role()) : open ? "silent" : Numbers.NONE;
        Component cell = context.mayEdit() ? button(sheet, key, words) : new Span(words);
        cell.getElement().getClassList().set("p-not-written", open);
        cell.getElement()
                .getClassList()
                .set("p-refused", item != null && item.said() == Said.REFUSED && sheet.role() == DealRole.OFFER);
        if (item != null) {
            cell.getElement().setAttribute("title", origin(item));
        }
        return cell;
    }

    private NativeButton button(DealSheet sheet, Item.Key key, String words) {
        var button = new NativeButton(
                words, _ -> context.go().accept(context.address().opening(sheet.id(), key)));
        button.addClassName("p-cell-button");
        if (context.leaves(sheet.id(), key)) {
            button.focus();
        }
        button.getElement().setAttribute("aria-label", ItemWords.name(key) + ", " + sheet.name() + ": " + words);
        return button;
    }

    private static String origin(Item item) {
        return (item.words() == null ? "" : "\u201c" + item.words() + "\u201d. ")
                + (item.clause() == null ? "" : item.clause() + ". ") + "Entered by " + item.by();
    }

    static Badge badge(TermStatus status) {
        return switch (status) {
            case AGREED -> Badge.good(status.label());
            case AT_WALK_AWAY, WITHIN_WALK_AWAY, OPEN -> Badge.neutral(status.label());
            case SILENT -> Badge.unknown(status.label());
            case REFUSED -> Badge.needs(status.label());
            case WORSE -> Badge.conflict(status.label());
        };
    }
}
