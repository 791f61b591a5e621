package dev.parley.price.read;

import dev.parley.base.data.JsonText;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * LiteLLM's map of prices: one object, a key for each model and region, prices per token as binary fractions, which are read
 * from their digits. A commitment stands as the same price per second in two fields: it is one price, for a unit and hour.
 */
final class LiteLlmMap {

    static final String OFFER = "LiteLLM price map";

    private static final int MOST_KEYS = 30_000;
    private static final int MOST_FIELDS = 60;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final Pattern PER_TOKEN = Pattern.compile("(input_cost_per_token|output_cost_per_token"
            + "|cache_read_input_token_cost|cache_creation_input_token_cost(?:_above_1hr)?)"
            + "(?:_above_(\\d{2,4})k_tokens)?(?:_(batches|flex|priority))?(?:_above_(\\d{2,4})k_tokens)?");
    private static final Pattern COST = Pattern.compile("[a-z0-9_]*cost[a-z0-9_]{0,60}");
    private static final Map<String, PriceKind> KINDS = Map.ofEntries(
            Map.entry("input_cost_per_token", PriceKind.ON_DEMAND_INPUT),
            Map.entry("output_cost_per_token", PriceKind.ON_DEMAND_OUTPUT),
            Map.entry("cache_read_input_token_cost", PriceKind.CACHE_READ),
            Map.entry("cache_creation_input_token_cost", PriceKind.CACHE_WRITE),
            Map.entry("cache_creation_input_token_cost_above_1hr", PriceKind.CACHE_WRITE_1H),
            Map.entry("input_cost_per_token batches", PriceKind.BATCH_INPUT),
            Map.entry("output_cost_per_token batches", PriceKind.BATCH_OUTPUT),
            Map.entry("input_cost_per_token flex", PriceKind.FLEX_INPUT),
            Map.entry("output_cost_per_token flex", PriceKind.FLEX_OUTPUT),
            Map.entry("input_cost_per_token priority", PriceKind.PRIORITY_INPUT),
            Map.entry("output_cost_per_token priority", PriceKind.PRIORITY_OUTPUT));

    private record Entry(Map<String, Object> fields, long line) {}

    private final LiteLlmKeys keys;
    private final Gathering gathering;

    LiteLlmMap(ModelNames names, Gathering gathering) {
        this.keys = new LiteLlmKeys(names);
        this.gathering = gathering;
    }

