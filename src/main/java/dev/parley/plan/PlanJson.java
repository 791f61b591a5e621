package dev.parley.plan;

import dev.parley.base.data.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How plan runs are written. The hash is taken of a canonical form, so that neither the order of sets and maps nor
 * trailing zeros of a number change it.
 *
 * <p>A run is read for ever. What a later release adds to the inputs is absent in what an earlier one froze: it becomes
 * empty, or the way it was before there was a choice. While it says just that, the canonical form leaves it out, so that
 * the same inputs keep the hash they had. So a new part is added to {@link #ADDED} with what it says by itself, and its
 * record takes null for it; a primitive that is absent is 0 or false. Nothing is ever renamed or removed.
 */
final class PlanJson {

    /** Sets among the inputs: their elements have no order. */
    private static final String SET = "carries";

    /** Parts of the inputs that the first release did not know, with what stands for their absence beside null. */
    private static final Map<String, String> ADDED = Map.of(
            "facts", "{lifecycles=[], noStart=[], quotas=[]}",
            "commit", "\"FORECAST\"",
            "illustrativeFacts", "\"SHOWN\"",
            "floor", "\"NONE\"",
            "waits", "null",
            "inside", "0");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
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

    static String lines(List<OwnPlan.Line> lines) {
        return MAPPER.writeValueAsString(lines);
    }

    static List<OwnPlan.Line> lines(String json) {
        return List.of(MAPPER.readValue(json, OwnPlan.Line[].class));
    }

    /** SHA-256 of the canonical form, in hexadecimal. */
    static String hash(Object value) {
        return Sha256.of(canonical(MAPPER.<JsonNode>valueToTree(value), ""));
    }

    private static String canonical(JsonNode node, String field) {
        if (node.isObject()) {
            Map<String, String> entries = new TreeMap<>();
            node.properties()
                    .forEach(entry -> entries.put(entry.getKey(), canonical(entry.getValue(), entry.getKey())));
            ADDED.forEach((added, nothing) -> {
                entries.remove(added, nothing);
                entries.remove(added, "null");
            });
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
