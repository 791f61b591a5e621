package dev.parley.price.read;

import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.util.Locale;

/** Provisioned throughput units of Azure OpenAI: by the hour, or reserved for a term. */
final class AzureUnits {

    private static final String PROVISIONED = "provisioned managed";

    private AzureUnits() {}

    /** Whether an item is of such units. */
    static boolean of(AzureItem item) {
        return (item.text("meterName") + " " + item.text("skuName"))
                .toLowerCase(Locale.ROOT)
                .contains(PROVISIONED);
    }

    static AzureMeters.Meter reservation(AzureItem item) throws NotTaken {
        if (!of(item)) {
            throw new NotTaken("the reservation is of no provisioned units", item.text("meterName"));
        }
        var kind = switch (item.text("reservationTerm").toLowerCase(Locale.ROOT)) {
            case "1 month" -> PriceKind.PTU_RESERVATION_1_MONTH;
            case "1 year" -> PriceKind.PTU_RESERVATION_1_YEAR;
            default ->
                throw new NotTaken("the reservation is for a term that is not known", item.text("reservationTerm"));
        };
        return new AzureMeters.Meter(unit(item), "all", kind, BigDecimal.ONE);
    }

    static AzureMeters.Meter hourly(AzureItem item) throws NotTaken {
        if (!item.text("unitOfMeasure").toLowerCase(Locale.ROOT).matches("1 hours?|1/hour")) {
            throw new NotTaken("the unit does not say that it is an hour", item.text("unitOfMeasure"));
        }
        var name = (item.text("meterName") + " " + item.text("skuName")).toLowerCase(Locale.ROOT);
        var scope = name.matches(".*\\b(global|glbl)\\b.*")
                ? "global"
                : name.matches(".*\\b(data ?zone|dz|dzone)\\b.*")
                        ? "data-zone"
                        : name.matches(".*\\b(regional|regnl|rgnl)\\b.*")
                                        || name.strip().startsWith("provisioned managed unit")
                                ? "regional"
                                : "";
        if (scope.isEmpty()) {
            throw new NotTaken("the meter does not say for which deployment the unit is", item.text("meterName"));
        }
        return new AzureMeters.Meter(unit(item), scope, PriceKind.PTU_HOUR, BigDecimal.ONE);
    }

    private static Sold unit(AzureItem item) {
        return new Sold("azure-openai", "Microsoft", "ptu", "Azure OpenAI PTU", true);
    }
}
