package dev.parley.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Columns;
import dev.parley.workload.SeriesUpload;
import dev.parley.workload.series.SeriesOptions;
import dev.parley.workload.series.Zones;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Pasted rows of one workload, with what the text does not say about itself. Files are taken in. */
final class SeriesSource extends Div {

    private static final String EXAMPLE =
            "timestamp,input,output,cache_read,cache_write\n2026-09-07T00:00Z,612000,48000,0,0";

    private final Consumer<SeriesUpload> show;
    private final Consumer<InvalidInput> refuse;
    private final TextArea pasted = new TextArea("Rows, the first line names the columns");
    private final ComboBox<String> zone = new ComboBox<>("Zone of times without one");
    private final Select<SeriesOptions.Amounts> amounts = new Select<>();
    private final Select<SeriesOptions.Rows> rows = new Select<>();
    private final Checkbox gaps = new Checkbox("A missing row means no traffic; otherwise it was not measured");

    SeriesSource(Consumer<SeriesUpload> show, Consumer<InvalidInput> refuse) {
        this.show = show;
        this.refuse = refuse;
        addClassName("p-stack");
        pasted.addClassName("p-tabular");
        pasted.setPlaceholder(EXAMPLE);
        pasted.setHelperText(
                "timestamp, input, output and, where there are any, cache_read, cache_write; one row a bucket"
                        + " of 1 second to 1 hour, or one a request. A file, and more than a few megabytes, is taken in.");
        pasted.setMinHeight("120px");
        pasted.setMaxHeight("240px");
        pasted.setWidthFull();
        pasted.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        pasted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read();
            }
        });
        zone.setItems(Zones.ids());
        zone.setHelperText("As \"Europe/Berlin\" or \"UTC\"; kept in UTC.");
        zone.setClearButtonVisible(true);
        amounts.setLabel("Numbers are");
        amounts.setItems(SeriesOptions.Amounts.values());
        amounts.setItemLabelGenerator(SeriesOptions.Amounts::label);
        amounts.setValue(SeriesOptions.Amounts.TOKENS);
        rows.setLabel("Rows are");
        rows.setItems(SeriesOptions.Rows.values());
        rows.setItemLabelGenerator(SeriesOptions.Rows::label);
        rows.setValue(SeriesOptions.Rows.FOUND);
        zone.addValueChangeListener(change -> readAgain());
        amounts.addValueChangeListener(change -> readAgain());
        rows.addValueChangeListener(change -> readAgain());
        gaps.addValueChangeListener(change -> readAgain());
        var fields = new Div(zone, amounts, rows);
        fields.addClassName("p-series-fields");
        add(pasted, fields, gaps, Columns.row(new Button("Preview", click -> read())));
    }

    private void readAgain() {
        if (!pasted.isEmpty()) {
            read();
        }
    }

    private void read() {
        try {
            zone.setInvalid(false);
            show.accept(SeriesUpload.of(
                    "pasted",
                    pasted.getValue(),
                    new SeriesOptions(
                            zone.getValue() == null ? null : ZoneId.of(zone.getValue()),
                            amounts.getValue(),
                            rows.getValue(),
                            gaps.getValue())));
        } catch (InvalidInput problem) {
            if (problem.field().equals("zone")) {
                zone.setInvalid(true);
                zone.setErrorMessage("Choose the zone.");
            }
            refuse.accept(problem);
        }
    }
}
