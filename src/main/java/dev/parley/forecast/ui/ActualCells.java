package dev.parley.forecast.ui;

import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.sheet.SheetCell;
import dev.parley.base.ui.sheet.SheetColumn;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ActualQuarter;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import dev.parley.workload.MeasuredMean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last quarters as they were billed and measured, in grey before the forecast's own.
 *
 * @param looked in order, one more than are shown
 */
record ActualCells(List<ActualQuarter> looked, ForecastGrid grid, EntryKind kind, CellTexts texts) {

    /** So many stand beside the forecast. */
    private static final int SHOWN = 2;

    List<ActualQuarter> shown() {
        return looked.subList(Math.max(0, looked.size() - SHOWN), looked.size());
    }

    List<SheetColumn> columns() {
        return shown().stream()
                .map(one -> SheetColumn.numbers(
                                "actual " + one.quarter(),
                                "Q" + one.quarter().number(),
                                one.quarter().year() + " actual",
                                76)
                        .closed("As billed and measured in " + one.quarter().label() + ": nothing is typed here."))
                .toList();
    }

    /** Cells of one line; of low and high there is no actual. */
    List<SheetCell> of(ForecastLine line, ForecastCase scenario) {
        return shown().stream()
                .map(one -> scenario == ForecastCase.BASE ? cell(one, line) : SheetCell.fixed(""))
                .toList();
    }

    private SheetCell cell(ActualQuarter one, ForecastLine line) {
        var sharing = ActualQuarter.sharing(line, grid.lines());
        var tip = new ArrayList<String>();
        one.billedOf(line)
                .ifPresent(flow -> tip.add("Billed for " + sold(line) + ": " + tokens(flow.total()) + ", " + source(one)
                        + (sharing.size() == 1
                                ? "."
                                : "; " + codes(sharing) + " share it, so it stands in the rows of all of them.")));
        one.measuredOf(line)
                .ifPresent(mean -> tip.add("Measured: " + tokens(mean.flow().total()) + ", "
                        + Numbers.percent(mean.share()) + " of the quarter, " + mean.file() + "." + untold(mean)));
        if (tip.isEmpty()) {
            tip.add(
                    one.billed() == null
                            ? "Not billed and not measured."
                            : "No tokens are billed for " + sold(line) + ", and none were measured.");
        }
        return cell(one, List.of(line), String.join(" ", tip));
    }

    /** The sum of these lines, where it is known of them alone. */
    List<SheetCell> group(List<ForecastLine> lines) {
        return shown().stream()
                .map(one -> cell(
                        one,
                        lines,
                        one.of(lines, grid.lines())
                                .map(
                                        actual -> actual.billed()
                                                ? "Billed, " + source(one) + "."
                                                : actual.flow().isPresent()
                                                        ? "Measured."
                                                        : "Measured; not every file tells all classes of token: there was this much or more.")
                                .orElse(
                                        "Not known of these workloads alone: others share their models, or no tokens are"
                                                + " billed or measured for one of them.")))
                .toList();
    }

    /** Of all that is billed where all workloads are shown, of the lines otherwise. */
    List<SheetCell> total(List<ForecastLine> lines, EntryKind kind) {
        var in = new ActualCells(looked, grid, kind, texts);
        return lines.size() < grid.lines().size() || kind != EntryKind.TOKENS
                ? in.group(lines)
                : shown().stream().map(one -> in.all(one, lines)).toList();
    }

    private SheetCell all(ActualQuarter one, List<ForecastLine> lines) {
        return one.billedInAll()
                .map(flow -> actual(
                        texts.shown(flow.total(), EntryKind.TOKENS),
                        "All tokens of Bedrock billed, " + source(one) + "; also of models without a workload here."))
                .orElseGet(() -> group(lines).get(shown().indexOf(one)));
    }

    private SheetCell cell(ActualQuarter one, List<ForecastLine> lines, String tip) {
        return value(one, lines).map(value -> actual(value, tip)).orElseGet(() -> actual("—", tip));
    }

    /** Tokens of which a class is not told are no more than what was used; nothing else is made of them. */
    private Optional<String> value(ActualQuarter one, List<ForecastLine> lines) {
        var actual = one.of(lines, grid.lines());
        return kind == EntryKind.TOKENS
                ? actual.map(
                        known -> (known.flow().isEmpty() ? "≥ " : "") + texts.shown(known.total(), EntryKind.TOKENS))
                : made(one, lines, actual).map(value -> texts.shown(value, kind));
    }

    private Optional<BigDecimal> made(
            ActualQuarter one, List<ForecastLine> lines, Optional<ActualQuarter.Actual> actual) {
        return switch (kind) {
            case TOKENS -> actual.map(ActualQuarter.Actual::total);
            case UNITS -> {
                var unit = lines.getFirst().unit();
                yield unit == null || !ForecastGrid.onePool(lines)
                        ? Optional.empty()
                        : actual.flatMap(ActualQuarter.Actual::flow).flatMap(flow -> flow.units(unit));
            }
            case GROWTH -> actual.flatMap(known -> before(one, lines, known));
        };
    }

    /** Against the quarter before, told in the same way. */
    private Optional<BigDecimal> before(ActualQuarter one, List<ForecastLine> lines, ActualQuarter.Actual now) {
        Quarter before = one.quarter().plus(-1);
        return looked.stream()
                .filter(other -> other.quarter().equals(before))
                .findFirst()
                .flatMap(other -> other.of(lines, grid.lines()))
                .filter(then -> then.billed() == now.billed()
                        && then.flow().isPresent()
                        && now.flow().isPresent()
                        && then.total().signum() > 0)
                .map(then -> Money.divide(now.total(), then.total()).subtract(BigDecimal.ONE));
    }

    /** A sentence where a base cell lies below what the last actual quarter was; empty where it does not, or it is not known. */
    Optional<String> belowRunRate(ForecastLine line, Quarter quarter) {
        return looked.isEmpty() ? Optional.empty() : belowRunRate(looked.getLast(), line, quarter);
    }

    private Optional<String> belowRunRate(ActualQuarter last, ForecastLine line, Quarter quarter) {
        return last.of(List.of(line), grid.lines())
                .filter(actual -> line.value(quarter, ForecastCase.BASE, EntryKind.TOKENS)
                        .filter(base -> base.compareTo(actual.total()) < 0)
                        .isPresent())
                .map(actual -> "Below run rate: " + last.quarter().label() + " was "
                        + (actual.billed() ? "billed " : "measured ")
                        + (actual.flow().isEmpty() ? "at least " : "") + tokens(actual.total()) + ".");
    }

    private static SheetCell actual(String text, String tip) {
        return new SheetCell(text, "", SheetCell.State.ACTUAL, tip);
    }

    private String tokens(BigDecimal total) {
        return texts.shown(total, EntryKind.TOKENS) + " thousand tok/min";
    }

    private static String untold(MeasuredMean mean) {
        var told = mean.flow().told();
        var untold = Arrays.stream(TokenClass.values())
                .filter(one -> !told.contains(one))
                .map(TokenClass::label)
                .collect(Collectors.joining(" and "));
        return untold.isEmpty() ? "" : " It does not tell " + untold + ": there was this much or more.";
    }

    private static String source(ActualQuarter one) {
        var billed = one.billed();
        return billed == null ? "" : billed.months() + " of 3 months, " + String.join(", ", billed.files());
    }

    private static String sold(ForecastLine line) {
        return line.workload().model() + ", " + line.workload().scope();
    }

    private static String codes(List<ForecastLine> lines) {
        return lines.stream().map(line -> line.workload().code()).collect(Collectors.joining(", "));
    }
}
