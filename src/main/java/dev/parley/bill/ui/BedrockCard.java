package dev.parley.bill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.bill.BedrockBeside;
import dev.parley.bill.BillSpend;
import dev.parley.bill.ContractLine;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Bedrock as paid, quarter by quarter, beside what the forecast costs on demand at list. */
final class BedrockCard {

    private static final int MODELS = 3;

    private BedrockCard() {}

    static PCard of(BedrockBeside.Beside beside) {
        var table = new DataTable("Bedrock paid beside the forecast, by quarter").list();
        table.text("Quarter");
        table.number("Paid").bold().phoneFigure();
        table.number("of it Marketplace");
        table.number("Forecast at list, base");
        table.reason("Largest models");
        for (var row : beside.rows()) {
            var billed = row.billed();
            table.row(
                    billed == null || billed.months() == 3
                            ? new Span(row.quarter().label())
                            : TwoLines.of(row.quarter().label(), billed.months() + " of 3 months"),
                    billed == null ? new Span(Numbers.NONE) : new Span(Numbers.usd(billed.paid())),
                    billed == null ? Numbers.NONE : Numbers.usd(marketplace(billed)),
                    forecast(row),
                    billed == null ? "" : models(billed));
        }
        var card = new PCard("Bedrock, paid and forecast")
                .meta("all payers; the forecast on demand at list")
                .flush()
                .body(table);
        return beside.running().signum() == 0 ? card : card.foot(Words.running(beside.running()));
    }

    private static Component forecast(BedrockBeside.Row row) {
        if (row.forecast().isEmpty()) {
            return new Span(Numbers.NONE);
        }
        return row.forecast().getOrDefault(ForecastCase.BASE, Amount.ZERO) instanceof Amount.Known
                ? Words.cases(row.forecast())
                : new Unknown();
    }

    private static BigDecimal marketplace(BillSpend.BedrockQuarter quarter) {
        return quarter.models().stream()
                .filter(model -> model.line() == ContractLine.BEDROCK_MARKETPLACE)
                .map(BillSpend.ModelPaid::paid)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String models(BillSpend.BedrockQuarter quarter) {
        var named =
                quarter.models().stream().filter(model -> model.model() != null).toList();
        return named.isEmpty()
                ? "the bill names no model"
                : named.stream()
                        .sorted(Comparator.comparing(BillSpend.ModelPaid::paid).reversed())
                        .map(BillSpend.ModelPaid::model)
                        .distinct()
                        .limit(MODELS)
                        .collect(Collectors.joining(", "));
    }
}
