package dev.parley.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.quantity.Amount;
import dev.parley.schedule.AskWorth;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Totals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agreement's totals below the table: at today's rates, at our ask, and what all asks are worth together. */
final class ScheduleNotes extends Div {

    /** @param lines of the schedule, with the asks as they are on the screen */
    ScheduleNotes(Schedule schedule, List<ScheduleLine> lines, @Nullable AskWorth worth, boolean stale) {
        addClassName("p-schedule-notes");
        var band = new FigureBand().small();
        for (var year : schedule.contractYears()) {
            var days = Numbers.date(schedule.years().from(number(year.key()))) + " to "
                    + Numbers.date(schedule.years().to(number(year.key())));
            sum(band, year.label() + " at our ask", Totals.of(lines, List.of(year), Totals.At.ASK), days);
        }
        sum(
                band,
                "All years at our ask",
                Totals.of(lines, schedule.contractYears(), Totals.At.ASK),
                "the contract years together");
        sum(
                band,
                "All years at list",
                Totals.of(lines, schedule.contractYears(), Totals.At.LIST),
                "the same quantities");
        if (worth != null) {
            var figure = band.figure("All asks together are worth", words(worth.jointly()))
                    .note(AskWorth.BASIS);
            if (stale) {
                figure.stale();
            }
        }
        add(band);
        if (worth != null && worth.lines().size() > 1) {
            add(new Paragraph(AskWorth.TOGETHER));
        }
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(2));
    }

    private static void sum(FigureBand band, String label, Totals.Sum sum, String note) {
        var figure = band.figure(label, Numbers.usdCents(sum.usd()));
        figure.note(sum.complete() ? note : sum.known() + " of " + sum.of() + " lines have a rate; " + note);
    }

    private static String words(Amount amount) {
        return amount instanceof Amount.Known(BigDecimal usd) ? Numbers.usd(usd) : "unknown";
    }
}
