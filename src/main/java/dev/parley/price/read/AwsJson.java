package dev.parley.price.read;

import dev.parley.base.data.JsonText;
import dev.parley.base.data.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The JSON of the AWS Price List: the bulk file of an offer, or what {@code GetProducts} answers, whose products are JSON in
 * strings. Products and terms are joined by SKU, in whichever order they stand.
 */
final class AwsJson {

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

    private final AwsTerms terms;
    private final Gathering gathering;
    private final Map<String, Map<String, String>> products = new HashMap<>();
    private final List<AwsRow> rows = new ArrayList<>();
    private String offer = "";
    private String version = "";
    private String published = "";

    AwsJson(AwsTerms terms, Gathering gathering) {
        this.terms = terms;
        this.gathering = gathering;
    }

    void read(InputStream in) throws IOException {
        JsonTree.read(gathering.file(), in, parser -> {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    answers(parser);
                } else if (token == JsonToken.START_OBJECT) {
                    root(parser);
                }
            }
        });
        join();
    }

    private void root(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "offerCode" -> {
                    offer = scalar(parser);
                    AwsOffers.require(offer, gathering.file());
                }
                case "version" -> version = scalar(parser);
                case "publicationDate" -> published = scalar(parser);
                case "products" -> products(parser);
                case "terms" -> terms(parser);
                case "PriceList" -> answers(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private static String brief(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300);
    }

    private static String scalar(JsonParser parser) {
        return JsonTree.value(parser) instanceof String text ? text : "";
    }

    private void products(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var sku = parser.currentName();
            parser.nextToken();
            product(sku, JsonTree.object(JsonTree.value(parser)));
        }
    }

    private void product(String sku, Map<String, Object> product) {
        if (products.size() >= Gathering.MOST_PRICES) {
            throw tooMany();
        }
        products.put(sku, attributes(product));
    }

    private static Map<String, String> attributes(Map<String, Object> product) {
        var attributes = new HashMap<String, String>();
        JsonTree.object(product.get("attributes")).forEach((name, value) -> {
            if (KEPT.contains(name.toLowerCase(Locale.ROOT)) && value instanceof String text) {
                attributes.put(name.toLowerCase(Locale.ROOT), brief(text));
            }
        });
        return attributes;
    }

    /** By kind of terms, by SKU, by offer term: one term with one price each, but nobody promises that. */
    private void terms(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var kind = parser.currentName();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var sku = parser.currentName();
                parser.nextToken();
                long line = JsonText.line(parser);
                gathering.row();
                JsonTree.object(JsonTree.value(parser)).values().forEach(term -> term(sku, kind, JsonTree.object(term), line));
            }
        }
    }

    private void term(String sku, String kind, Map<String, Object> term, long line) {
        JsonTree.object(term.get("priceDimensions"))
                .values()
                .forEach(dimension -> rows.add(row(sku, kind, term, JsonTree.object(dimension), Map.of(), line)));
        if (rows.size() > Gathering.MOST_PRICES) {
            throw tooMany();
        }
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

    private void join() {
        var priced = new java.util.HashSet<String>();
        for (var row : rows) {
            priced.add(row.sku());
            var attributes = products.get(row.sku());
            if (attributes == null) {
                gathering.reject(
                        row.line(), new NotTaken("the file does not describe the SKU of this price", row.sku()));
            } else {
                take(offer, version, published, with(row, attributes));
            }
        }
        products.keySet().stream()
                .filter(sku -> !priced.contains(sku))
                .sorted()
                .forEach(sku -> gathering.reject(0, new NotTaken("the file has no price of this SKU", sku)));
    }

    private static AwsRow with(AwsRow row, Map<String, String> attributes) {
        return new AwsRow(
                row.sku(),
                row.terms(),
                attributes,
                row.description(),
                row.unit(),
                row.usd(),
                row.effective(),
                row.begin(),
                row.line());
    }

    private void take(String offer, String version, String published, AwsRow row) {
        AwsOffers.take(terms, gathering, offer, version, published, row);
    }

    /** Products as {@code GetProducts} answers them: each a document of its own, in a string or as it is. */
    private void answers(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            long line = JsonText.line(parser);
            gathering.row();
            var value = JsonTree.value(parser);
            var answer = JsonTree.object(value instanceof String text ? JsonTree.document(text) : value);
            if (answer.containsKey("PriceList") && answer.get("PriceList") instanceof List<?> page) {
                page.forEach(one -> answer(JsonTree.object(one instanceof String text ? JsonTree.document(text) : one), line));
            } else {
                answer(answer, line);
            }
        }
    }

    private void answer(Map<String, Object> answer, long line) {
        var product = JsonTree.object(answer.get("product"));
        var service = JsonTree.text(answer, "serviceCode");
        if (product.isEmpty() || !AwsOffers.BEDROCK.contains(service)) {
            gathering.reject(
                    line,
                    new NotTaken(
                            product.isEmpty()
                                    ? "the entry is no product of GetProducts"
                                    : "the product is of another service",
                            service));
            return;
        }
        var sku = JsonTree.text(product, "sku");
        var attributes = attributes(product);
        JsonTree.object(answer.get("terms"))
                .forEach((kind, byCode) -> JsonTree.object(byCode).values().forEach(one -> {
                    var term = JsonTree.object(one);
                    JsonTree.object(term.get("priceDimensions"))
                            .values()
                            .forEach(dimension -> take(
                                    service,
                                    JsonTree.text(answer, "version"),
                                    JsonTree.text(answer, "publicationDate"),
                                    row(sku, kind, term, JsonTree.object(dimension), attributes, line)));
                }));
    }

    private InvalidInput tooMany() {
        return new InvalidInput(
                "file",
                gathering.file(),
                "\"" + gathering.file() + "\" holds more than 100,000 SKUs, which no list of Bedrock has: give the list"
                        + " of one region.");
    }
}
