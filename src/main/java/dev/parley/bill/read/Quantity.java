package dev.parley.bill.read;

import dev.parley.bill.Charge.PricingModel;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of Bedrock was used, in units that can be compared. AWS changes the unit of one price over time and writes
 * {@code Units} for millions of tokens as well as for images, so each row's usage type and description decide, and its unit
 * only where they are silent.
 *
 * @param amount null where its unit is not known for sure
 * @param unit   {@code million tokens}, {@code unit hours}, {@code thousand TPM hours}, or the file's own
 * @param open   whether what it counts is not known for sure
 */
record Quantity(@Nullable BigDecimal amount, @Nullable String unit, boolean open) {

    static final String MILLION_TOKENS = "million tokens";
    static final String UNIT_HOURS = "unit hours";
    static final String THOUSAND_TPM_HOURS = "thousand TPM hours";

    private static final Pattern MILLION = Pattern.compile("\\bmillion\\b|\\b1\\s?m\\b(?!\\s*context)|\\b1,000,000\\b");
    private static final Pattern THOUSAND = Pattern.compile("\\bthousand\\b|\\b1\\s?k\\b|\\b1,?000\\b(?!,)");

    /** @param amount as the file writes it, in the file's unit */
    static Quantity of(
            String usageType,
            String description,
            String unit,
            PricingModel bought,
            @Nullable String tokenClass,
            BigDecimal amount) {
        var own = unit.isBlank() ? null : unit;
        if (bought == PricingModel.RESERVED && tokenClass != null) {
            // the unit of this price says 1M, its description and its amount say 1K: the description is right
            boolean millions = says(MILLION, description) && !says(THOUSAND, description);
            return new Quantity(scaled(amount, millions ? 3 : 0), THOUSAND_TPM_HOURS, false);
        } else if (bought == PricingModel.PROVISIONED
                && UsageTypes.plain(usageType).contains("modelunit")) {
            return new Quantity(amount, UNIT_HOURS, false);
        } else if (tokenClass == null) {
            return new Quantity(amount, own, false);
        } else if (says(MILLION, description)) {
            return tokens(amount, 0);
        } else if (says(THOUSAND, description)) {
            return tokens(amount, -3);
        }
        return byUnit(unit.strip().toLowerCase(Locale.ROOT), own, amount);
    }

    private static Quantity byUnit(String unit, @Nullable String own, BigDecimal amount) {
        if (unit.equals("units") || unit.equals("unit") || says(MILLION, unit)) {
            return tokens(amount, 0);
        } else if (says(THOUSAND, unit)) {
            return tokens(amount, -3);
        } else if (unit.equals("tokens") || unit.equals("token")) {
            return tokens(amount, -6);
        }
        return new Quantity(own == null ? null : amount, own, true);
    }

    private static Quantity tokens(BigDecimal amount, int power) {
        return new Quantity(scaled(amount, power), MILLION_TOKENS, false);
    }

    private static BigDecimal scaled(BigDecimal amount, int power) {
        return amount.scaleByPowerOfTen(power);
    }

    private static boolean says(Pattern pattern, String text) {
        return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
