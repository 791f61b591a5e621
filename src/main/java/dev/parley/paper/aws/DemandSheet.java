package dev.parley.paper.aws;

import dev.parley.paper.aws.DemandLine.QuarterDemand;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forecast AWS asks for: demand by quarter, one block of columns for each figure. */
final class DemandSheet {

    private record Block(String label, Function<QuarterDemand, @Nullable BigDecimal> figure) {}

    private static final List<Block> BLOCKS = List.of(
            new Block("steady in, kTPM", QuarterDemand::steadyInput),
            new Block("steady out, kTPM", QuarterDemand::steadyOutput),
            new Block("peak in, kTPM", QuarterDemand::peakInput),
            new Block("peak out, kTPM", QuarterDemand::peakOutput),
            new Block("requests a minute", QuarterDemand::requestsPerMinute));

    private DemandSheet() {}

    static void write(Sheet sheet, Styles styles, AskPaper paper) {
        sheet.row();
        sheet.text(styles.title, "Demand forecast");
        sheet.row();
        sheet.text(styles.text, paper.nonBinding());
        sheet.row();
        List.of("Model", "Scope", "Account", "Standing", "Need by").forEach(label -> sheet.text(styles.header, label));
        List.of("Cache read", "Tokens a request, in", "Tokens a request, out")
                .forEach(label -> sheet.text(styles.headerNumber, label));
        var first = paper.demand().stream().findFirst();
        for (var block : BLOCKS) {
            first.ifPresent(line -> line.quarters()
                    .forEach(quarter -> sheet.text(styles.headerNumber, quarter.quarter() + " " + block.label())));
        }
        for (var line : paper.demand()) {
            sheet.row();
            List.of(line.model(), line.scope(), line.account(), line.standing(), line.needBy())
                    .forEach(value -> sheet.text(styles.text, value));
            sheet.number(styles.share, line.cacheReadShare())
                    .numberOr(styles.oneDecimal, line.inputTokensPerRequest(), "unknown")
                    .numberOr(styles.oneDecimal, line.outputTokensPerRequest(), "unknown");
            for (var block : BLOCKS) {
                line.quarters()
                        .forEach(quarter ->
                                sheet.numberOr(styles.oneDecimal, block.figure().apply(quarter), "unknown"));
            }
        }
        sheet.widths(38, 14, 16, 20, 12, 12, 12, 12);
        sheet.poi.createFreezePane(5, 3);
    }
}
