package dev.parley.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;

/**
 * A chart that everybody can read: the drawing with a title and one sentence as its accessible name, and the same figures
 * as a table behind "as table".
 */
@Tag("figure")
public abstract class ChartFigure extends HtmlContainer {

    private final String title;

    ChartFigure(String title) {
        this.title = title;
        addClassName("p-chart");
    }

    /**
     * Shows the drawing and what says the same.
     *
     * @param sentence what the chart says, in one sentence with its figures
     */
    final void show(Element drawing, String sentence, DataTable table) {
        getElement().removeAllChildren();
        drawing.setAttribute("role", "img");
        drawing.setAttribute("aria-label", title + ". " + sentence);
        drawing.getClassList().add("p-chart-plot");
        var summary = new Element("summary").setText("as table");
        summary.setAttribute("aria-label", title + " as table");
        var details = new Element("details");
        details.appendChild(summary, table.getElement());
        getElement().appendChild(drawing, details);
    }

    final String title() {
        return title;
    }

    /** Height of the plot as CSS; 232 px unless said otherwise. */
    public final void setPlotHeight(String css) {
        getElement().getStyle().set("--p-chart-height", css);
    }
}
