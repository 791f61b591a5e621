package dev.parley.overview;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Lifecycle;
import dev.parley.workload.Held;
import dev.parley.workload.KeyDate;
import dev.parley.workload.KeyDateKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What comes next: deadlines, notices for capacity held, closed months, the end of models. */
record NextDates(Negotiation negotiation, LocalDate today, Map<String, String> modelNames) {

    /** One of them. */
    record Next(LocalDate day, String shown, String what) {}

    private static final int SHOWN = 8;

    /** Days from which on a date is near. */
    private static final int NEAR = 30;

    PCard card(List<KeyDate> dates, List<Held> held, List<Lifecycle> lifecycles) {
        var all = all(dates, held, lifecycles);
        var card = new PCard("Next dates").meta(all.size() > SHOWN ? SHOWN + " of " + all.size() : "");
        if (all.isEmpty()) {
            return card.body(new Span("No date is entered that lies ahead."));
        }
        var table = new DataTable("Next dates").bare();
        table.text("Date");
        table.text("What").phoneLine();
        table.number("In").phoneFigure();
        all.stream().limit(SHOWN).forEach(one -> {
            long days = ChronoUnit.DAYS.between(today, one.day());
            var left = days == 0 ? "today" : days + (days == 1 ? " day" : " days");
            table.row(one.shown(), one.what(), days <= NEAR ? Badge.urgent(left) : new Span(left));
        });
        return card.body(table);
    }

    /** All that lie ahead, the next first. */
    List<Next> all(List<KeyDate> dates, List<Held> held, List<Lifecycle> lifecycles) {
        var all = new ArrayList<Next>();
        dates.forEach(one -> all.add(
                one.kind() == KeyDateKind.CLOSED_MONTH
                        ? new Next(
                                one.day(), Numbers.month(YearMonth.from(one.day())), "Nothing may start: " + one.what())
                        : day(one.day(), one.what())));
        held.forEach(one -> held(one, all));
        lifecycles.forEach(one -> lifecycle(one, all));
        all.add(day(negotiation.effectiveDate(), "The new agreement starts"));
        return all.stream()
                .filter(one -> !one.day().isBefore(today))
                .sorted(Comparator.comparing(Next::day).thenComparing(Next::what))
                .toList();
    }

    private void held(Held held, List<Next> all) {
        var called = held.quantity().label() + " of " + name(held.model()) + ", "
                + held.account().alias();
        var until = held.until();
        if (held.noticeBy() != null) {
            all.add(day(held.noticeBy(), "Last day to give notice for " + called));
        }
        if (until != null) {
            var renews = held.noticeBy() == null ? ": give notice before" : "";
            all.add(day(until, (held.renews() ? "Renew themselves" + renews + ": " : "End: ") + called));
        }
    }

    private void lifecycle(Lifecycle lifecycle, List<Next> all) {
        var mark = lifecycle.evidence().illustrative() ? " (illustrative)" : "";
        if (lifecycle.legacyFrom() != null) {
            all.add(day(lifecycle.legacyFrom(), name(lifecycle.model()) + " is Legacy" + mark));
        }
        if (lifecycle.endOfLife() != null) {
            all.add(day(lifecycle.endOfLife(), name(lifecycle.model()) + " ends" + mark));
        }
    }

    private String name(String model) {
        return modelNames.getOrDefault(model, model);
    }

    private static Next day(LocalDate day, String what) {
        return new Next(day, Numbers.date(day), what);
    }
}
