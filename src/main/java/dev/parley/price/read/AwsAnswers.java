package dev.parley.price.read;

import dev.parley.base.data.JsonText;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Products as {@code GetProducts} answers them: each a document of its own, in a string or as it is. */
final class AwsAnswers {

    private final AwsTerms terms;
    private final Gathering gathering;

    AwsAnswers(AwsTerms terms, Gathering gathering) {
        this.terms = terms;
        this.gathering = gathering;
    }

    /** @param parser at the list of them */
    void read(JsonParser parser) {
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
        var attributes = AwsEntries.attributes(product);
        JsonTree.object(answer.get("terms"))
                .forEach((kind, byCode) -> JsonTree.object(byCode)
                        .values()
                        .forEach(term -> AwsEntries.rows(sku, kind, term, attributes, line)
                                .forEach(row -> AwsOffers.take(
                                        terms,
                                        gathering,
                                        service,
                                        JsonTree.text(answer, "version"),
                                        JsonTree.text(answer, "publicationDate"),
                                        row))));
    }
}
