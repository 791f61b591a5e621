package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.WorkButton;
import dev.parley.paper.InsidePapers;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperKind;
import dev.parley.paper.PaperKind.Audience;
import java.util.UUID;
import java.util.function.Consumer;

/** Papers for the house, in the kind that is chosen. The whole bill is drawn for one, beside the screen. */
final class InsideBar {

    private InsideBar() {}

    static Component of(InsidePapers inside, UUID negotiation, Consumer<IssuedPaper> made, Consumer<String> failed) {
        var kind = new Select<PaperKind>();
        kind.setItems(PaperKind.of(Audience.HOUSE));
        kind.setItemLabelGenerator(PaperKind::label);
        kind.setValue(PaperKind.INSIDE_PAGE);
        kind.setAriaLabel("Kind of the internal paper");
        kind.setWidth("320px");
        kind.setMaxWidth("100%");
        var download = new WorkButton<IssuedPaper>(
                "Download internal",
                Icon16.EXPORTS.create(),
                "Being made",
                () -> {
                    var chosen = kind.getValue();
                    return () -> inside.make(negotiation, chosen);
                },
                made,
                failed);
        var bar = new Div(kind, download);
        bar.addClassName("p-row");
        return bar;
    }
}
