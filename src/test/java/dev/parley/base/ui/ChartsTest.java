package dev.parley.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void a_chart_says_its_sentence_and_has_its_figures_as_a_table() {
        var chart = GalleryData.loadDuration();
        var plot = chart.getElement().getChild(0);
        assertThat(plot.getAttribute("role")).isEqualTo("img");
        assertThat(plot.getAttribute("aria-label")).startsWith("Load-duration curve. Seven units are committed");
        var rows = chart.getElement().getChild(1).getChild(1).getChild(0).getChild(2);
        assertThat(rows.getChildCount()).isEqualTo(21);
        assertThat(cells(rows.getChild(0))).containsExactly("0\u00a0%", "13.60", "7.00", "6.60", "0.00");
        assertThat(cells(rows.getChild(20))).containsExactly("100\u00a0%", "4.10", "4.10", "0.00", "2.90");
    }

    @Test
    void units_between_two_points_lie_on_the_line() {
        var curve = List.of(
                new LoadDurationChart.Point(0, 10),
                new LoadDurationChart.Point(0.5, 4),
                new LoadDurationChart.Point(1, 2));
        assertThat(LoadDurationChart.unitsAt(curve, 0.25)).isCloseTo(7, within(1e-9));
        assertThat(LoadDurationChart.unitsAt(curve, 1)).isEqualTo(2);
    }

    @Test
    void a_curve_that_does_not_cover_all_hours_is_refused() {
        var half = List.of(new LoadDurationChart.Point(0, 3), new LoadDurationChart.Point(0.5, 1));
        assertThatThrownBy(() -> new LoadDurationChart.Data(half, 0, 1, 0.5, "", List.of()))
                .hasMessageContaining("from share 0 to share 1");
    }

    @Test
    void the_chart_library_is_served_where_the_browser_asks_for_it() {
        assertThat(EChart.class.getResource("/META-INF/resources/" + EChart.LIBRARY))
                .isNotNull();
    }

    @Test
    void a_quarter_shows_its_parts_and_the_saving_with_a_sign() {
        var chart = new CostByQuarterColumns();
        chart.setData(
                List.of(new CostByQuarterColumns.Quarter(
                        "2027", "<Q1>", new BigDecimal("316000"), new BigDecimal("587000"), new BigDecimal("928000"))),
                "One quarter.");
        var markup = chart.getElement().getChild(0).getProperty("innerHTML");
        assertThat(markup)
                .contains("$316k", "$587k", "\u2212$25k", "&lt;Q1&gt;")
                .doesNotContain("<Q1>");
    }

    @Test
    void a_week_has_seven_days_of_24_hours() {
        var sixDays = Collections.nCopies(6, Collections.nCopies(24, 1.0));
        assertThatThrownBy(() -> new HeatMap().setData(sixDays, "")).hasMessageContaining("7 days of 24");
    }

    @Test
    void a_flat_week_is_drawn_without_dividing_by_zero() {
        var map = new HeatMap();
        map.setData(Collections.nCopies(7, Collections.nCopies(24, 1.0)), "Always one unit.");
        assertThat(innerHtml(map)).contains("fill-opacity=\"0.100\"").doesNotContain("NaN");
    }

    private static String innerHtml(Component chart) {
        return chart.getElement().getChild(0).getProperty("innerHTML");
    }

    private static List<String> cells(Element row) {
        return row.getChildren().map(Element::getText).toList();
    }
}
