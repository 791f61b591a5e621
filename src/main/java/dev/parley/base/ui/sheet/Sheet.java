package dev.parley.base.ui.sheet;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import dev.parley.base.ui.LeaveGuard;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An editable grid. Give it a setup and rows; it asks its editor to save and shows the answers. Row and column ids of an
 * edit come from the browser: the editor checks them like any other input.
 */
@Tag("parley-sheet")
@StyleSheet("context://sheet.css")
@JavaScript("context://sheet-block.js")
@JavaScript("context://sheet-model.js")
@JavaScript("context://sheet-edits.js")
@JavaScript("context://sheet-paint.js")
@JavaScript("context://sheet-popover.js")
@JavaScript("context://sheet-keys.js")
@JavaScript("context://sheet-cards.js")
@JavaScript("context://sheet-keep.js")
@JavaScript("context://sheet.js")
public class Sheet extends Component implements HasSize, HasStyle {

    /** A block larger than the largest sheet cannot come from our page. */
    private static final int MOST_EDITS = 80_000;

    private final SheetEditor editor;
    private SheetSetup setup;
    private List<SheetRow> rows = List.of();
    private List<SheetRow> totals = List.of();

    public Sheet(SheetEditor editor, SheetSetup setup) {
        this.editor = editor;
        this.setup = setup;
        setId("sheet-" + UUID.randomUUID());
        var guard = LeaveGuard.insideOnly(
                this,
                "Some cells are not saved. This tab of the browser keeps them, with the reason, until you come back.");
        getElement()
                .addEventListener(
                        "sheet-unsaved",
                        event -> guard.unsaved(
                                event.getEventData().path("event.detail").asBoolean(false)))
                .addEventData("event.detail");
    }

    /**
     * What was typed and not taken outlives a reload of the page: the browser's tab keeps it.
     *
     * @param name tells this sheet from others, and its reader from others
     */
    public void keepAs(String name) {
        getElement().setAttribute("keep", name);
    }

    /** Shows other columns, another unit, other rows; what the person typed and has not settled stays in its cells. */
    public void show(SheetSetup setup, List<SheetRow> rows, List<SheetRow> totals) {
        this.setup = setup;
        this.rows = List.copyOf(rows);
        this.totals = List.copyOf(totals);
        if (isAttached()) {
            send();
        }
    }

    /** Replaces the rows of these ids, such as totals after an edit; the selection stays where it is. */
    public void update(List<SheetRow> changed) {
        rows = replaced(rows, changed);
        totals = replaced(totals, changed);
        if (isAttached() && !changed.isEmpty()) {
            getElement().callJsFunction("patchRows", SheetJson.rows(changed));
        }
    }

    /**
     * Asks the browser which cell is chosen.
     *
     * @param answer receives ids of row and column as the browser gives them, or null twice before one was chosen
     */
    public void chosen(BiConsumer<@Nullable String, @Nullable String> answer) {
        getElement().callJsFunction("chosenCell").then(JsonNode.class, cell -> {
            var known = cell != null && cell.isObject();
            answer.accept(
                    known ? cell.path("row").asString("") : null,
                    known ? cell.path("column").asString("") : null);
        });
    }

    /** A remark at the right of the status line. */
    public void setNote(String note) {
        getElement().callJsFunction("setNote", note);
    }

    /** Saved state, problems, undo and redo of this sheet, for the head of a page. */
    public Component controls() {
        return new SheetControls(getId().orElseThrow());
    }

    public List<SheetRow> rows() {
        return rows;
    }

    public List<SheetRow> totals() {
        return totals;
    }

    public SheetSetup setup() {
        return setup;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        send();
    }

    private void send() {
        getElement().callJsFunction("setUp", SheetJson.setup(setup));
        getElement().callJsFunction("setRows", SheetJson.rows(rows), SheetJson.rows(totals));
    }

    private static List<SheetRow> replaced(List<SheetRow> rows, List<SheetRow> changed) {
        var byId = changed.stream().collect(Collectors.toMap(SheetRow::id, Function.identity()));
        return rows.stream().map(row -> byId.getOrDefault(row.id(), row)).toList();
    }

    @ClientCallable
    JsonNode edit(JsonNode list) {
        var edits = edits(list);
        var answers = editor.save(edits);
        if (answers.size() != edits.size()) {
            throw new IllegalStateException(edits.size() + " edits were answered by " + answers.size() + " answers.");
        }
        return SheetJson.answers(answers, BrowserTime.second(LocalTime.now(BrowserTime.zone())));
    }

    @ClientCallable
    JsonNode check(JsonNode list) {
        return SheetJson.readings(editor.check(edits(list)));
    }

    private List<SheetEdit> edits(JsonNode list) {
        if (!list.isArray() || list.size() > MOST_EDITS) {
            throw new IllegalArgumentException("A sheet sends a list of at most " + MOST_EDITS + " edits.");
        }
        if (setup.readonly()) {
            throw new IllegalStateException("This sheet is read only: nothing was changed.");
        }
        return SheetJson.edits(list);
    }

    /** The custom element of sheet-cards.js that speaks for a sheet elsewhere on the page. */
    @Tag("parley-sheet-controls")
    private static final class SheetControls extends Component {

        SheetControls(String sheet) {
            getElement().setAttribute("for", sheet);
        }
    }
}
