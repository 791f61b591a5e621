package dev.parley.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How plan runs are written. The hash is taken of a canonical form, so that neither the order of sets and maps nor
 * trailing zeros of a number change it.
 */
final class PlanJson {

    /** Sets among the inputs: their elements have no order. */
    private static final String SET = "carries";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PlanJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static PlanInputs inputs(String json) {
        return MAPPER.readValue(json, PlanInputs.class);
    }

    static PlanResult result(String json) {
        return MAPPER.readValue(json, PlanResult.class);
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    static String hash(Object value) {
        try {
            byte[] canonical =
                    canonical(MAPPER.<JsonNode>valueToTree(value), "").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String canonical(JsonNode node, String field) {
        if (node.isObject()) {
            Map<String, String> entries = new TreeMap<>();
            node.properties()
                    .forEach(entry -> entries.put(entry.getKey(), canonical(entry.getValue(), entry.getKey())));
            return entries.toString();
        }
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(canonical(element, field)));
            if (field.equals(SET)) {
                elements.sort(null);
            }
            return elements.toString();
        }
        return node.isNumber() ? plain(node.decimalValue()) : node.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
