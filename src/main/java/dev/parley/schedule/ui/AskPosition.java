package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PositionLine;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Period;
import dev.parley.schedule.Position;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an ask stands between target, walk-away and today's rate. */
final class AskPosition {

    private AskPosition() {}

    /** Whether we ask for more than the rate at which the line stops being worth it. */
    static boolean above(ScheduleLine line, Position position) {
        var ask = line.ask();
        return ask != null && position.walkAway() != null && ask.compareTo(position.walkAway()) > 0;
    }

    /** Dollars that can be conceded on the quantity of the periods before the walk-away is reached; null without both rates. */
    static @Nullable BigDecimal room(ScheduleLine line, Position position, List<Period> periods) {
        var ask = line.ask();
        var walk = position.walkAway();
        if (ask == null || walk == null) {
            return null;
        }
        var quantity = periods.stream().map(line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return quantity.multiply(walk.subtract(ask));
    }

    /** The rates as one line, with AWS's latest or else our ask as its dot; a dash while one of them is missing. */
    static Component drawn(ScheduleLine line, Position position, @Nullable Offered offered) {
        var ask = line.ask();
        var today = line.today();
        if (ask == null || today == null || position.target() == null || position.walkAway() == null) {
            return new Span(Numbers.NONE);
        }
        var dot = offered == null ? ask : offered.rate();
        var rates = List.of(ask, position.target(), position.walkAway(), today, dot);
        double low = rates.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = rates.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double span = high > low ? high - low : 1;
        return new PositionLine(
                (position.target().doubleValue() - low) / span,
                (position.walkAway().doubleValue() - low) / span,
                (dot.doubleValue() - low) / span,
                dot.compareTo(position.walkAway()) > 0,
                "Ask " + Numbers.rate(ask) + ", target " + Numbers.rate(position.target()) + ", walk-away "
                        + Numbers.rate(position.walkAway()) + ", today " + Numbers.rate(today)
                        + (offered == null ? ", no offer yet" : ", AWS " + Numbers.rate(dot)));
    }
}
