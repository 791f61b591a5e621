package dev.parley.price.ui;

import com.vaadin.flow.component.html.NativeButton;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.RateEntry;
import java.util.Locale;

/** A rate that can be asked where it comes from: a button that opens the shared popover beside it. */
final class RateNumber extends NativeButton {

    RateNumber(RateEntry entry, boolean later, RatePopover popover) {
        super(Numbers.rate(entry.rate().usd()));
        var rate = entry.rate();
        addClassNames("p-ask", "p-num");
        if (later) {
            addClassName("p-later");
        }
        if (rate.illustrative()) {
            addClassName("p-illustrative");
        }
        getElement().setAttribute("aria-haspopup", "dialog");
        setAriaLabel(Numbers.rate(rate.usd()) + ", " + name(rate.kind()) + ", "
                + rate.side().label()
                + (rate.illustrative() ? ", illustrative" : "") + (later ? ", " + Words.days(rate) : "")
                + ": source, date and grade");
        addClickListener(click -> popover.show(this, entry));
        getElement().addEventListener("click", click -> {}).stopPropagation();
    }

    private static String name(PriceKind kind) {
        return kind.label().toLowerCase(Locale.ROOT);
    }
}
