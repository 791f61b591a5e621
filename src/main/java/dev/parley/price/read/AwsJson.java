package dev.parley.price.read;

import dev.parley.base.data.JsonText;
import dev.parley.base.data.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The JSON of the AWS Price List: the bulk file of an offer, or what {@code GetProducts} answers, whose products are JSON in
 * strings. Products and terms are joined by SKU, in whichever order they stand.
 */
final class AwsJson {

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
                    new AwsAnswers(terms, gathering).read(parser);
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
                case "PriceList" -> new AwsAnswers(terms, gathering).read(parser);
                default -> parser.skipChildren();
            }
        }
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
        products.put(sku, AwsEntries.attributes(product));
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
                JsonTree.object(JsonTree.value(parser)).values().forEach(term -> term(sku, kind, term, line));
            }
        }
    }

    private void term(String sku, String kind, Object term, long line) {
        rows.addAll(AwsEntries.rows(sku, kind, term, Map.of(), line));
        if (rows.size() > Gathering.MOST_PRICES) {
            throw tooMany();
        }
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
                AwsOffers.take(terms, gathering, offer, version, published, row.with(attributes));
            }
        }
        products.keySet().stream()
                .filter(sku -> !priced.contains(sku))
                .sorted()
                .forEach(sku -> gathering.reject(0, new NotTaken("the file has no price of this SKU", sku)));
    }

    private InvalidInput tooMany() {
        return new InvalidInput(
                "file",
                gathering.file(),
                "\"" + gathering.file() + "\" holds more than 100,000 SKUs, which no list of Bedrock has: give the list"
                        + " of one region.");
    }
}
