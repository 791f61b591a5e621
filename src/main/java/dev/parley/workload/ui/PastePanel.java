package dev.parley.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.workload.WorkloadDraft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows from a spreadsheet: pasted, previewed with what stands against each, and added all at once or not at all. */
final class PastePanel extends Div {

    private static final int MOST_ROWS = 2000;
    /** A pasted row: a draft or what could not be read. */
    private record Row(
            int line,
            List<String> cells,
            @Nullable WorkloadDraft draft,
            @Nullable String problem) {}

    private final Choices choices;
    private final @Nullable UUID owner;
    private final String nextCode;
    private final Function<List<WorkloadDraft>, List<Optional<InvalidInput>>> check;
    private final Notices notices = new Notices();
    private final TextArea text = new TextArea("Rows with tabs between, the first line names the columns");
    private final Div preview = new Div();
    private final Button add = new Button("Add workloads");
    private List<WorkloadDraft> drafts = List.of();

    PastePanel(
            Choices choices,
            @Nullable UUID owner,
            String nextCode,
            Function<List<WorkloadDraft>, List<Optional<InvalidInput>>> check,
            Consumer<List<WorkloadDraft>> apply,
            Runnable cancel) {
        this.choices = choices;
        this.owner = owner;
        this.nextCode = nextCode;
        this.check = check;
        text.setHelperText("From a spreadsheet: copy the cells with their header row and paste them here.");
        text.addClassName("p-tabular");
        text.setMinHeight("160px");
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> read());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setEnabled(false);
        add.addClickListener(click -> {
            try {
                apply.accept(drafts);
            } catch (InvalidInput problem) {
                notices.error("Nothing was added.", problem.sentence());
                read();
            }
        });
        var actions = new Div(add, new Button("Cancel", click -> cancel.run()));
        actions.addClassName("p-form-actions");
        add(new PCard("Paste workloads").body(text, notices, actions, preview));
        preview.add(PasteColumns.table());
    }

    private void read() {
        notices.clear();
        preview.removeAll();
        drafts = List.of();
        add.setEnabled(false);
        add.setText("Add workloads");
        var lines = text.getValue().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 2) {
            preview.add(PasteColumns.table());
            return;
        }
        try {
            if (lines.size() > MOST_ROWS + 1) {
                throw new InvalidInput(
                        "rows",
                        lines.size() - 1,
                        Numbers.count(lines.size() - 1) + " rows; paste at most " + Numbers.count(MOST_ROWS)
                                + " at once.");
            }
            show(checked(rows(lines)));
        } catch (InvalidInput problem) {
            notices.error("Nothing can be read.", problem.sentence());
        }
    }

    private List<Row> rows(List<String> lines) {
        var reader = new PasteReader(choices, owner, cells(lines.getFirst()));
        var rows = new ArrayList<Row>();
        int next = nextCode.matches("W\\d+") ? Integer.parseInt(nextCode.substring(1)) : 1;
        for (int line = 1; line < lines.size(); line++) {
            var cells = cells(lines.get(line));
            try {
                rows.add(new Row(line + 1, cells, reader.read(cells, "W%02d".formatted(next + line - 1)), null));
            } catch (InvalidInput problem) {
                rows.add(new Row(line + 1, cells, null, words(problem)));
            }
        }
        return rows;
    }

    /** Asks what stands against those that could be read. */
    private List<Row> checked(List<Row> rows) {
        var readable = rows.stream().filter(row -> row.draft() != null).toList();
        var problems = check.apply(readable.stream().map(Row::draft).toList()).iterator();
        return rows.stream()
                .map(row -> row.draft() == null
                        ? row
                        : new Row(
                                row.line(),
                                row.cells(),
                                row.draft(),
                                problems.next().map(PastePanel::words).orElse(null)))
                .toList();
    }

    /** All that stands against a row, in one cell. */
    private static String words(InvalidInput problem) {
        return problem.all().stream().map(InvalidInput::sentence).collect(Collectors.joining(" "));
    }

    private void show(List<Row> rows) {
        var table = new DataTable("What was pasted").dense();
        table.number("Line");
        table.text("Code");
        table.text("Name").phoneFigure();
        table.text("Model, scope").minor();
        table.number("k tok/min");
        table.reason("Result");
        var names = choices.modelNames();
        for (var row : rows) {
            var draft = row.draft();
            table.row(
                    String.valueOf(row.line()),
                    draft == null ? Numbers.NONE : draft.code(),
                    draft == null ? String.join(" ", row.cells()) : draft.name(),
                    draft == null
                            ? Numbers.NONE
                            : names.getOrDefault(draft.model(), draft.model()) + ", " + draft.scope(),
                    draft == null ? Numbers.NONE : Numbers.decimal(total(draft), 1),
                    result(row));
        }
        preview.add(table);
        long wrong = rows.stream().filter(row -> row.problem() != null).count();
        if (wrong > 0) {
            notices.say(
                    Note.Kind.NEEDS,
                    Numbers.count(wrong) + " of " + Numbers.count(rows.size()) + " rows cannot be taken.",
                    "Correct them above; all rows are added together.");
            return;
        }
        drafts = rows.stream().map(Row::draft).toList();
        add.setText(drafts.size() == 1 ? "Add 1 workload" : "Add " + Numbers.count(drafts.size()) + " workloads");
        add.setEnabled(true);
    }

    private static BigDecimal total(WorkloadDraft draft) {
        var volume = draft.volume();
        return volume.input().add(volume.cacheRead()).add(volume.cacheWrite()).add(volume.output());
    }

    private static Span result(Row row) {
        var problem = row.problem();
        var words = new Span(problem == null ? "can be added" : problem);
        words.addClassName(problem == null ? "p-good" : "p-bad");
        words.getElement().setAttribute("title", words.getText());
        return words;
    }

    /** Cells of a line as a spreadsheet copies them: quoted where they bear a quote. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1))
                .map(cell -> cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toList();
    }
}
