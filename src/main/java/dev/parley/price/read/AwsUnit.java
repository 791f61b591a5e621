package dev.parley.price.read;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many of the price book's units one unit of a row is. The unit field alone does not tell: {@code Units} are millions of
 * tokens for SKUs of tokens and pieces for others, and the Reserved tier says {@code 1M TPM Hour} where its description and
 * every price say 1,000. Whatever is not known, or contradicts itself, is not taken.
 */
final class AwsUnit {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Pattern PER_THOUSAND =
            Pattern.compile("(per|/)\\s*(1k|1,000|1000|thousand)\\b|^\\s*thousand\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PER_MILLION =
            Pattern.compile("(per|/)\\s*(1m|1,000,000|1000000|million)\\b|^\\s*million\\b", Pattern.CASE_INSENSITIVE);

    private AwsUnit() {}

    /** Factor from the row's price to dollars per million tokens. */
    static BigDecimal perMillionTokens(AwsRow row) throws NotTaken {
        var byUnit = switch (plain(row.unit())) {
            case "1ktokens", "1000tokens", "ktokens", "thousandtokens" -> THOUSAND;
            case "1mtokens", "1000000tokens", "milliontokens", "mtokens" -> BigDecimal.ONE;
            case "units", "unit", "tokens", "token", "" -> null;
            default -> throw new NotTaken("the unit is none that is known for tokens", row.unit());
        };
        var byDescription = described(row);
        if (byUnit != null && byDescription != null && byUnit.compareTo(byDescription) != 0) {
            throw new NotTaken("unit and description name different numbers of tokens", row.unit());
        }
        if (byUnit != null) {
            return byUnit;
        }
        if (byDescription != null) {
            return byDescription;
        }
        if (plain(row.unit()).startsWith("unit") && plain(row.usageType()).contains("tokencount")) {
            return BigDecimal.ONE;
        }
        throw new NotTaken("the unit does not say how many tokens it is", row.unit());
    }

    /** Whether a price of the Reserved tier is per 1,000 tokens a minute; refused when neither text says so. */
    static void perThousandTpm(AwsRow row) throws NotTaken {
        var unit = plain(row.unit());
        if (!unit.matches("1[km]tpm(hours?|hrs?)|units?")) {
            throw new NotTaken("the unit is none that is known for the Reserved tier", row.unit());
        }
        var text = tail(row.description());
        if (PER_MILLION.matcher(text).find()) {
            throw new NotTaken(
                    "the description says per million tokens a minute, which no Reserved price is", row.unit());
        }
        if (!PER_THOUSAND.matcher(text).find() && !unit.startsWith("1k")) {
            throw new NotTaken("neither unit nor description says per 1,000 tokens a minute", row.unit());
        }
    }

    /** Whether the field contradicts what {@link #perThousandTpm} took. */
    static boolean saysMillionTpm(AwsRow row) {
        return plain(row.unit()).startsWith("1m");
    }

    /** A price of a model unit is for an hour; refused when nothing says so. */
    static void perHour(AwsRow row) throws NotTaken {
        var unit = plain(row.unit());
        boolean hour = unit.matches("(1|per)?(hours?|hrs?)|(modelunits?)?(hours?|hrs?)");
        boolean said = row.description().toLowerCase(Locale.ROOT).contains("hour");
        if (!hour && !(unit.matches("units?") && said)) {
            throw new NotTaken("the unit does not say that it is an hour", row.unit());
        }
    }

    private static @Nullable BigDecimal described(AwsRow row) {
        var text = tail(row.description());
        boolean thousand = PER_THOUSAND.matcher(text).find();
        boolean million = PER_MILLION.matcher(text).find();
        return thousand == million ? null : thousand ? THOUSAND : BigDecimal.ONE;
    }

    /** Marketplace descriptions say what is sold behind the second bar. */
    private static String tail(String description) {
        var parts = description.split("\\|", 3);
        return parts.length == 3 ? parts[2] : description;
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
