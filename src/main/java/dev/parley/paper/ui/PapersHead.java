package dev.parley.paper.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.paper.DemandChoice;
import dev.parley.paper.PaperKind;
import dev.parley.paper.PaperKind.Audience;
import dev.parley.schedule.Schedule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which paper it is, and what it tells of. */
final class PapersHead {

    private final PapersAddress address;
    private final Consumer<PapersAddress> go;

    /** @param go shows another state of the screen */
    PapersHead(PapersAddress address, Consumer<PapersAddress> go) {
        this.address = address;
        this.go = go;
    }

    PageHeader of(Schedule schedule) {
        var kind = address.kind();
        var kinds = new Segmented<>("Paper", PaperKind.of(Audience.AWS), PaperKind::label, kind);
        kinds.addValueChangeListener(change -> go.accept(address.with(change.getValue())));
        var header = new PageHeader("What leaves the house")
                .with(kinds)
                .meta("Schedule " + schedule.number() + " from Run " + schedule.planRun() + ", drafted "
                        + Numbers.date(LocalDate.ofInstant(schedule.createdAt(), ZoneOffset.UTC)));
        var told = address.told();
        if (kind.forecasts()) {
            header.with(
                    told("Batch demand", told.batch(), told::withBatch),
                    told("Experiments", told.experiments(), told::withExperiments));
        }
        if (kind == PaperKind.FORECAST_WORKBOOK) {
            header.with(told("What we mean to buy", told.purchases(), told::withPurchases));
        }
        return header;
    }

    private Checkbox told(String label, boolean on, Function<Boolean, DemandChoice> next) {
        var box = new Checkbox(label, on);
        box.addValueChangeListener(change -> go.accept(address.with(next.apply(change.getValue()))));
        return box;
    }
}
