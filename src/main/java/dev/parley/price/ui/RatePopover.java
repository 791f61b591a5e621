package dev.parley.price.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.intake.Intake;
import dev.parley.price.Evidence;
import dev.parley.price.PriceVersion;
import dev.parley.price.RateEntry;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One popover for all numbers of the screen: source, date, grade, and who entered it. */
final class RatePopover extends Popover {

    private final Function<PriceVersion, Optional<Intake>> provenance;

    /** @param provenance where a list that was taken in came from */
    RatePopover(Function<PriceVersion, Optional<Intake>> provenance) {
        this.provenance = provenance;
        setOpenOnClick(false);
        setPosition(PopoverPosition.BOTTOM_END);
        setAriaLabel("Where this number comes from");
    }

    void show(Component number, RateEntry entry) {
        var rate = entry.rate();
        var head = Numbers.rate(rate.usd()) + " " + Words.unit(rate.kind().unit()) + ", "
                + rate.side().label();
        var evidence = new Evidence(rate.source(), rate.from(), rate.grade(), rate.illustrative());
        show(number, head, "In force " + Words.days(rate), evidence, rate.note(), by(entry));
    }

    private String by(RateEntry entry) {
        if (entry.list() != null) {
            return provenance.apply(entry.list()).map(Words::provenance).orElse("Taken in from a file");
        }
        return entry.by() == null ? "Published price" : "Entered by " + entry.by() + ", " + Words.moment(entry.at());
    }

    void show(
            Component number, String head, String when, Evidence evidence, @Nullable String note, @Nullable String by) {
        removeAll();
        var content = new Div();
        content.addClassName("p-popover");
        content.getElement().appendChild(new Element("strong").setText(head));
        content.add(new Span(when), grade(evidence), new Span("Source: " + evidence.source()));
        if (note != null) {
            content.add(new Span(note));
        }
        if (by != null) {
            var who = new Span(by);
            who.addClassName("p-meta");
            content.add(who);
        }
        add(content);
        setTarget(number);
        open();
    }

    private static Div grade(Evidence evidence) {
        char letter = evidence.grade().name().charAt(0);
        var line = new Div(new GradeMark(letter), new Span(GradeMark.meaning(letter)));
        line.addClassName("p-row");
        if (evidence.illustrative()) {
            line.add(Badge.unknown("illustrative"));
        }
        return line;
    }
}
