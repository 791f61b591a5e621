package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A read-only table as plain HTML: dense, right for screen readers, and rows of name, figure and reason on a phone. Declare
 * the columns, then add rows; a cell is text or a component. The first column names the row.
 */
@Tag("div")
public final class DataTable extends HtmlContainer {

    private final List<DataColumn> columns = new ArrayList<>();
    private final Element table = new Element("table");
    private final Element headerGroups = new Element("tr");
    private final Element headers = new Element("tr");
    private final Element body = new Element("tbody");
    private final Element totals = new Element("tfoot");
    private @Nullable PhoneSort phoneSort;

    /** @param caption what the table shows, for screen readers */
    public DataTable(String caption) {
        addClassName("p-table-scroll");
        table.setAttribute("class", "p-table p-rows");
        var head = new Element("thead");
        head.appendChild(headers);
        table.appendChild(new Element("caption").setText(caption), head, body);
        getElement().appendChild(table);
        Scrolling.byKeyboard(this, caption);
    }

    /** A column of words, left. */
    public DataColumn text(String header) {
        return add(new DataColumn(this, header, "", "p-phone-plain"));
    }

    /** A column of numbers, right, tabular. */
    public DataColumn number(String header) {
        return add(new DataColumn(this, header, "p-number", "p-phone-labelled"));
    }

    /** A column of small marks, centred. */
    public DataColumn mark(String header) {
        return add(new DataColumn(this, header, "p-middle", "p-phone-mark"));
    }

    /** The last column: why. One line, cut at the edge; on a phone in full on a line of its own. */
    public DataColumn reason(String header) {
        return add(new DataColumn(this, header, "p-reason", "p-phone-line"));
    }

    /** A header over several columns, in a row above; call from left to right until all columns are covered. */
    public DataTable over(String words, int columnCount) {
        return over(words, columnCount, 0);
    }

    /** Such a header, where {@code wide} of its columns are {@link DataColumn#wideOnly}. */
    public DataTable over(String words, int columnCount, int wide) {
        headerGroup(words, columnCount, wide, false);
        return this;
    }

    /** Such a header over violet columns, with the crossed eye. */
    public DataTable overInternal(String words, int columnCount) {
        return overInternal(words, columnCount, 0);
    }

    /** Such a header, where {@code wide} of its columns are {@link DataColumn#wideOnly}. */
    public DataTable overInternal(String words, int columnCount, int wide) {
        headerGroup(words, columnCount, wide, true);
        return this;
    }

    /** Rows of 22 px in 12.5 px narrow type. */
    public DataTable dense() {
        table.getClassList().add("p-dense");
        return this;
    }

    /** Rows of 34 px: a list to read and act on. */
    public DataTable list() {
        table.getClassList().add("p-list");
        return this;
    }

    /** Without padding at the sides, for a card's padded body. */
    public DataTable bare() {
        table.getClassList().add("p-bare");
        return this;
    }

    /** Stays a table on the phone and scrolls sideways: for matrices that make no sense as rows. */
    public DataTable keepOnPhone() {
        table.getClassList().remove("p-rows");
        return this;
    }

    /** Adds a row; one cell per column. */
    public DataRow row(Object... cells) {
        return append(body, "", cells);
    }

    /** Adds a group row: its name, then subtotals in the same columns, or the name alone across all. */
    public DataRow group(Object... cells) {
        return append(body, "p-group", cells);
    }

    /** Adds a total row at the bottom; the name may span columns if fewer cells than columns are given. */
    public DataRow total(Object... cells) {
        if (totals.getParent() == null) {
            table.appendChild(totals);
        }
        return append(totals, "p-total", cells);
    }

    /** What a row opens: across all columns, right below the row added last. */
    public void below(Component content) {
        var cell = new Element("td");
        cell.setAttribute("colspan", String.valueOf(columns.size()));
        cell.appendChild(content.getElement());
        var row = new Element("tr");
        row.setAttribute("class", "p-below");
        row.appendChild(cell);
        body.appendChild(row);
    }

    /** Removes all rows and totals; columns stay. */
    public void clear() {
        body.removeAllChildren();
        totals.removeAllChildren();
    }

    void sortsOnPhone(
            String column, String key, boolean numbers, @Nullable SortOrder now, Consumer<@Nullable SortOrder> sort) {
        if (phoneSort == null) {
            phoneSort = new PhoneSort(now, sort);
            getElement().insertChild(0, phoneSort.element());
        }
        phoneSort.offer(column, key, numbers);
    }

    private DataColumn add(DataColumn column) {
        columns.add(column);
        headers.appendChild(column.header());
        return column;
    }

    private void headerGroup(String words, int columnCount, int wide, boolean internal) {
        if (headerGroups.getParent() == null) {
            headers.getParent().insertChild(0, headerGroups);
        }
        var cell = new Element("th");
        cell.setAttribute("scope", "colgroup");
        cell.setAttribute("colspan", String.valueOf(columnCount - wide));
        if (internal) {
            cell.setAttribute("class", "p-internal p-internal-first");
            cell.appendChild(Icon16.INTERNAL.create().getElement(), new Element("span").setText(" " + words));
        } else {
            cell.setText(words);
        }
        headerGroups.appendChild(cell);
        if (wide > 0) {
            var rest = new Element("td");
            rest.setAttribute("colspan", String.valueOf(wide));
            rest.setAttribute("class", DataColumn.WIDE_ONLY + (internal ? " p-internal" : ""));
            headerGroups.appendChild(rest);
        }
    }

    /** The first cell spans what is missing, so totals stand under their columns. */
    private DataRow append(Element section, String className, Object... cells) {
        if (cells.length == 0 || cells.length > columns.size()) {
            throw new IllegalArgumentException(
                    "The row has " + cells.length + " cells, the table " + columns.size() + " columns");
        }
        if (cells.length < columns.size() && className.isEmpty()) {
            throw new IllegalArgumentException("The row '" + cells[0] + "' has " + cells.length + " cells; each of the "
                    + columns.size() + " columns needs one");
        }
        var span = columns.size() - cells.length + 1;
        var row = new Element("tr");
        if (!className.isEmpty()) {
            row.setAttribute("class", className);
        }
        for (int i = 0; i < cells.length; i++) {
            var cell = i == 0 ? new Element("th") : new Element("td");
            if (i == 0) {
                cell.setAttribute("scope", "row");
                if (span > 1) {
                    cell.setAttribute("colspan", String.valueOf(span));
                }
            }
            columns.get(i == 0 ? 0 : i + span - 1).dress(cell, i == 0);
            fill(cell, cells[i]);
            row.appendChild(cell);
        }
        section.appendChild(row);
        return new DataRow(row);
    }

    private static void fill(Element cell, Object content) {
        switch (content) {
            case Component component -> cell.appendChild(component.getElement());
            case String text -> cell.setText(text);
            default ->
                throw new IllegalArgumentException("A cell is text or a component, not "
                        + content.getClass().getSimpleName() + " " + content + ": format it first");
        }
    }
}
