package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.BusyBar;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every unit or reservation that is paid, with what it costs and what of it is idle. */
final class HeldTable extends Div {

    private final BigDecimal hours;
    private final LocalDate today;
    private final Map<String, String> modelNames;
    private final Function<String, String> productName;
    private final HeldRates rates;

    /** @param hours hours of a month */
    HeldTable(
            BigDecimal hours,
            LocalDate today,
            Map<String, String> modelNames,
            Function<String, String> productName,
            HeldRates rates) {
        this.rates = rates;
        this.hours = hours;
        this.today = today;
        this.modelNames = modelNames;
        this.productName = productName;
    }

    void show(List<Held> held, Function<Held, Component> tools) {
        removeAll();
        var table = new DataTable("Capacity held").list();
        table.text("Account");
        table.text("Model, scope").phoneLine();
        table.text("Product").minor();
        table.text("Quantity");
        table.number("$ an hour");
        table.number("List").phoneHidden();
        table.number("Agreed").phoneHidden();
        table.text("From").minor();
        table.text("To");
        table.text("Notice by");
        table.text("Busy, 30 days").phoneHidden();
        table.number("$ a month").phoneFigure();
        table.number("Idle, $ a month");
        table.text("");
        held.forEach(one -> table.row(
                one.account().alias() + " (" + one.account().payer() + ")",
                modelNames.getOrDefault(one.model(), one.model()) + ", " + one.scope(),
                productName.apply(one.product()) + ", " + term(one.termMonths()),
                one.quantity().label(),
                rate(one),
                rates.list(one),
                rates.agreed(one),
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
        add(table);
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
        return held.renews() ? new Span(words, new Span(" "), Badge.needs("renews itself")) : words;
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
