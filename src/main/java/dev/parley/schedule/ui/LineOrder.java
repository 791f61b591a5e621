package dev.parley.schedule.ui;

import dev.parley.base.ui.SortOrder;
import dev.parley.schedule.Period;
import dev.parley.schedule.Position;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Totals;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By what the lines of a schedule can be sorted in one contract year; what is unknown or not set counts as less than any
 * figure.
 *
 * @param positions null for somebody who may not see them: the order then says nothing of them
 */
record LineOrder(Period year, @Nullable Map<UUID, Position> positions) {

    /** The columns that sort, by their keys in the address. */
    static final Map<String, Boolean> KEYS = Map.of(
            "line",
            true,
            "term",
            true,
            "quantity",
            true,
            "list",
            true,
            "ask",
            true,
            "off",
            true,
            "usd",
            true,
            "room",
            true);

    List<ScheduleLine> sorted(List<ScheduleLine> lines, SortOrder order) {
        var byLine = Comparator.comparing(ScheduleLine::label, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(ScheduleLine::account);
        Map<String, Comparator<ScheduleLine>> columns = Map.of(
                "line", byLine,
                "term", Comparator.comparing(ScheduleLine::term),
                "quantity", Comparator.comparing(line -> line.quantity(year)),
                "list", figure(ScheduleLine::list),
                "ask", figure(ScheduleLine::ask),
                "off", figure(ScheduleLine::offList),
                "usd", figure(line -> Totals.line(line, year, Totals.At.ASK)),
                "room", figure(this::room));
        return lines.stream().sorted(order.by(columns).thenComparing(byLine)).toList();
    }

    private @Nullable BigDecimal room(ScheduleLine line) {
        return positions == null
                ? null
                : AskPosition.room(line, positions.getOrDefault(line.id(), Position.NONE), List.of(year));
    }

    private static Comparator<ScheduleLine> figure(Function<ScheduleLine, @Nullable BigDecimal> of) {
        return Comparator.comparing(of, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
