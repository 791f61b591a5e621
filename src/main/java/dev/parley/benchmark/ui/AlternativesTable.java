package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.benchmark.AlternativeBoard.Against;
import dev.parley.benchmark.AlternativeBoard.Worth;
import dev.parley.benchmark.AlternativeLine;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One row an alternative: what the traffic costs there, and what leaving is worth. */
final class AlternativesTable {

    private final @Nullable UUID open;
    private final Consumer<@Nullable UUID> choose;
    private final BiFunction<AlternativeLine, @Nullable Worth, Component> detail;

    /**
     * @param open   id of the alternative whose detail is shown, or null
     * @param choose called with the row that was pressed, or null to close it
     */
    AlternativesTable(
            @Nullable UUID open,
            Consumer<@Nullable UUID> choose,
            BiFunction<AlternativeLine, @Nullable Worth, Component> detail) {
        this.open = open;
        this.choose = choose;
        this.detail = detail;
    }

    /** @param weighed null while leaving is being weighed */
    DataTable of(List<AlternativeLine> lines, Loaded.@Nullable Weighed weighed) {
        var table = new DataTable("Alternatives and what leaving is worth").list();
        table.text("Alternative");
        table.number("Now, CY1").phoneHidden();
        table.number("There, CY1").phoneLabelled();
        table.number("Price").phoneFigure();
        table.number("Once").phoneLabelled();
        table.text("Quality").phoneLine();
        table.number("Today's terms").internalFirst().phoneLabelled();
        table.number("Latest offer").internal().phoneLabelled();
        table.number("Target").internal().phoneLabelled();
        table.number("Stay from").internal().phoneLabelled();
        table.over("", 6).overInternal("What leaving is worth over the term, under", 4);
        for (var line : lines) {
            row(table, line, weighed);
        }
        return table;
    }

    private void row(DataTable table, AlternativeLine line, Loaded.@Nullable Weighed weighed) {
        var worth = weighed == null ? null : weighed.of(line).orElse(null);
        var entry = line.entry();
        boolean opened = entry.id().equals(open);
        var row = table.row(
                TwoLines.of(
                        line.name(),
                        line.codes() + ", " + entry.scope()
                                + (entry.channel().staysOnTheBill() ? ", stays on the bill" : "")),
                Shown.usd(line.now()),
                Shown.usd(line.there()),
                price(line),
                Unknown.or(entry.oneOffUsd(), Numbers::usd),
                quality(line),
                worth(line, worth, weighed, Against.TODAY),
                worth(line, worth, weighed, Against.LATEST),
                worth(line, worth, weighed, Against.TARGET),
                stay(worth, weighed));
        row.selected(opened).opens(() -> choose.accept(opened ? null : entry.id()));
        if (!entry.counts()) {
            row.faded();
        }
        if (opened) {
            table.below(detail.apply(line, worth));
        }
    }

    private static Component price(AlternativeLine line) {
        var change = Shown.change(line.change());
        return line.entry().factorAssumed()
                ? TwoLines.of(change, new Unknown("tokens assumed"))
                : TwoLines.of(change, Shown.minor("tokens measured"));
    }

    private static Component quality(AlternativeLine line) {
        var by = line.entry().decidedBy();
        var badge = Shown.verdict(line.entry().verdict());
        return by == null ? badge : TwoLines.of(badge, new Span(by));
    }

    private static Component worth(
            AlternativeLine line, @Nullable Worth worth, Loaded.@Nullable Weighed weighed, Against against) {
        if (weighed == null) {
            return Shown.minor("\u2026");
        }
        if (worth == null) {
            return Shown.unknown(line.unweighed());
        }
        return worth.under(against).map(Shown::worth).orElseGet(() -> new Span(Numbers.NONE));
    }

    private static Component stay(@Nullable Worth worth, Loaded.@Nullable Weighed weighed) {
        if (worth == null || worth.left().isEmpty() || !worth.byDeal().containsKey(Against.LATEST)) {
            return weighed == null ? Shown.minor("\u2026") : new Span(Numbers.NONE);
        }
        var discount = worth.discountToStay();
        return discount == null
                ? new Unknown("no discount")
                : new Span(discount.signum() == 0 ? "as it stands" : Shown.percent(discount) + " off");
    }
}
