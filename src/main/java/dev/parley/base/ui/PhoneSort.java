package dev.parley.base.ui;

import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a table of rows is sorted where it has no headers to press: a list of orders above it, only on a phone. */
final class PhoneSort {

    private final Element label = new Element("label");
    private final Element select = new Element("select");
    private final Map<String, Boolean> columns = new HashMap<>();
    private final @Nullable SortOrder now;

    PhoneSort(@Nullable SortOrder now, Consumer<@Nullable SortOrder> sort) {
        this.now = now;
        label.setAttribute("class", "p-phone-sort");
        label.appendChild(new Element("span").setText("Sort"), select);
        select.appendChild(option("as the table has it", ""));
        select.addEventListener(
                        "change",
                        event -> sort.accept(SortOrder.of(
                                        event.getEventData()
                                                .get("event.target.value")
                                                .asString(),
                                        columns)
                                .orElse(null)))
                .addEventData("event.target.value");
    }

    /** @param numbers whether the largest comes first */
    void offer(String column, String key, boolean numbers) {
        columns.put(key, numbers);
        var up = new SortOrder(key, false);
        var down = new SortOrder(key, true);
        select.appendChild(option(column + (numbers ? ", most first" : ""), (numbers ? down : up).text()));
        select.appendChild(option(column + (numbers ? ", least first" : ", last first"), (numbers ? up : down).text()));
    }

    Element element() {
        return label;
    }

    private Element option(String words, String value) {
        var option = new Element("option").setText(words);
        option.setAttribute("value", value);
        if (value.equals(now == null ? "" : now.text())) {
            option.setAttribute("selected", true);
        }
        return option;
    }
}
