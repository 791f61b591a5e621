package dev.parley.price.read;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One price dimension of a SKU of the AWS Price List, as it stands there: texts, of the JSON or of the CSV.
 *
 * @param terms      {@code OnDemand}; the lists of Bedrock have no other, not even for commitments
 * @param attributes by name in small letters and without blanks
 * @param usd        {@code pricePerUnit} in USD, or null where the row has no such price
 */
record AwsRow(
        String sku,
        String terms,
        Map<String, String> attributes,
        String description,
        String unit,
        @Nullable String usd,
        String effective,
        String begin,
        long line) {

    /** The same with the attributes of its product. */
    AwsRow with(Map<String, String> others) {
        return new AwsRow(sku, terms, others, description, unit, usd, effective, begin, line);
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    String usageType() {
        return attribute("usagetype");
    }

    /** Where the row says what it is, one after another: usage type first. */
    String said() {
        return Stream.of("usagetype", "inferencetype", "feature", "service_tier", "operation")
                .map(this::attribute)
                .collect(Collectors.joining(" "));
    }
}
