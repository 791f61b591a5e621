package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.BusyBar;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.SortOrder;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every unit or reservation that is paid, with what it costs and what of it is idle. */
record HeldTable(HeldOrder orders, LocalDate today, UnaryOperator<String> productName, HeldRates rates) {

    /**
     * @param order how the rows are sorted, or null for the table's own order
     * @param sort  told another order when a header is pressed
     * @param tools what may be done with a row
     */
    DataTable of(
            List<Held> held,
            @Nullable SortOrder order,
            Consumer<@Nullable SortOrder> sort,
            Function<Held, Component> tools) {
        var table = columns(order, sort);
        var hours = orders.hours();
        held.forEach(one -> table.row(
                one.account().alias() + " (" + one.account().payer() + ")",
                TwoLines.of(orders.model(one), productName.apply(one.product()) + ", " + term(one.termMonths())),
                one.quantity().label(),
                TwoLines.of(rate(one), listed(one)),
                Numbers.date(one.from()),
                until(one),
                notice(one),
                busy(one),
                amount(Optional.of(one.perMonth(hours))),
                amount(one.idlePerMonth(hours)),
                tools.apply(one)));
        table.total(
                "Total",
                total(held.stream().map(one -> Optional.of(one.perMonth(hours))).toList()),
                total(held.stream().map(one -> one.idlePerMonth(hours)).toList()),
                "");
        return table;
    }

    private static DataTable columns(@Nullable SortOrder order, Consumer<@Nullable SortOrder> sort) {
        var table = new DataTable("Capacity held").list();
        table.text("Account").sorts("account", order, sort);
        table.text("Model, product").phoneLine().sorts("model", order, sort);
        table.text("Quantity").nowrap();
        table.number("$ an hour");
        table.text("From").minor().nowrap().phoneLabelled().sorts("from", order, sort);
        table.text("To").phoneLabelled().sorts("until", order, sort);
        table.text("Notice by").nowrap().phoneLabelled().sorts("notice", order, sort);
        table.text("Busy, 30 days").nowrap().phoneLabelled().sorts("busy", order, sort);
        table.number("$ a month").phoneFigure().sorts("paid", order, sort);
        table.number("Idle, $ a month").sorts("idle", order, sort);
        table.text("").phoneLine();
        return table;
    }

    /** What the price book has for it: list, and what the current contract agreed where it agreed something. */
    private Component listed(Held held) {
        var agreed = rates.agreed(held);
        var words = new Span(new Span("list "), rates.list(held));
        agreed.ifPresent(rate -> words.add(new Span(", agreed " + rate)));
        return words;
    }

    static String term(int months) {
        return months == 0 ? "no commitment" : months == 1 ? "1 month" : months + " months";
    }

    private static Component rate(Held held) {
        if (held.quantity().units() != null) {
            return Unknown.or(held.unitRate(), Numbers::rate);
        }
        var both = new Span();
        both.add(Unknown.or(held.inputRate(), Numbers::rate), new Span(" / "));
        both.add(Unknown.or(held.outputRate(), Numbers::rate));
        return both;
    }

    private static Component until(Held held) {
        var until = held.until();
        var words = new Span(until == null ? "until deleted" : Numbers.date(until));
        return held.renews() ? TwoLines.of(words, Badge.needs("renews itself")) : words;
    }

    private Component notice(Held held) {
        var by = held.noticeBy();
        if (by == null) {
            return new Span(Numbers.NONE);
        }
        return by.isBefore(today)
                ? new Span(Numbers.date(by) + ", passed")
                : by.isBefore(today.plusDays(60)) ? Badge.urgent(Numbers.date(by)) : new Span(Numbers.date(by));
    }

    private static Component busy(Held held) {
        var busy = held.busy();
        return busy == null
                ? new Unknown("not measured")
                : BusyBar.withFigure(busy.movePointLeft(2).doubleValue(), null, Mark.HELD);
    }

    private static Component amount(Optional<Amount> amount) {
        return amount.flatMap(HeldTable::shown)
                .<Component>map(usd -> new Span(Numbers.usd(usd)))
                .orElseGet(Unknown::new);
    }

    private static Component total(List<Optional<Amount>> amounts) {
        var known = amounts.stream()
                .flatMap(Optional::stream)
                .map(HeldTable::shown)
                .flatMap(Optional::stream)
                .toList();
        var sum = Numbers.usd(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return known.size() == amounts.size()
                ? new Span(sum)
                : new Span(new Span(sum + " "), new Unknown(known.size() + " of " + amounts.size()));
    }

    private static Optional<BigDecimal> shown(Amount amount) {
        return amount instanceof Amount.Known(BigDecimal usd)
                ? Optional.of(usd.setScale(0, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
