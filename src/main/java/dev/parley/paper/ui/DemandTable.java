package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.DemandLine;
import java.util.ArrayList;
import java.util.List;

/** The forecast as AWS gets it. */
final class DemandTable {

    private DemandTable() {}

    static DataTable of(AskPaper paper) {
        var table = new DataTable("Demand forecast for AWS").dense().keepOnPhone();
        table.text("Model");
        table.text("Scope").minor();
        table.text("Account").minor();
        table.text("Standing");
        table.text("Need by").minor();
        table.number("Cache read");
        table.number("Tokens a request");
        paper.demand().stream()
                .findFirst()
                .ifPresent(line -> line.quarters().forEach(quarter -> {
                    table.number(quarter.quarter() + " steady");
                    table.number("peak");
                    table.number("req/min");
                }));
        paper.demand().forEach(line -> table.row(cells(line).toArray()));
        return table;
    }

    private static List<Object> cells(DemandLine line) {
        var cells = new ArrayList<Object>(List.of(
                line.model(),
                line.scope(),
                line.account(),
                line.standing(),
                line.needBy(),
                Numbers.percent(line.cacheReadShare(), 1),
                perRequest(line)));
        for (var quarter : line.quarters()) {
            cells.add(Numbers.decimal(quarter.steadyInput(), 1) + " / " + Numbers.decimal(quarter.steadyOutput(), 1));
            cells.add(Numbers.decimal(quarter.peakInput(), 1) + " / " + Numbers.decimal(quarter.peakOutput(), 1));
            cells.add(Unknown.or(quarter.requestsPerMinute(), requests -> Numbers.decimal(requests, 1)));
        }
        return cells;
    }

    private static Component perRequest(DemandLine line) {
        return line.inputTokensPerRequest() == null || line.outputTokensPerRequest() == null
                ? new Unknown()
                : new Span(Numbers.decimal(line.inputTokensPerRequest(), 1) + " / "
                        + Numbers.decimal(line.outputTokensPerRequest(), 1));
    }
}
