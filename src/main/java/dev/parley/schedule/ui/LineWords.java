package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.schedule.ScheduleLine;
import java.util.Locale;

/** How a line of a schedule is named and its figures are written, the same in each of its tables. */
final class LineWords {

    private LineWords() {}

    static Component name(ScheduleLine line) {
        var account = new Span(" " + line.account());
        account.addClassName("p-minor");
        var name = new Span(new Span(line.label()), account);
        name.getElement()
                .setAttribute(
                        "title",
                        line.model() + ", " + line.scope() + ", payer " + line.payer() + ", "
                                + line.paper().label().toLowerCase(Locale.ROOT));
        return name;
    }

    /** Tokens are counted to two decimals of a million, hours of units are whole. */
    static int decimals(ScheduleLine line) {
        return line.unit().equals("M tok") ? 2 : 0;
    }

    static Component grade(ScheduleLine line) {
        if (line.grade() == null) {
            return new Span(Numbers.NONE);
        }
        var mark = new GradeMark(line.grade().name().charAt(0));
        mark.getElement()
                .setAttribute(
                        "title",
                        line.source()
                                + (line.sourceDate() == null ? "" : ", " + Numbers.date(line.sourceDate()))
                                + (line.illustrative() ? ", illustrative" : ""));
        return mark;
    }
}
