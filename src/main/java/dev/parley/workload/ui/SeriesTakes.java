package dev.parley.workload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Doubts;
import dev.parley.workload.ListCost;
import dev.parley.workload.SeriesUpload;
import dev.parley.workload.Workload;
import java.math.BigDecimal;

/** What a workload takes over of what was measured, with the value it has now. */
final class SeriesTakes extends Div {

    private final Checkbox shape;
    private final Checkbox spread;
    private final Checkbox volume;
    private final Checkbox evidence;

    SeriesTakes(Workload workload, SeriesUpload upload, Doubts doubts, ListCost cost) {
        var measurement = upload.measurement();
        var minutes = measurement.minutes();
        var week = measurement.hours().week();
        int months = measurement.hours().fullMonths().size();
        shape = box(
                "Traffic shape: the mean week instead of \"" + workload.shape().name() + "\"",
                week.traffic().isPresent(),
                !doubts.about(Doubts.Part.SHAPE));
        spread = box(
                minutes == null
                        ? "Minute spread: not measured"
                        : "Minute spread: " + Numbers.decimal(minutes.cv(), 3) + " measured instead of "
                                + Numbers.decimal(workload.minuteCv(), 3)
                                + (workload.cvMeasured() ? " measured before" : " entered"),
                minutes != null,
                !doubts.about(Doubts.Part.SPREAD));
        evidence = box(
                "Evidence: " + months + (months == 1 ? " full month" : " full months") + ", grade M, instead of "
                        + workload.evidence().months(),
                true,
                months >= workload.evidence().months() && !doubts.about(Doubts.Part.EVIDENCE));
        var then = upload.volume(workload).flow();
        volume = box(
                "Volume: " + flow(then) + " instead of " + flow(workload.flow())
                        + ", as the mean of the first forecast quarter; on demand at list "
                        + dollars(cost, workload, then)
                        + " a month instead of " + dollars(cost, workload, workload.flow()),
                week.mean().total().signum() > 0,
                false);
        addClassName("p-stack");
        add(new H3("What the workload takes over"), shape, spread, evidence, volume);
        upload.untold().ifPresent(sentence -> add(new Paragraph(sentence)));
        doubts.sentences().forEach(sentence -> add(new Paragraph(sentence)));
    }

    private static Checkbox box(String label, boolean possible, boolean chosen) {
        var box = new Checkbox(label, possible && chosen);
        box.setEnabled(possible);
        return box;
    }

    private static String dollars(ListCost cost, Workload workload, TokenFlow flow) {
        return switch (cost.perMonth(workload.model(), workload.scope(), flow)) {
            case Amount.Known(BigDecimal usd) -> Numbers.usd(usd);
            case Amount.Unknown(String reason) -> "unknown (" + reason + ")";
        };
    }

    private static String flow(TokenFlow flow) {
        return tokens(flow.input()) + " in, " + tokens(flow.cacheRead()) + " / " + tokens(flow.cacheWrite())
                + " cache, " + tokens(flow.output()) + " out k tok/min";
    }

    private static String tokens(BigDecimal value) {
        return Numbers.decimal(value, value.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0);
    }

    SeriesUpload.Takes chosen() {
        return new SeriesUpload.Takes(shape.getValue(), spread.getValue(), volume.getValue(), evidence.getValue());
    }
}
