package dev.parley.base.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.dom.Element;

/** A chart drawn in the browser by {@code chart.js} with Apache ECharts, which is fetched when the first one is shown. */
@JavaScript("context://chart.js")
public abstract class EChart extends ChartFigure {

    /** Where org.mvnpm:echarts serves the library, relative to the application. */
    static final String LIBRARY = "_static/echarts/6.0.0/dist/echarts.min.js";

    private final String kind;

    EChart(String title, String kind) {
        super(title);
        this.kind = kind;
    }

    /**
     * Shows data.
     *
     * @param spec what the drawing of this kind reads, as a record that becomes JSON
     */
    final void draw(Object spec, String sentence, DataTable table) {
        var drawing = new Element("parley-chart");
        drawing.setAttribute("kind", kind);
        drawing.setAttribute("library", LIBRARY);
        drawing.setPropertyBean("spec", spec);
        show(drawing, sentence, table.dense().keepOnPhone());
    }
}
