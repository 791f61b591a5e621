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
        var size = "x:%dpx;y:%dpx;width:calc(100%% - %dpx);height:calc(100%% - %dpx)"
                .formatted(left, top, left + right, top + bottom);
        var drawing = new Element("div");
        drawing.setProperty(
                "innerHTML",
                "<svg width=\"100%\" height=\"100%\" aria-hidden=\"true\"><svg style=\"" + size + "\" overflow=\"visible\">"
                        + plot.markup() + "</svg></svg>");
        show(drawing, sentence, table.dense().keepOnPhone());
    }
}
