package dev.parley.price.read;

import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a meter of Azure OpenAI names: {@code gpt 4o 0806 Outp glbl 1K Tokens}, {@code 5 mini pp Inp Gl 1M Tokens}. The words
 * are not written alike from meter to meter; a word that is not known means that the meter is not taken.
 */
final class AzureMeters {

    private static final Pattern MODEL = Pattern.compile(
            "(\\d(\\.\\d)?o?|o\\d)( (mini|nano|pro|codex|chat|max|turbo|luna|terra|sol|astra))*( \\d{4})?");
    private static final Map<String, String> SNAPSHOTS = Map.of(
            "gpt-4o-0513", "gpt-4o-2024-05-13",
            "gpt-4o-0806", "gpt-4o-2024-08-06",
            "gpt-4o-1120", "gpt-4o-2024-11-20",
            "gpt-4o-mini-0718", "gpt-4o-mini-2024-07-18",
            "gpt-4.1-0414", "gpt-4.1-2025-04-14");

    /** What is sold at which kind, and how many units of the price book one unit of the meter is. */
    record Meter(Sold model, String region, PriceKind kind, BigDecimal times) {}

    private AzureMeters() {}

    static Meter read(String meter, String product, String unit, String region) throws NotTaken {
        var words = new ArrayList<>(List.of(meter.toLowerCase(Locale.ROOT).split("[\\s_-]+")));
        var times = perMillion(words, unit, meter);
        boolean batch = words.removeAll(List.of("batch", "bat"));
        boolean priority = words.removeAll(List.of("pp", "prty", "priority"));
        boolean cached = words.removeAll(List.of("cchd", "cached", "cd"));
        boolean input = words.removeAll(List.of("inp", "inpt", "input", "in"));
        boolean output = words.removeAll(List.of("outp", "opt", "outpt", "output", "out"));
        var scope = scope(words, region, meter);
        words.removeAll(List.of("gpt", "azure", "openai", "std", "standard", "text", "txt"));
        var model = String.join(" ", words);
        if (!MODEL.matcher(model).matches()) {
            throw new NotTaken("the meter names no model that is known", meter);
        }
        if (input == output) {
            throw new NotTaken("the meter is for neither input nor output, or for both", meter);
        }
        return new Meter(sold(model, scope), scope, kind(input, cached, batch, priority, meter), times);
    }

    private static PriceKind kind(boolean input, boolean cached, boolean batch, boolean priority, String meter)
            throws NotTaken {
        if (cached) {
            if (!input || batch || priority) {
                throw new NotTaken("the price book keeps no cache price of this kind", meter);
            }
            return PriceKind.CACHE_READ;
        } else if (batch && priority) {
            throw new NotTaken("the meter names more than one service tier", meter);
        } else if (batch) {
            return input ? PriceKind.BATCH_INPUT : PriceKind.BATCH_OUTPUT;
        } else if (priority) {
            return input ? PriceKind.PRIORITY_INPUT : PriceKind.PRIORITY_OUTPUT;
        }
        return input ? PriceKind.ON_DEMAND_INPUT : PriceKind.ON_DEMAND_OUTPUT;
    }

    /** The unit of measure, and what the name says of it, must not differ. */
    private static BigDecimal perMillion(List<String> words, String unit, String meter) throws NotTaken {
        boolean tokens = words.removeAll(List.of("tokens", "token"));
        if (!tokens) {
            throw new NotTaken("the meter is of no tokens", meter);
        }
        var named = times(words.removeAll(List.of("1k")), words.removeAll(List.of("1m")));
        var plain = unit.toLowerCase(Locale.ROOT).replaceAll("tokens?|\\s", "");
        var measured = times(plain.matches("1k|1000|k"), plain.matches("1m|1000000|m"));
        if (measured == null) {
            throw new NotTaken("the unit is none that is known for tokens", unit);
        }
        if (named != null && named.compareTo(measured) != 0) {
            throw new NotTaken("unit and meter name different numbers of tokens", unit);
        }
        return measured;
    }

    private static @Nullable BigDecimal times(boolean thousand, boolean million) {
        return thousand == million ? null : thousand ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
    }

    private static String scope(List<String> words, String region, String meter) throws NotTaken {
        boolean global = words.removeAll(List.of("glbl", "gl", "global"));
        boolean zone = words.removeAll(List.of("dz", "dzone", "dzn", "datazone", "zone", "data"));
        boolean regional = words.removeAll(List.of("regnl", "rgnl", "regional", "reg"));
        if ((global ? 1 : 0) + (zone ? 1 : 0) + (regional ? 1 : 0) != 1) {
            throw new NotTaken("the meter does not say whether it is global, of a data zone or regional", meter);
        }
        if (global) {
            return "global";
        } else if (zone) {
            return zone(region, meter);
        }
        return named(region);
    }

    private static String zone(String region, String meter) throws NotTaken {
        if (region.matches("(.*us\\d?|us.*)") && !region.contains("usgov")) {
            return "us-data-zone";
        } else if (region.matches("(.*europe|france.*|germany.*|sweden.*|italy.*|spain.*|poland.*|eu.*)")) {
            return "eu-data-zone";
        }
        throw new NotTaken("the region belongs to no data zone that is known", region.isEmpty() ? meter : region);
    }

    static String named(String region) throws NotTaken {
        if (!region.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new NotTaken("the row names no region", region);
        }
        return region;
    }

    private static Sold sold(String model, String scope) {
        var name = (model.startsWith("o") ? "" : "gpt-") + model.replace(' ', '-');
        name = SNAPSHOTS.getOrDefault(name, name);
        var zone = scope.endsWith("-data-zone") ? scope.substring(0, 2) + "/" : "";
        return new Sold("azure-openai", "OpenAI", "azure/" + zone + name, name, true);
    }
}
