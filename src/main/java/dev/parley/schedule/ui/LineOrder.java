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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what the lines of a schedule can be sorted in one contract year; what is unknown or not set counts as less than any
 * figure.
 *
 * @param inside null for somebody who may not see positions: the order then says nothing of them
 */
record LineOrder(Period year, InsideColumns.@Nullable Inside inside) {

    private static final Comparator<ScheduleLine> BY_LINE = Comparator.comparing(
                    ScheduleLine::label, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(ScheduleLine::account);

    /** The columns that sort, by their keys in the address. */
    static final Map<String, Boolean> KEYS = new LineOrder(new Period("", "", List.of()), null)
            .columns().keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> true));

    List<ScheduleLine> sorted(List<ScheduleLine> lines, SortOrder order) {
        return lines.stream().sorted(order.by(columns()).thenComparing(BY_LINE)).toList();
    }

    private Map<String, Comparator<ScheduleLine>> columns() {
        return Map.ofEntries(
                Map.entry("line", BY_LINE),
                Map.entry("term", Comparator.comparing(ScheduleLine::term)),
                Map.entry("quantity", Comparator.comparing(line -> line.quantity(year))),
                Map.entry("list", known(ScheduleLine::list)),
                Map.entry("ask", known(ScheduleLine::ask)),
                Map.entry("off", known(ScheduleLine::offList)),
                Map.entry("usd", known(line -> Totals.line(line, year, Totals.At.ASK))),
                Map.entry("room", position((line, at) -> AskPosition.room(line, at, List.of(year)))),
                Map.entry("anchor", position((_, at) -> at.anchor())),
                Map.entry("target", position((_, at) -> at.target())),
                Map.entry("walk", position((_, at) -> at.walkAway())),
                Map.entry("offer", known(this::offer)),
                Map.entry("status", position((_, at) -> at.status())),
                Map.entry("owner", position((_, at) -> at.owner())),
                Map.entry(
                        "evidence",
                        position((_, at) ->
                                at.evidence() == null ? null : at.evidence().grade())));
    }

    private @Nullable BigDecimal offer(ScheduleLine line) {
        var offered = inside == null ? null : inside.offers().get(line.id());
        return offered == null ? null : offered.rate();
    }

    private <T extends Comparable<T>> Comparator<ScheduleLine> position(
            BiFunction<ScheduleLine, Position, @Nullable T> of) {
        return known(line ->
                inside == null ? null : of.apply(line, inside.positions().getOrDefault(line.id(), Position.NONE)));
    }

    private static <T extends Comparable<? super T>> Comparator<ScheduleLine> known(
            Function<ScheduleLine, @Nullable T> of) {
        return Comparator.comparing(of, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
