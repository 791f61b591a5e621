package dev.parley.bill;

import dev.parley.base.data.Csv;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which line a service lands, by any of the names AWS gives it: the product code of a cost and usage report
 * ({@code AmazonEC2}), the name of FOCUS ({@code Amazon Elastic Compute Cloud}), the short one of the Cost Explorer
 * ({@code EC2-Instances}). Upper case, blanks, signs and the words Amazon and AWS in front say nothing.
 */
final class ServiceTable {

    private static final Pattern IN_FRONT = Pattern.compile("^(?:amazon|aws)[\\s.]*");
    private static final Pattern NOTHING = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, ContractLine> LINES = read();

    private ServiceTable() {}

    static Optional<ContractLine> line(String service) {
        return Optional.ofNullable(LINES.get(key(service)));
    }

    /** A name without what differs between the files. */
    static String key(String service) {
        var lower = service.strip().toLowerCase(Locale.ROOT);
        var once = IN_FRONT.matcher(lower).replaceFirst("");
        return NOTHING.matcher(IN_FRONT.matcher(once).replaceFirst("")).replaceAll("");
    }

    private static Map<String, ContractLine> read() {
        var lines = new HashMap<String, ContractLine>();
        for (var row : Csv.read("/db/bill/services.csv").rows()) {
            var line = ContractLine.valueOf(row.getOrDefault("line", ""));
            for (var name : row.getOrDefault("names", "").split("\\|")) {
                var before = lines.put(key(name), line);
                if (before != null && before != line) {
                    throw new IllegalStateException(
                            "The service " + name.strip() + " stands in two lines, " + before + " and " + line + ".");
                }
            }
        }
        return Map.copyOf(lines);
    }
}
