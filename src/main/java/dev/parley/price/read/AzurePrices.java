package dev.parley.price.read;

import dev.parley.base.data.JsonText;
import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Pages of the Azure Retail Prices API, one file or several, also one behind the other in a file. A reservation's price is
 * that of its whole term, whatever its unit says. A global meter stands once for each region: its primary region counts.
 */
final class AzurePrices {

    static final String OFFER = "Azure Retail Prices";

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
    private static final String PROVISIONED = "provisioned managed";

    private record Item(Map<String, Object> fields, long line) {

        String text(String name) {
            return JsonTree.text(fields, name).strip();
        }

        boolean primary() {
            return !text("isPrimaryMeterRegion").equalsIgnoreCase("false");
        }
    }

    private final Gathering gathering;
    private long others;

    AzurePrices(Gathering gathering) {
        this.gathering = gathering;
    }

    void read(InputStream in) throws IOException {
        List<Item> items = new ArrayList<>();
        JsonTree.read(gathering.file(), in, parser -> {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    page(parser, items);
                } else if (token == JsonToken.START_ARRAY) {
                    items(parser, items);
                }
            }
        });
        take(items);
        for (long i = 0; i < others; i++) {
            gathering.rejectAlike("items of other services than Azure OpenAI");
        }
    }

    private void page(JsonParser parser, List<Item> items) {
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

    private void items(JsonParser parser, List<Item> items) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            long line = JsonText.line(parser);
            gathering.row();
            var item = new Item(JsonTree.object(JsonTree.value(parser)), line);
            if (item.fields().containsKey("Items") && item.fields().get("Items") instanceof List<?> page) {
                page.forEach(one -> keep(new Item(JsonTree.object(one), line), items));
            } else {
                keep(item, items);
            }
        }
    }

    private void keep(Item item, List<Item> items) {
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

    private static Item kept(Item item) {
        Map<String, Object> fields = new HashMap<>();
        item.fields().forEach((name, value) -> {
            if (KEPT.contains(name) && value instanceof String text) {
                fields.put(name, text.substring(0, Math.min(300, text.length())));
            }
        });
        return new Item(fields, item.line());
    }

    private void take(List<Item> items) {
        var list = gathering.list(OFFER, "", null, OFFER, Grade.A, true);
        Map<String, Boolean> primary = new HashMap<>();
        items.forEach(item -> primary.merge(meter(item), item.primary(), Boolean::logicalOr));
        for (var item : items) {
            try {
                if (!item.primary() && Boolean.TRUE.equals(primary.get(meter(item)))) {
                    gathering.remark(
                            "Meters that stand for several regions were read from their primary region alone.");
                } else {
                    gathering.price(list, price(item));
                }
            } catch (NotTaken problem) {
                gathering.reject(item.line(), problem);
            }
        }
    }

    private static String meter(Item item) {
        return item.text("meterId") + " " + item.text("type") + " " + item.text("reservationTerm");
    }

    private ReadPrice price(Item item) throws NotTaken {
        if (!item.text("currencyCode").equals("USD")) {
            throw new NotTaken("the price is not in USD", item.text("currencyCode"));
        }
        var minimum = item.text("tierMinimumUnits");
        if (!minimum.isEmpty() && Decimals.price(minimum).signum() != 0) {
            throw new NotTaken("the price holds above a volume only", minimum);
        }
        var name = item.text("meterName");
        boolean units =
                (name + " " + item.text("skuName")).toLowerCase(Locale.ROOT).contains(PROVISIONED);
        var meter = switch (item.text("type")) {
            case "Reservation" -> reservation(item, units);
            case "Consumption" ->
                units
                        ? hourly(item)
                        : AzureMeters.read(
                                name,
                                item.text("productName"),
                                item.text("unitOfMeasure"),
                                item.text("armRegionName").toLowerCase(Locale.ROOT));
            default -> throw new NotTaken("prices of this type are not known", item.text("type"));
        };
        var text = item.text("retailPrice");
        return new ReadPrice(
                meter.model(),
                meter.region(),
                meter.kind(),
                Decimals.kept(Decimals.price(text).multiply(meter.times()), text),
                Decimals.day(item.text("effectiveStartDate")),
                name,
                gathering.file(),
                item.line());
    }

    private AzureMeters.Meter reservation(Item item, boolean units) throws NotTaken {
        if (!units) {
            throw new NotTaken("the reservation is of no provisioned units", item.text("meterName"));
        }
        var kind = switch (item.text("reservationTerm").toLowerCase(Locale.ROOT)) {
            case "1 month" -> PriceKind.PTU_RESERVATION_1_MONTH;
            case "1 year" -> PriceKind.PTU_RESERVATION_1_YEAR;
            default ->
                throw new NotTaken("the reservation is for a term that is not known", item.text("reservationTerm"));
        };
        gathering.remark("Reservations bear the price of their whole term, although their unit says an hour.");
        return new AzureMeters.Meter(unit(item), "all", kind, BigDecimal.ONE);
    }

    private static AzureMeters.Meter hourly(Item item) throws NotTaken {
        if (!item.text("unitOfMeasure").toLowerCase(Locale.ROOT).matches("1 hours?|1/hour")) {
            throw new NotTaken("the unit does not say that it is an hour", item.text("unitOfMeasure"));
        }
        var name = (item.text("meterName") + " " + item.text("skuName")).toLowerCase(Locale.ROOT);
        var scope = name.matches(".*\\b(global|glbl)\\b.*")
                ? "global"
                : name.matches(".*\\b(data ?zone|dz|dzone)\\b.*")
                        ? "data-zone"
                        : name.matches(".*\\b(regional|regnl|rgnl)\\b.*")
                                        || name.strip().startsWith("provisioned managed unit")
                                ? "regional"
                                : "";
        if (scope.isEmpty()) {
            throw new NotTaken("the meter does not say for which deployment the unit is", item.text("meterName"));
        }
        return new AzureMeters.Meter(unit(item), scope, PriceKind.PTU_HOUR, BigDecimal.ONE);
    }

    private static Sold unit(Item item) {
        return new Sold("azure-openai", "Microsoft", "ptu", "Azure OpenAI PTU", true);
    }
}
