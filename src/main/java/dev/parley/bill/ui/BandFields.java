package dev.parley.bill.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.parley.base.ui.FieldErrors;
import dev.parley.bill.SupportPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bands of a support plan, one row each; the last has no end. */
final class BandFields extends Div {

    private final FieldErrors errors;
    private final Div rows = new Div();
    private final List<Row> fields = new ArrayList<>();

    private record Row(BigDecimalField upTo, BigDecimalField percent) {}

    BandFields(FieldErrors errors) {
        this.errors = errors;
        addClassNames("p-bands", "p-span");
        rows.addClassName("p-bands-rows");
        add(rows, new Button("Add a band", _ -> row(null, null)));
    }

    void setBands(List<SupportPlan.Band> bands) {
        rows.removeAll();
        fields.clear();
        errors.forget("bands");
        if (bands.isEmpty()) {
            row(null, null);
        }
        bands.forEach(band -> row(band.upToUsd(), band.share()));
    }

    private void row(@Nullable BigDecimal upToUsd, @Nullable BigDecimal share) {
        var field = "bands[" + fields.size() + "]";
        var number = fields.size() + 1;
        var upTo = errors.name(field + ".upToUsd", new BigDecimalField("Band " + number + ", up to USD a month"));
        upTo.setHelperText("Empty: without end");
        upTo.setValue(upToUsd);
        var percent = errors.name(field + ".share", new BigDecimalField("Charged, %"));
        percent.setValue(share == null ? null : share.movePointRight(2));
        var row = new Div(upTo, percent);
        row.addClassName("p-row");
        rows.add(row);
        fields.add(new Row(upTo, percent));
    }

    /** Rows of which something is typed. */
    List<SupportPlan.Band> bands() {
        return fields.stream()
                .filter(row -> row.upTo().getValue() != null || row.percent().getValue() != null)
                .map(row -> new SupportPlan.Band(
                        row.upTo().getValue(),
                        row.percent().getValue() == null
                                ? BigDecimal.ZERO
                                : row.percent().getValue().movePointLeft(2)))
                .toList();
    }
}
