package dev.parley.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTest {

    @Test
    void the_first_cell_names_its_row_and_numbers_stand_right() {
        var table = table();
        table.row("Jan 2027", "3", new Unknown());
        var row = html(table).getChild(2).getChild(0);
        assertThat(row.getChild(0).getTag()).isEqualTo("th");
        assertThat(row.getChild(0).getAttribute("scope")).isEqualTo("row");
        assertThat(row.getChild(1).getClassList()).contains("p-number");
        assertThat(row.getChild(1).getAttribute("data-label")).isEqualTo("Units");
        assertThat(row.getChild(2).getText()).isEmpty();
        assertThat(row.getChild(2).getChild(0).getText()).isEqualTo("unknown");
    }

    @Test
    void a_total_with_fewer_cells_stands_under_its_columns() {
        var table = table();
        table.total("Eight purchases", "$1,079,606");
        var row = html(table).getChild(3).getChild(0);
        assertThat(row.getChild(0).getAttribute("colspan")).isEqualTo("2");
        assertThat(row.getChild(1).getAttribute("data-label")).isEqualTo("Cost");
    }

    @Test
    void a_row_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> table().row("Jan 2027", "3"))
                .hasMessageContaining("Jan 2027")
                .hasMessageContaining("3 columns");
        assertThatThrownBy(() -> table().row("a", "b", "c", "d")).hasMessageContaining("4 cells");
        assertThatThrownBy(() -> table().row("Jan", "3", new BigDecimal("2"))).hasMessageContaining("format it first");
    }

    @Test
    void a_row_that_opens_something_has_a_button_for_the_keyboard() {
        var table = table();
        table.row("Jan 2027", "3", "$1").opens(() -> {});
        var name = html(table).getChild(2).getChild(0).getChild(0);
        assertThat(name.getChild(0).getTag()).isEqualTo("button");
        assertThat(name.getChild(0).getText()).isEqualTo("Jan 2027");
    }

    @Test
    void violet_columns_are_violet_in_each_row() {
        var table = new DataTable("Lines");
        table.text("Line");
        table.number("Target").internalFirst();
        table.group("Bedrock", "10.20");
        var row = html(table).getChild(2).getChild(0);
        assertThat(List.copyOf(row.getChild(1).getClassList())).contains("p-internal", "p-internal-first");
    }

    @Test
    void a_table_that_sorts_has_a_list_of_orders_for_the_phone_with_the_one_in_force_chosen() {
        var table = new DataTable("Purchases");
        var now = new SortOrder("cost", true);
        table.text("Start").sorts("start", now, next -> {});
        table.number("Cost").sorts("cost", now, next -> {});
        var select = table.getElement().getChild(0).getChild(1);
        assertThat(select.getTag()).isEqualTo("select");
        assertThat(select.getChildren().map(option -> option.getAttribute("value")))
                .containsExactly("", "start", "-start", "-cost", "cost");
        assertThat(select.getChildren()
                        .filter(option -> option.hasAttribute("selected"))
                        .map(Element::getText))
                .containsExactly("Cost, most first");
        assertThat(table().getElement().getChild(0).getTag()).isEqualTo("table");
    }

    private static DataTable table() {
        var table = new DataTable("Purchases");
        table.text("Start");
        table.number("Units");
        table.number("Cost");
        return table;
    }

    private static Element html(DataTable table) {
        return table.getElement().getChild(0);
    }
}
