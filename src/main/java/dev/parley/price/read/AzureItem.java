package dev.parley.price.read;

import java.util.Map;

/** An item of Azure's list: its fields as texts, and the line that it begins in. */
record AzureItem(Map<String, Object> fields, long line) {

    String text(String name) {
        return JsonTree.text(fields, name).strip();
    }

    boolean primary() {
        return !text("isPrimaryMeterRegion").equalsIgnoreCase("false");
    }
}
