package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.pricing.Rate;
import dev.parley.price.PriceLine;
import dev.parley.price.RateEntry;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rates, one line for each thing that is priced: list, current and negotiated side by side. */
final class PriceGrid extends Grid<PriceLine> {

    private final Column<PriceLine> from;
    private final Column<PriceLine> source;

    PriceGrid(RatePopover popover, boolean negotiated) {
        addClassName("p-prices");
        addThemeVariants(GridVariant.NO_BORDER);
        setAriaLabel("Rates");
        addColumn(line -> line.modelName())
                .setHeader("Model")
                .setFlexGrow(2)
                .setWidth("112px")
                .setTooltipGenerator(line -> line.model() + ", " + Words.channel(line.channel()));
        addColumn(PriceLine::region).setHeader("Region").setWidth("104px").setFlexGrow(0);
        addColumn(PriceGrid::kind)
                .setHeader("Kind")
                .setWidth("124px")
                .setTooltipGenerator(PriceGrid::kind)
                .setFlexGrow(1);
        addColumn(line -> Words.unit(line.kind().unit()))
                .setHeader("Unit")
                .setWidth("78px")
                .setFlexGrow(0);
        side("List", PriceLine::list, "unknown", popover);
        side("Current", PriceLine::current, "unknown", popover);
        if (negotiated) {
            var column = side("Negotiated", PriceLine::negotiated, "no offer", popover);
            column.setWidth("92px");
            column.setPartNameGenerator(line -> "p-number p-internal");
        }
        from = addColumn(line -> fact(line, rate -> Numbers.date(rate.from())))
                .setHeader("From")
                .setWidth("104px")
                .setFlexGrow(0);
        addComponentColumn(PriceGrid::grade)
                .setHeader("Grade")
                .setTextAlign(ColumnTextAlign.CENTER)
                .setWidth("56px")
                .setFlexGrow(0);
        source = addColumn(line -> fact(line, Rate::source))
                .setHeader("Source")
                .setWidth("120px")
                .setFlexGrow(2)
                .setTooltipGenerator(line -> fact(line, Rate::source));
    }

    /** Beside an open panel there is no room for date and source: each number's popover has them. */
    void makeRoom(boolean panelOpen) {
        from.setVisible(!panelOpen);
        source.setVisible(!panelOpen);
    }

    /** The kind, and whether the shown rate is invented for an example. */
    static String kind(PriceLine line) {
        boolean illustrative =
                shown(line).map(entry -> entry.rate().illustrative()).orElse(false);
        return line.kind().label() + (illustrative ? ", illustrative" : "");
    }

    /** The rate whose date, grade and source the line shows; none where all rates have ended. */
    static Optional<RateEntry> shown(PriceLine line) {
        return Stream.of(
                        Optional.ofNullable(line.list()),
                        Optional.ofNullable(line.current()),
                        Optional.ofNullable(line.negotiated()))
                .flatMap(Optional::stream)
                .map(PriceLine.Side::entry)
                .findFirst();
    }

    static Component grade(PriceLine line) {
        return shown(line)
                .<Component>map(
                        entry -> new GradeMark(entry.rate().grade().name().charAt(0)))
                .orElseGet(() -> new Span(Numbers.NONE));
    }

    private static String fact(PriceLine line, Function<Rate, String> of) {
        return shown(line).map(entry -> of.apply(entry.rate())).orElse(Numbers.NONE);
    }

    private Column<PriceLine> side(
            String header,
            ValueProvider<PriceLine, PriceLine.@Nullable Side> of,
            String whenMissing,
            RatePopover popover) {
        return addComponentColumn(line -> number(of.apply(line), whenMissing, popover))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(line -> "p-number")
                .setWidth("76px")
                .setFlexGrow(0);
    }

    static Component number(PriceLine.@Nullable Side side, String whenMissing, RatePopover popover) {
        return side == null ? new Unknown(whenMissing) : new RateNumber(side.entry(), side.later(), popover);
    }
}
