package dev.parley.price.read;

import dev.parley.engine.pricing.Grade;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages of the Azure Retail Prices API, one file or several, also one behind the other in a file. A reservation's price is
 * that of its whole term, whatever its unit says. A global meter stands once for each region: its primary region counts.
 */
final class AzurePrices {

    static final String OFFER = "Azure Retail Prices";

    private final Gathering gathering;

    AzurePrices(Gathering gathering) {
        this.gathering = gathering;
    }

    void read(InputStream in) throws IOException {
        var pages = new AzurePages(gathering);
        take(pages.items(in));
        for (long i = 0; i < pages.others(); i++) {
            gathering.rejectAlike("items of other services than Azure OpenAI");
        }
    }

    private void take(List<AzureItem> items) {
        var list = gathering.list(OFFER, "", null, OFFER, Grade.A, true);
        Map<String, Boolean> primary = new HashMap<>();
        items.forEach(item -> primary.merge(meter(item), item.primary(), Boolean::logicalOr));
        for (var item : items) {
            try {
                if (!item.primary() && Boolean.TRUE.equals(primary.get(meter(item)))) {
                    gathering.remark(
                            "Meters that stand for several regions were read from their primary region alone.");
                } else {
                    gathering.price(list, price(item));
                }
            } catch (NotTaken problem) {
                gathering.reject(item.line(), problem);
            }
        }
    }

    private static String meter(AzureItem item) {
        return item.text("meterId") + " " + item.text("type") + " " + item.text("reservationTerm");
    }

    private ReadPrice price(AzureItem item) throws NotTaken {
        if (!item.text("currencyCode").equals("USD")) {
            throw new NotTaken("the price is not in USD", item.text("currencyCode"));
        }
        var minimum = item.text("tierMinimumUnits");
        if (!minimum.isEmpty() && Decimals.price(minimum).signum() != 0) {
            throw new NotTaken("the price holds above a volume only", minimum);
        }
        var name = item.text("meterName");
        var meter = switch (item.text("type")) {
            case "Reservation" -> {
                var reserved = AzureUnits.reservation(item);
                gathering.remark("Reservations bear the price of their whole term, although their unit says an hour.");
                yield reserved;
            }
            case "Consumption" ->
                AzureUnits.of(item)
                        ? AzureUnits.hourly(item)
                        : AzureMeters.read(
                                name,
                                item.text("productName"),
                                item.text("unitOfMeasure"),
                                item.text("armRegionName").toLowerCase(Locale.ROOT));
            default -> throw new NotTaken("prices of this type are not known", item.text("type"));
        };
        var text = item.text("retailPrice");
        return new ReadPrice(
                meter.model(),
                meter.region(),
                meter.kind(),
                Decimals.kept(Decimals.price(text).multiply(meter.times()), text),
                Decimals.day(item.text("effectiveStartDate")),
                name,
                gathering.file(),
                item.line());
    }
}
