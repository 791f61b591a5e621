package dev.parley.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** A day at a glance: 24 small bars, teal where it is steady, amber where it is spiky or batch. */
public final class Sparkbars extends Span {

    private static final int HEIGHT = 16;

    /**
     * @param hours demand of each hour of a day, from midnight, 0 or more, any unit
     * @param mark {@link Mark#LONG} for steady, {@link Mark#ON_DEMAND} for spiky or batch
     * @param words the shape in words: "steady, highest at 14:00"
     */
    public Sparkbars(List<Double> hours, Mark mark, String words) {
        addClassNames("p-spark", mark.className());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("title", words);
        var peak = hours.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var svg = new StringBuilder("<svg width=\"71\" height=\"16\" aria-hidden=\"true\">");
        for (int hour = 0; hour < hours.size(); hour++) {
            var height = peak <= 0 ? 1 : Math.max(1, hours.get(hour) / peak * HEIGHT);
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\"2.2\" height=\"%.1f\"/>",
                    hour * 3,
                    HEIGHT - height,
                    height));
        }
        getElement().setProperty("innerHTML", svg.append("</svg>").toString());
    }
}
