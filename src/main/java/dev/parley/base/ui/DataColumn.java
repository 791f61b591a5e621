package dev.parley.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A column of a {@link DataTable}: how its cells look here and on a phone. Say so before adding rows. */
public final class DataColumn {

    static final String WIDE_ONLY = "p-wide-only";

    private final DataTable table;
    private final String name;
    private final Element header = new Element("th");
    private final Set<String> classes = new LinkedHashSet<>();
    private String phone;
    private String phoneName;

    DataColumn(DataTable table, String name, String className, String phone) {
        this.table = table;
        this.name = name;
        this.phoneName = name;
        this.phone = phone;
        header.setAttribute("scope", "col");
        header.setText(name);
        style(className);
    }

    /** Grey: content that is there to be found, not read. */
    public DataColumn minor() {
        classes.add("p-minor");
        return this;
    }

    /** Its words stay on one line: dates, quantities. */
    public DataColumn nowrap() {
        classes.add("p-nowrap");
        return this;
    }

    /** Tinted from top to bottom, as the selected row is: what somebody came to see. */
    public DataColumn marked() {
        header.setAttribute("aria-current", "true");
        return style("p-marked");
    }

    /** The column that decides. */
    public DataColumn bold() {
        classes.add("p-cell-bold");
        return this;
    }

    /** Violet: never leaves the house. */
    public DataColumn internal() {
        return style("p-internal");
    }

    /** The first of the violet columns, with the rule at its left. */
    public DataColumn internalFirst() {
        return internal().style("p-internal-first");
    }

    /** Left out where the screen is narrower than 1700 px: what can be read elsewhere as well. */
    public DataColumn wideOnly() {
        return style(WIDE_ONLY);
    }

    /** Width as CSS, such as "120px". */
    public DataColumn width(String css) {
        header.getStyle().set("width", css);
        return this;
    }

    /** On a phone: the figure at the right of the row's name. */
    public DataColumn phoneFigure() {
        phone = "p-phone-figure";
        return this;
    }

    /** On a phone: the header's words, then the value. */
    public DataColumn phoneLabelled() {
        phone = "p-phone-labelled";
        return this;
    }

    /** On a phone: these words instead of the header's, which say enough only below a header over several columns. */
    public DataColumn phoneCalled(String words) {
        phoneName = words;
        return phoneLabelled();
    }

    /** On a phone: left out. */
    public DataColumn phoneHidden() {
        phone = "p-phone-hidden";
        return this;
    }

    /** On a phone: a line of its own. */
    public DataColumn phoneLine() {
        phone = "p-phone-line";
        return this;
    }

    /**
     * Its header sorts the table: a button that says how it is sorted now. The view sorts its rows and shows them again;
     * the new header has the focus. On a phone, where there are no headers, a list of orders stands above the rows.
     *
     * @param key  the column as {@link SortOrder#column()} names it; one of its kind on the screen
     * @param now  how the table is sorted, or null for its own order
     * @param sort told the next order; null for the table's own
     */
    public DataColumn sorts(String key, @Nullable SortOrder now, Consumer<@Nullable SortOrder> sort) {
        var button = new Element("button").setText(name);
        button.setAttribute("type", "button");
        button.setAttribute("class", "p-sort");
        var here = now != null && now.column().equals(key);
        header.setAttribute("aria-sort", here ? now.descending() ? "descending" : "ascending" : "none");
        button.setAttribute("data-sort", key);
        button.addEventListener("click", _ -> {
            sort.accept(SortOrder.next(now, key, classes.contains("p-number")));
            UI.getCurrent().getPage().executeJs("document.querySelector(`[data-sort=\"${$0}\"]`)?.focus()", key);
        });
        header.setText("");
        header.appendChild(button);
        table.sortsOnPhone(name, key, classes.contains("p-number"), now, sort);
        return this;
    }

    Element header() {
        return header;
    }

    void dress(Element cell, boolean rowHeader) {
        var list = cell.getClassList();
        list.addAll(classes);
        if (!rowHeader) {
            list.add(phone);
            cell.setAttribute("data-label", phoneName);
        }
    }

    private DataColumn style(String className) {
        if (!className.isEmpty()) {
            classes.add(className);
            header.getClassList().add(className);
        }
        return this;
    }
}
