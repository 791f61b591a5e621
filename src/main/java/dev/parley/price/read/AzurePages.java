package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The items of Azure's pages that are of Azure OpenAI, with the fields that are looked at. */
final class AzurePages {

    private static final Set<String> KEPT = Set.of(
            "currencyCode",
            "tierMinimumUnits",
            "retailPrice",
            "armRegionName",
            "effectiveStartDate",
            "meterId",
            "meterName",
            "productName",
            "skuName",
            "unitOfMeasure",
            "type",
            "isPrimaryMeterRegion",
            "reservationTerm");

    private final Gathering gathering;
    private long others;

    AzurePages(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Items of other services, which are passed over. */
    long others() {
        return others;
    }

    List<AzureItem> items(InputStream in) throws IOException {
        List<AzureItem> items = new ArrayList<>();
        JsonTree.read(gathering.file(), in, parser -> {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    page(parser, items);
                } else if (token == JsonToken.START_ARRAY) {
                    items(parser, items);
                }
            }
        });
        return items;
    }

    private void page(JsonParser parser, List<AzureItem> items) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "BillingCurrency" -> currency(JsonTree.value(parser) instanceof String text ? text : "");
                case "NextPageLink" -> {
                    if (JsonTree.value(parser) instanceof String link && !link.isBlank()) {
                        gathering.remark(
                                "A page names a next one: what stands on pages that were not given is unknown.");
                    }
                }
                case "Items" -> items(parser, items);
                default -> parser.skipChildren();
            }
        }
    }

    private void currency(String code) {
        if (!code.isEmpty() && !code.equals("USD")) {
            throw new InvalidInput(
                    "file",
                    code,
                    "\"" + gathering.file() + "\" has prices in " + (code.length() > 10 ? "another currency" : code)
                            + ", the price book is in USD: ask the API with currencyCode='USD'.");
        }
    }

    private void items(JsonParser parser, List<AzureItem> items) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            long line = JsonText.line(parser);
            gathering.row();
            var item = new AzureItem(JsonTree.object(JsonTree.value(parser)), line);
            if (item.fields().containsKey("Items") && item.fields().get("Items") instanceof List<?> page) {
                page.forEach(one -> keep(new AzureItem(JsonTree.object(one), line), items));
            } else {
                keep(item, items);
            }
        }
    }

    private void keep(AzureItem item, List<AzureItem> items) {
        if (!item.text("productName").toLowerCase(Locale.ROOT).contains("openai")) {
            others++;
        } else if (items.size() >= Gathering.MOST_PRICES) {
            throw new InvalidInput(
                    "file",
                    gathering.file(),
                    "\"" + gathering.file() + "\" holds more than 100,000 items: filter them" + " by product name.");
        } else {
            items.add(kept(item));
        }
    }

    private static AzureItem kept(AzureItem item) {
        Map<String, Object> fields = new HashMap<>();
        item.fields().forEach((name, value) -> {
            if (KEPT.contains(name) && value instanceof String text) {
                fields.put(name, text.substring(0, Math.min(300, text.length())));
            }
        });
        return new AzureItem(fields, item.line());
    }
}
