package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.SortOrder;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.pricing.Rate;
import dev.parley.price.PriceLine;
import dev.parley.price.RateEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rates, one line for each thing that is priced: list, current and negotiated side by side. */
final class PriceGrid extends Grid<PriceLine> {

    /** By what the book can be sorted, by its key in the address; what is unknown counts as less than any. */
    static final Map<String, Comparator<PriceLine>> SORTS = Map.of(
            "model", Comparator.comparing(PriceLine::modelName, String.CASE_INSENSITIVE_ORDER),
            "region", Comparator.comparing(PriceLine::region),
            "kind", Comparator.comparing(line -> line.kind().label()),
            "list", usd(PriceLine::list),
            "current", usd(PriceLine::current),
            "negotiated", usd(PriceLine::negotiated),
            "from",
                    Comparator.comparing(line ->
                            shown(line).map(entry -> entry.rate().from()).orElse(LocalDate.MIN)),
            "grade",
                    Comparator.comparing(line -> shown(line)
                            .map(entry -> entry.rate().grade().name())
                            .orElse("")),
            "source", Comparator.comparing(line -> fact(line, Rate::source), String.CASE_INSENSITIVE_ORDER));

    private final Column<PriceLine> from;
    private final Column<PriceLine> source;

    PriceGrid(RatePopover popover, boolean negotiated) {
        addClassName("p-prices");
        addThemeVariants(GridVariant.NO_BORDER);
        setAriaLabel("Rates");
        addColumn(line -> line.modelName())
                .setHeader("Model")
                .setKey("model")
                .setFlexGrow(2)
                .setWidth("112px")
                .setTooltipGenerator(line -> line.model() + ", " + Words.channel(line.channel()));
        addColumn(PriceLine::region)
                .setHeader("Region")
                .setKey("region")
                .setWidth("104px")
                .setFlexGrow(0);
        addColumn(PriceGrid::kind)
                .setHeader("Kind")
                .setKey("kind")
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
                .setKey("from")
                .setWidth("104px")
                .setFlexGrow(0);
        addComponentColumn(PriceGrid::grade)
                .setHeader("Grade")
                .setKey("grade")
                .setTextAlign(ColumnTextAlign.CENTER)
                .setWidth("72px")
                .setFlexGrow(0);
        source = addColumn(line -> fact(line, Rate::source))
                .setHeader("Source")
                .setKey("source")
                .setWidth("120px")
                .setFlexGrow(2)
                .setTooltipGenerator(line -> fact(line, Rate::source));
    }

    /** Shows this order and tells each other one that somebody chooses; null is the book's own. */
    void sortsBy(@Nullable SortOrder order, Consumer<@Nullable SortOrder> chosen) {
        getColumns().stream()
                .filter(column -> column.getKey() != null && SORTS.containsKey(column.getKey()))
                .forEach(column ->
                        column.setComparator(SORTS.get(column.getKey())).setSortable(true));
        if (order != null && getColumnByKey(order.column()) != null) {
            sort(List.of(new GridSortOrder<>(
                    getColumnByKey(order.column()),
                    order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        addSortListener(sorted -> chosen.accept(sorted.getSortOrder().stream()
                .findFirst()
                .map(one -> new SortOrder(one.getSorted().getKey(), one.getDirection() == SortDirection.DESCENDING))
                .orElse(null)));
    }

    private static Comparator<PriceLine> usd(Function<PriceLine, PriceLine.@Nullable Side> side) {
        return Comparator.comparing(line -> {
            var shown = side.apply(line);
            return shown == null
                    ? BigDecimal.ONE.negate()
                    : shown.entry().rate().usd();
        });
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
                .setKey(header.toLowerCase(Locale.ROOT))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(line -> "p-number")
                .setWidth("76px")
                .setFlexGrow(0);
    }

    static Component number(PriceLine.@Nullable Side side, String whenMissing, RatePopover popover) {
        return side == null ? new Unknown(whenMissing) : new RateNumber(side.entry(), side.later(), popover);
    }
}