    void read(InputStream in) throws IOException {
        var entries = new LinkedHashMap<String, Entry>();
        JsonTree.read(gathering.file(), in, parser -> {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    entries(parser, entries);
                }
            }
        });
        Set<String> global = new HashSet<>();
        entries.keySet().stream()
                .filter(key -> key.startsWith("global."))
                .forEach(key -> global.add(keys.id(key.substring("global.".length()))));
        var list = gathering.list(OFFER, "", null, OFFER, Grade.B, true);
        entries.forEach((key, entry) -> {
            try {
                prices(list, keys.read(key, JsonTree.text(entry.fields(), "litellm_provider"), global), key, entry);
            } catch (NotTaken problem) {
                if (problem.value().isEmpty()) {
                    gathering.rejectAlike(problem.reason());
                } else {
                    gathering.reject(entry.line(), problem);
                }
            }
        });
    }

    private void entries(JsonParser parser, Map<String, Entry> entries) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            parser.nextToken();
            long line = JsonText.line(parser);
            gathering.row();
            var fields = kept(JsonTree.object(JsonTree.value(parser)));
            if (key.equals("sample_spec")) {
                gathering.remark("The key sample_spec documents the fields and is no model: it was left out.");
            } else if (entries.size() >= MOST_KEYS) {
                throw new dev.parley.base.data.InvalidInput(
                        "file", null, "The map holds more than 30,000 keys: that is no price map.");
            } else if (entries.put(key, new Entry(fields, line)) != null) {
                gathering.reject(line, new NotTaken("the key stands twice; its last entry counts", key));
            }
        }
    }

    /** What is looked at: who sells it, what it costs, when it ends. */
    private static Map<String, Object> kept(Map<String, Object> fields) {
        var kept = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            boolean wanted = name.equals("litellm_provider")
                    || name.equals("deprecation_date")
                    || COST.matcher(name).matches();
            if (wanted && kept.size() < MOST_FIELDS) {
                kept.put(
                        name,
                        value instanceof String text ? text.substring(0, Math.min(100, text.length())) : List.of());
            }
        });
        return kept;
    }

    private void prices(List<ReadPrice> list, LiteLlmKeys.Key key, String raw, Entry entry) {
        if (key.termMonths() > 0) {
            unit(list, key, raw, entry);
            return;
        }
        entry.fields().forEach((field, value) -> {
            var match = PER_TOKEN.matcher(field);
            if (match.matches()) {
                token(list, key, raw, entry, match, value);
            } else if (COST.matcher(field).matches()) {
                gathering.rejectAlike(field + ": the price book keeps no price of this kind");
            }
        });
        ends(list, key, entry);
    }

    private void token(
            List<ReadPrice> list, LiteLlmKeys.Key key, String raw, Entry entry, Matcher field, Object value) {
        try {
            var kind = KINDS.get(field.group(1) + (field.group(3) == null ? "" : " " + field.group(3)));
            if (kind == null) {
                gathering.rejectAlike(field.group() + ": the price book keeps no price of this kind");
                return;
            }
            var above = field.group(2) == null ? field.group(4) : field.group(2);
            var model = above == null
                    ? key.model()
                    : key.model().variant("over-" + above + "k-prompt", "prompts above " + above + "K tokens");
            gathering.price(list, price(key, model, kind, value, MILLION, raw, entry));
        } catch (NotTaken problem) {
            gathering.reject(entry.line(), problem);
        }
    }

    /** One price per second for the unit, whichever of the two fields has it; never their sum. */
    private void unit(List<ReadPrice> list, LiteLlmKeys.Key key, String raw, Entry entry) {
        try {
            var input = entry.fields().get("input_cost_per_second");
            var output = entry.fields().get("output_cost_per_second");
            var either = input == null ? output : input;
            if (either == null) {
                throw new NotTaken("the commitment has no price per second", raw);
            }
            if (input != null && output != null && !exact(input).equals(exact(output))) {
                throw new NotTaken("the commitment has two different prices per second", output.toString());
            }
            var kind = switch (key.termMonths()) {
                case 1 -> PriceKind.MODEL_UNIT_HOUR_1_MONTH;
                case 6 -> PriceKind.MODEL_UNIT_HOUR_6_MONTH;
                default -> throw new NotTaken("the commitment is for a term that is not known", raw);
            };
            gathering.price(list, price(key, key.model(), kind, either, SECONDS, raw, entry));
            gathering.remark("A commitment stands in this map as the same price per second for input and for output:"
                    + " it was read as one price of the unit, and turned into dollars an hour.");
        } catch (NotTaken problem) {
            gathering.reject(entry.line(), problem);
        }
    }

    private static BigDecimal exact(Object value) throws NotTaken {
        return Decimals.price(value instanceof String text ? text : "object").stripTrailingZeros();
    }

    private ReadPrice price(
            LiteLlmKeys.Key key, Sold model, PriceKind kind, Object value, BigDecimal times, String raw, Entry entry)
            throws NotTaken {
        var text = value instanceof String one ? one : "no number";
        var usd = Decimals.kept(Decimals.price(text).multiply(times), text);
        return new ReadPrice(model, key.region(), kind, usd, null, raw, gathering.file(), entry.line());
    }

    private void ends(List<ReadPrice> list, LiteLlmKeys.Key key, Entry entry) {
        var day = day(JsonTree.text(entry.fields(), "deprecation_date"));
        if (day != null) {
            gathering.ends(list, key.model().id(), day);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return Decimals.day(text);
        } catch (NotTaken noDay) {
            return null;
        }
    }
}
