package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.BoundByMonthChart;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import dev.parley.signed.HeldWatch;
import dev.parley.signed.Renewal;
import dev.parley.workload.Held;
import dev.parley.workload.ui.CapacityAddition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Below the list of what is held: what renews itself around a change of rates, how busy it is, what is bound by month. */
@org.springframework.stereotype.Component
class HeldCards implements CapacityAddition {

    private final HeldWatch watch;
    private final Prices prices;

    HeldCards(HeldWatch watch, Prices prices) {
        this.watch = watch;
        this.prices = prices;
    }

    @Override
    public Optional<Component> of(Negotiation negotiation, Membership reader) {
        var found = watch.of(negotiation.id());
        if (found.busy().isEmpty()) {
            return Optional.empty();
        }
        var names = prices.models(negotiation.id()).stream()
                .collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (one, _) -> one));
        var cards = Columns.stack(renewals(found, names));
        if (found.busy().stream()
                .anyMatch(one -> one.share() != null && one.held().busy() == null)) {
            cards.add(busy(found, names));
        }
        bound(found).ifPresent(cards::add);
        return Optional.of(cards);
    }

    private static Component renewals(HeldWatch.Watch found, Map<String, String> names) {
        var card = new PCard("Renews itself around a change of rates")
                .meta(
                        found.renewals().isEmpty()
                                ? "nothing does"
                                : Numbers.counted(found.renewals().size(), "holding"));
        if (found.renewals().isEmpty()) {
            return card.body(
                    new Span("Nothing that is held renews itself before or over a day on which rates change."));
        }
        var table = new DataTable("Renews itself around a change of rates").list();
        table.text("What").phoneLine();
        table.text("Renews on").nowrap().phoneLabelled();
        table.text("Rates change on").nowrap().phoneLabelled();
        table.text("Stop it by").nowrap().phoneLabelled();
        table.number("Old, $ an hour").phoneLabelled();
        table.number("New, $ an hour").phoneLabelled();
        table.text("Which is").phoneLabelled();
        table.number("Renewed, it costs more").bold().phoneFigure();
        found.renewals()
                .forEach(one -> table.row(
                        name(one.held(), names),
                        one.last() == null ? "every month" : Numbers.date(one.renewsOn()),
                        Numbers.date(one.changeOn()),
                        stop(one),
                        amount(one.oldUsd(), false),
                        amount(one.newUsd(), false),
                        one.newSource(),
                        more(one)));
        return card.flush()
                .body(table)
                .foot(
                        "Dollars of paying the old rate instead of the new one after the change: to the end of the term it"
                                + " renews into, or for a month where it goes on until somebody stops it.");
    }

    private static Component stop(Renewal one) {
        if (one.stopBy() == null) {
            return new Span("any day");
        }
        var day = Numbers.date(one.stopBy());
        return one.passed() ? Badge.urgent(day + ", passed") : new Span(day);
    }

    private static Component more(Renewal one) {
        return one.dearerUsd()
                .known()
                .<Component>map(usd -> {
                    var words = new Span(Numbers.signedUsd(usd) + (one.last() == null ? " a month" : ""));
                    if (usd.signum() > 0) {
                        words.addClassName("p-owed-usd");
                    }
                    return words;
                })
                .orElseGet(Unknown::new);
    }

    private static PCard busy(HeldWatch.Watch found, Map<String, String> names) {
        var table = new DataTable("How busy what is held is");
        table.text("What").phoneLine();
        table.number("Busy").phoneLabelled();
        table.text("How known").phoneLabelled();
        table.number("$ a month").phoneLabelled();
        table.number("Idle, $ a month").bold().phoneFigure();
        found.busy()
                .forEach(one -> table.row(
                        name(one.held(), names),
                        one.share() == null ? new Unknown() : new Span(Numbers.percent(one.share())),
                        one.share() == null ? "enter it, or plan" : one.measured() ? "measured, 30 days" : "planned",
                        amount(one.usdAMonth(), true),
                        one.idle().<Component>map(idle -> amount(idle, true)).orElseGet(Unknown::new)));
        return new PCard("Busy and idle")
                .meta("measured where somebody measured, else as planned")
                .flush()
                .body(table);
    }

    private static Optional<Component> bound(HeldWatch.Watch found) {
        var months = found.bound().entrySet().stream()
                .map(one -> new BoundByMonthChart.Month(
                        one.getKey(), one.getValue().known().orElse(BigDecimal.ZERO)))
                .toList();
        if (months.isEmpty() || found.bound().values().stream().anyMatch(Amount.Unknown.class::isInstance)) {
            return Optional.empty();
        }
        var chart = new BoundByMonthChart();
        chart.setData(months, sentence(months));
        return Optional.of(new PCard("Cannot be cancelled, by month")
                .meta("to the last day of each term")
                .body(chart));
    }

    private static String sentence(List<BoundByMonthChart.Month> months) {
        var sum = months.stream().map(BoundByMonthChart.Month::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Numbers.usd(sum) + " in " + Numbers.counted(months.size(), "month") + ", the last "
                + Numbers.month(months.getLast().month()) + ".";
    }

    private static Component name(Held held, Map<String, String> names) {
        return TwoLines.of(
                names.getOrDefault(held.model(), held.model()) + ", " + held.scope(),
                held.account().alias() + " (" + held.account().payer() + "), "
                        + held.quantity().label());
    }

    private static Component amount(Amount amount, boolean whole) {
        return amount.known()
                .<Component>map(usd -> new Span(whole ? Numbers.usd(usd) : Numbers.usdCents(usd)))
                .orElseGet(Unknown::new);
    }
}
