package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.Checks;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PositionLine;
import dev.parley.base.ui.TwoLines;
import dev.parley.base.ui.Unknown;
import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.Comparison;
import dev.parley.benchmark.Confidentiality;
import dev.parley.engine.bargaining.Standing;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What others have, and where the latest offer stands. */
final class ComparablesCard {

    /** What may be done with a row; null for whoever only looks. */
    record Editing(Consumer<Benchmark> edit, Consumer<Benchmark> remove) {}

    private final LocalDate today;
    private final @Nullable Editing editing;

    ComparablesCard(LocalDate today, @Nullable Editing editing) {
        this.today = today;
        this.editing = editing;
    }

    DataTable of(List<Comparison> comparisons) {
        var table = new DataTable("Discounts that others have");
        table.text("Off list").phoneFigure();
        table.text("Agreements").phoneLabelled();
        table.text("Commitment").phoneLabelled();
        table.text("Date").nowrap().phoneLabelled();
        table.mark("Grade");
        table.text("Source").width("34%").phoneLine();
        table.text("Who may know").phoneLabelled();
        table.text("").phoneLine();
        for (var comparison : comparisons) {
            table.group(head(comparison), "", "", "", "", standing(comparison), position(comparison), "");
            comparison.all().forEach(one -> row(table, one));
        }
        return table;
    }

    private void row(DataTable table, Benchmark one) {
        var row = table.row(
                value(one),
                one.sampleSize() == null ? new Unknown() : Numbers.count(one.sampleSize()),
                Unknown.or(one.commitmentUsd(), Numbers::usdShort),
                Unknown.or(one.dated(), Numbers::date),
                new GradeMark(one.grade().name().charAt(0)),
                one.note() == null ? new Span(one.source()) : TwoLines.of(one.source(), one.note()),
                mayKnow(one),
                buttons(one));
        if (!one.counts()) {
            row.faded();
        }
    }

    private static Component head(Comparison comparison) {
        var offer = comparison.offer();
        var said = comparison.offerName() == null
                ? "no offer yet"
                : offer == null
                        ? comparison.offerName() + ": no offer"
                        : comparison.offerName() + ": " + Shown.percent(offer);
        return TwoLines.of(comparison.label(), said);
    }

    private static String standing(Comparison comparison) {
        var words = comparison
                .standing()
                .map(ComparablesCard::words)
                .orElse(comparison.values().isEmpty() ? "Nothing that counts is entered" : "");
        var middle = comparison.middle().map(share -> "middle " + Shown.percent(share));
        var best = comparison
                .bestDefensible()
                .map(one -> "best defensible " + Shown.percent(one.discount()) + ", grade " + one.grade()
                        + (one.citable() ? "" : ", not to be named to AWS"));
        return String.join(
                "; ",
                Stream.of(Optional.of(words), middle, best)
                        .flatMap(Optional::stream)
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    private static String words(Standing standing) {
        var percentile = standing.percentile();
        return percentile.isPresent()
                ? "The offer reaches " + standing.reached() + " of " + standing.of() + ": percentile "
                        + percentile.getAsInt()
                : "The offer reaches " + standing.reached() + " of " + standing.of();
    }

    /** From the largest discount known (left) to none (right). */
    private static Component position(Comparison comparison) {
        var offer = comparison.offer();
        var values = comparison.values().stream().map(Share::value).toList();
        var middle = comparison.middle();
        if (offer == null || values.isEmpty() || middle.isEmpty()) {
            return new Span(Numbers.NONE);
        }
        var least = values.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        var most = values.stream()
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE)
                .max(offer);
        return new PositionLine(
                place(middle.get(), most),
                place(least, most),
                place(offer, most),
                offer.compareTo(least) < 0,
                "The offer of " + Shown.percent(offer) + " among others: largest " + Shown.percent(most) + ", middle "
                        + Shown.percent(middle.get()) + ", least " + Shown.percent(least));
    }

    private static double place(BigDecimal share, BigDecimal most) {
        return most.signum() == 0 ? 1 : 1 - share.doubleValue() / most.doubleValue();
    }

    private static Component value(Benchmark one) {
        var low = one.low();
        var high = one.high();
        var middle = one.middle();
        if (low == null || high == null) {
            return new Span(middle == null ? Numbers.NONE : Shown.percent(middle));
        }
        var range = Shown.percent(low) + " to " + Shown.percent(high);
        return middle == null ? TwoLines.of(range, "range") : TwoLines.of(Shown.percent(middle), "quartiles " + range);
    }

    private Component mayKnow(Benchmark one) {
        if (one.claim()) {
            return TwoLines.of(Badge.unknown("adviser's claim"), new Span("never counted"));
        }
        if (one.confidentiality() == Confidentiality.PRIVILEGED) {
            return Badge.urgent("privileged");
        }
        if (one.confidentiality() != Confidentiality.NDA) {
            return new Span(one.confidentiality().label());
        }
        var until = one.ndaUntil();
        return one.ndaOver(today)
                ? TwoLines.of(Badge.needs("NDA over"), new Span("since " + Numbers.date(Checks.set(until))))
                : TwoLines.of("under NDA", until == null ? "without end" : "until " + Numbers.date(until));
    }

    private Component buttons(Benchmark one) {
        if (editing == null || one.claim()) {
            return new Span("");
        }
        var edit = new Button(Icon16.EDIT.create(), click -> editing.edit().accept(one));
        edit.setAriaLabel("Change the benchmark of " + one.source());
        var remove =
                new Button(Icon16.REMOVE.create(), click -> editing.remove().accept(one));
        remove.setAriaLabel("Remove the benchmark of " + one.source());
        edit.addThemeNames("small", "tertiary");
        remove.addThemeNames("small", "tertiary");
        return Columns.row(edit, remove);
    }
}
