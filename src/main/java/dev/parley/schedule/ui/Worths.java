package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.quantity.Amount;
import dev.parley.schedule.AskWorth;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What asks are worth, as cells of the table: they turn grey once an ask changed after it was computed. */
final class Worths {

    private final @Nullable AskWorth worth;
    private final boolean staleFromTheStart;
    private final List<Component> cells = new ArrayList<>();

    /** @param worth null until it was asked for */
    Worths(@Nullable AskWorth worth, boolean stale) {
        this.worth = worth;
        this.staleFromTheStart = stale;
    }

    boolean asked() {
        return worth != null;
    }

    Component of(ScheduleLine line) {
        return cell(worth == null ? null : worth.line(line.id()).orElse(null));
    }

    Component jointly() {
        return new Span(new Span("together "), cell(worth == null ? null : worth.jointly()));
    }

    void stale() {
        cells.forEach(cell -> cell.getElement().getClassList().add("p-stale"));
    }

    private Component cell(@Nullable Amount amount) {
        var words = switch (amount) {
            case null -> new Span(Numbers.NONE);
            case Amount.Known(BigDecimal usd) -> new Span(Numbers.usd(usd));
            case Amount.Unknown(String reason) -> {
                var unknown = new Unknown();
                unknown.getElement().setAttribute("title", reason);
                yield unknown;
            }
        };
        words.getElement().getClassList().set("p-stale", staleFromTheStart);
        cells.add(words);
        return words;
    }
}
