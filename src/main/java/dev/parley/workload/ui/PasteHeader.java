package dev.parley.workload.ui;

import dev.parley.base.data.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The first line of pasted rows: which column holds which field of a workload. */
final class PasteHeader {

    /** Header words that are understood, each with the field it names. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "code"),
            Map.entry("code", "code"),
            Map.entry("name", "name"),
            Map.entry("workload", "name"),
            Map.entry("team", "team"),
            Map.entry("owner", "owner"),
            Map.entry("account", "account"),
            Map.entry("environment", "environment"),
            Map.entry("status", "status"),
            Map.entry("launching", "launching"),
            Map.entry("model", "model"),
            Map.entry("scope", "scope"),
            Map.entry("region", "scope"),
            Map.entry("input", "input"),
            Map.entry("in", "input"),
            Map.entry("output", "output"),
            Map.entry("out", "output"),
            Map.entry("cacheread", "cacheRead"),
            Map.entry("cachereads", "cacheRead"),
            Map.entry("cachewrite", "cacheWrite"),
            Map.entry("cachewrites", "cacheWrite"),
            Map.entry("requests", "requests"),
            Map.entry("reqmin", "requests"),
            Map.entry("shape", "shape"),
            Map.entry("minutecv", "minuteCv"),
            Map.entry("minutespread", "minuteCv"),
            Map.entry("measured", "cvMeasured"),
            Map.entry("guarantee", "guarantee"),
            Map.entry("deferrablehours", "deferrableHours"),
            Map.entry("deferrablepercent", "deferrablePercent"),
            Map.entry("billedby", "billedBy"),
            Map.entry("evidencemonths", "evidenceMonths"),
            Map.entry("months", "evidenceMonths"),
            Map.entry("source", "evidenceSource"),
            Map.entry("asof", "evidenceAsOf"),
            Map.entry("grade", "evidenceGrade"),
            Map.entry("note", "note"),
            Map.entry("illustrative", "illustrative"));

    private final List<String> fields;

    /**
     * @param header the cells of the first line
     * @throws InvalidInput when a column is not understood, stands twice, or one that is needed is missing
     */
    PasteHeader(List<String> header) {
        this.fields = header.stream().map(PasteHeader::field).toList();
        Set<String> seen = new HashSet<>();
        fields.stream().filter(field -> !seen.add(field)).findFirst().ifPresent(twice -> {
            throw new InvalidInput("header", twice, "Two columns mean " + twice + ". Keep one of them.");
        });
        for (var needed : List.of("name", "model", "scope")) {
            if (!seen.contains(needed)) {
                throw new InvalidInput("header", null, "A column \"" + needed + "\" is missing in the first line.");
            }
        }
    }

    private static String field(String header) {
        var words = header.toLowerCase(Locale.ROOT)
                .replace("%", "percent")
                .replaceAll("\\(.*\\)|ktpm|k tok/min", "")
                .replaceAll("[^a-z]", "");
        var field = COLUMNS.get(words);
        if (field == null) {
            throw new InvalidInput(
                    "header",
                    header,
                    "The column \"" + header + "\" is not understood. Rename it, for example to input, cache read, or"
                            + " minute cv, or leave it out.");
        }
        return field;
    }

    /** How many columns there are. */
    int columns() {
        return fields.size();
    }

    /** The place of a field's column, or -1 where there is none. */
    int column(String field) {
        return fields.indexOf(field);
    }
}
