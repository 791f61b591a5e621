package dev.parley.base.ui;

import com.vaadin.flow.dom.Element;

/** A chart drawn on the server as SVG: nothing to load, there with the page. */
public abstract class SvgFigure extends ChartFigure {

    SvgFigure(String title) {
        super(title);
    }

    /**
     * Shows the plot with room for axis texts around it, in pixels.
     *
     * @param plot markup whose sizes are percent of the plot
     */
    final void draw(SvgMarkup plot, int left, int top, int right, int bottom, String sentence, DataTable table) {
        var drawing = new Element("div");
        drawing.getClassList().add("p-svg-plot");
        drawing.getStyle().set("padding", "%dpx %dpx %dpx %dpx".formatted(top, right, bottom, left));
        drawing.setProperty("innerHTML", "<svg class=\"p-svg\" aria-hidden=\"true\">" + plot.markup() + "</svg>");
        show(drawing, sentence, table.dense().keepOnPhone());
    }
}
