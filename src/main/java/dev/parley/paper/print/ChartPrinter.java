package dev.parley.paper.print;

import dev.parley.engine.report.Chart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlObject;

/** A chart of the spreadsheet's own, over the cells of its table: it changes with them. */
final class ChartPrinter {

    private static final int COLUMNS = 8;

    private ChartPrinter() {}

    static void print(XSSFSheet sheet, Chart chart, Layout.Place place, int row) {
        if (place.lines().isEmpty()) {
            return;
        }
        var drawing = sheet.createDrawingPatriarch();
        var made = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, COLUMNS, row + Layout.CHART - 1));
        made.setTitleText(chart.title());
        made.setTitleOverlay(false);
        made.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var along = made.createCategoryAxis(AxisPosition.BOTTOM);
        var up = made.createValueAxis(AxisPosition.LEFT);
        up.setTitle(chart.unit());
        up.setNumberFormat("#,##0");
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        var data = made.createData(chart.shape() == Chart.Shape.LINES ? ChartTypes.LINE : ChartTypes.BAR, along, up);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.COL);
            bars.setBarGrouping(chart.shape() == Chart.Shape.STACKED ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        }
        series(chart, place, sheet, data);
        made.plot(data);
        made.getCTChart().addNewPlotVisOnly().setVal(true);
        for (var bars : made.getCTChart().getPlotArea().getBarChartList()) {
            value(bars.addNewGapWidth(), 60);
            if (chart.shape() == Chart.Shape.STACKED) {
                value(bars.addNewOverlap(), 100);
            }
        }
    }

    /** As the attribute it is written as: the types of these two values are not in the lite schemas. */
    private static void value(XmlObject element, int percent) {
        try (var cursor = element.newCursor()) {
            cursor.toNextToken();
            cursor.insertAttributeWithValue("val", String.valueOf(percent));
        }
    }

    private static void series(Chart chart, Layout.Place place, XSSFSheet sheet, XDDFChartData data) {
        var book = sheet.getWorkbook().getSheet(place.sheet());
        int first = place.lines().getFirst();
        int last = place.lines().getLast();
        int categories = place.table().indexOf(chart.categories());
        var names = XDDFDataSourcesFactory.fromStringCellRange(
                book, new CellRangeAddress(first, last, categories, categories));
        for (int index = 0; index < chart.series().size(); index++) {
            int column = place.table().indexOf(chart.series().get(index));
            var values = XDDFDataSourcesFactory.fromNumericCellRange(
                    book, new CellRangeAddress(first, last, column, column));
            var series = data.addSeries(names, values);
            series.setTitle(
                    place.table().columns().get(column).heading(),
                    new CellReference(place.sheet(), place.header(), column, true, true));
            var fill = new XDDFSolidFillProperties(XDDFColor.from(Palette.bytes(index)));
            if (series instanceof XDDFLineChartData.Series line) {
                line.setSmooth(false);
                var stroke = new XDDFLineProperties(fill);
                stroke.setWidth(2.0);
                line.setLineProperties(stroke);
            } else {
                series.setFillProperties(fill);
            }
        }
    }
}
