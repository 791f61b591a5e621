package dev.parley.price.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a product and of its prices is kept, however the file wraps them. */
final class AwsEntries {

    /** Attributes that are looked at; a file may have any number of others. */
    private static final Set<String> KEPT = Set.of(
            "usagetype",
            "regioncode",
            "location",
            "servicename",
            "operation",
            "inferencetype",
            "feature",
            "service_tier",
            "model",
            "titanmodel",
            "titanmodelunit",
            "provider");

    private AwsEntries() {}

    /** Of a product, by its name in small letters. */
    static Map<String, String> attributes(Map<String, Object> product) {
        var attributes = new HashMap<String, String>();
        JsonTree.object(product.get("attributes")).forEach((name, value) -> {
            if (KEPT.contains(name.toLowerCase(Locale.ROOT)) && value instanceof String text) {
                attributes.put(name.toLowerCase(Locale.ROOT), brief(text));
            }
        });
        return attributes;
    }

    /** The prices of a term: one, but nobody promises that. */
    static List<AwsRow> rows(
            String sku, String kind, Object term, Map<String, String> attributes, long line) {
        var fields = JsonTree.object(term);
        return JsonTree.object(fields.get("priceDimensions")).values().stream()
                .map(dimension -> row(sku, kind, fields, JsonTree.object(dimension), attributes, line))
                .toList();
    }

    private static AwsRow row(
            String sku,
            String kind,
            Map<String, Object> term,
            Map<String, Object> dimension,
            Map<String, String> attributes,
            long line) {
        return new AwsRow(
                sku,
                kind,
                attributes,
                brief(JsonTree.text(dimension, "description")),
                brief(JsonTree.text(dimension, "unit")),
                usd(dimension.get("pricePerUnit")),
                brief(JsonTree.text(term, "effectiveDate")),
                brief(JsonTree.text(dimension, "beginRange")),
                line);
    }

    private static @Nullable String usd(@Nullable Object pricePerUnit) {
        return JsonTree.object(pricePerUnit).get("USD") instanceof String text ? brief(text) : null;
    }

    private static String brief(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }
}
