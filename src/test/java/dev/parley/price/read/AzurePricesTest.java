package dev.parley.price.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of the Azure Retail Prices API with their traps. */
class AzurePricesTest {

    @ParameterizedTest
    @CsvSource({
        "gpt 4o 0806 Outp glbl 1K Tokens, 1K, 0.01, eastus, azure/gpt-4o-2024-08-06 | global ON_DEMAND_OUTPUT 10",
        "gpt 4.1 Inp glbl Tokens, 1K, 0.002, eastus, azure/gpt-4.1 | global ON_DEMAND_INPUT 2",
        "4o cchd Inp regnl 1M Tokens, 1M, 1.375, swedencentral, azure/gpt-4o | swedencentral CACHE_READ 1.375",
        "5 mini pp Inp Gl 1M Tokens, 1M, 0.45, eastus, azure/gpt-5-mini | global PRIORITY_INPUT 0.45",
        "5.4 Outp DZ 1M Tokens, 1M, 16.5, eastus2, azure/us/gpt-5.4 | us-data-zone ON_DEMAND_OUTPUT 16.5",
        "5.4 Inp DZone 1M Tokens, 1M, 2.75, westeurope, azure/eu/gpt-5.4 | eu-data-zone ON_DEMAND_INPUT 2.75",
        "gpt 4.1 mini Batch Inp glbl Tokens, 1K, 2E-4, eastus, azure/gpt-4.1-mini | global BATCH_INPUT 0.2",
    })
    void a_meter_becomes_the_price_it_names(String meter, String unit, String price, String region, String expected) {
        assertEquals(List.of(expected), shown(read(item(meter, unit, price, region, "true", "Consumption"))));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt 4o Outp glbl 1M Tokens, 1K, unit and meter name different numbers of tokens",
        "gpt 4o Outp glbl Tokens, 1 Hour, the unit is none that is known for tokens",
        "gpt 4o Outp Tokens, 1K, 'the meter does not say whether it is global, of a data zone or regional'",
        "gpt 4o glbl Tokens, 1K, 'the meter is for neither input nor output, or for both'",
        "gpt realtime aud Inp glbl Tokens, 1K, the meter names no model that is known",
        "gpt 4o Session glbl, 1, the meter is of no tokens",
    })
    void a_meter_that_is_not_understood_is_never_a_price(String meter, String unit, String reason) {
        var read = read(
                item("5 Inp glbl 1M Tokens", "1M", "1.25", "eastus", "true", "Consumption"),
                item(meter, unit, "9", "eastus", "true", "Consumption"));
        assertEquals(1, shown(read).size());
        assertEquals(List.of(reason), reasons(read));
    }

    @Test
    void a_reservation_bears_the_price_of_its_whole_term_and_an_hour_that_of_an_hour() {
        var read = read(
                item("Provisioned Managed Global Unit", "1 Hour", "1", "eastus", "true", "Consumption"),
                item("Provisioned Managed Data Zone Unit", "1 Hour", "1.1", "eastus", "true", "Consumption"),
                item("Provisioned Managed Unit", "1 Hour", "2", "eastus", "true", "Consumption"),
                item(
                        "Provisioned Managed Global Unit",
                        "1 Hour",
                        "260",
                        "eastus",
                        "true",
                        "Reservation\",\"reservationTerm\":\"1 Month"),
                item(
                        "Provisioned Managed Global Unit",
                        "1 Hour",
                        "2652",
                        "eastus",
                        "true",
                        "Reservation\",\"reservationTerm\":\"1 Year"),
                item(
                        "Provisioned Managed Global Unit",
                        "1 Hour",
                        "9999",
                        "eastus",
                        "true",
                        "Reservation\",\"reservationTerm\":\"5 Years"));
        assertEquals(
                List.of(
                        "ptu | global PTU_HOUR 1",
                        "ptu | data-zone PTU_HOUR 1.1",
                        "ptu | regional PTU_HOUR 2",
                        "ptu | all PTU_RESERVATION_1_MONTH 260",
                        "ptu | all PTU_RESERVATION_1_YEAR 2652"),
                shown(read));
        assertEquals(List.of("the reservation is for a term that is not known"), reasons(read));
    }

    @Test
    void a_meter_of_several_regions_counts_in_its_primary_region() {
        var read = read(
                item("5 Inp glbl 1M Tokens", "1M", "1.25", "eastus", "true", "Consumption"),
                item("5 Inp glbl 1M Tokens", "1M", "1.30", "westus", "false", "Consumption"));
        assertEquals(List.of("azure/gpt-5 | global ON_DEMAND_INPUT 1.25"), shown(read));
        assertTrue(read.remarks().toString().contains("primary region"));
    }

    @Test
    void prices_above_a_volume_of_other_types_and_services_are_left_out_with_the_reason() {
        var volume = item("5 Inp glbl 1M Tokens", "1M", "1.20", "eastus", "true", "Consumption")
                .replace("\"tierMinimumUnits\":0.0", "\"tierMinimumUnits\":1000.0");
        var read = read(
                item("5 Outp glbl 1M Tokens", "1M", "10", "eastus", "true", "Consumption"),
                volume,
                item("5 Inp glbl 1M Tokens", "1M", "1.25", "eastus", "true", "DevTestConsumption"),
                item("5 Inp glbl 1M Tokens", "1M", "1.25", "eastus", "true", "Consumption")
                        .replace("Azure OpenAI", "Virtual Machines"));
        assertEquals(1, shown(read).size());
        assertEquals(
                List.of(
                        "the price holds above a volume only",
                        "prices of this type are not known",
                        "items of other services than Azure OpenAI (1 row)"),
                reasons(read));
    }

    @Test
    void several_pages_are_one_list_in_files_or_behind_each_other_and_a_missing_one_is_told() {
        var first =
                page("\"https://next\"", item("5 Inp glbl 1M Tokens", "1M", "1.25", "eastus", "true", "Consumption"));
        var second = page("null", item("5 Outp glbl 1M Tokens", "1M", "10", "eastus", "true", "Consumption"));
        var both = Texts.read(Texts.of("1.json", first), Texts.of("2.json", second));
        assertEquals(2, shown(both).size());
        assertEquals(1, both.lists().size());
        assertEquals(shown(both), shown(Texts.read(Texts.of("both.json", first + "\n" + second))));
        assertTrue(both.remarks().toString().contains("names a next one"));
    }

    @Test
    void another_currency_is_refused() {
        var page = page("null", item("5 Inp glbl 1M Tokens", "1M", "1.25", "eastus", "true", "Consumption"))
                .replace("\"BillingCurrency\":\"USD\"", "\"BillingCurrency\":\"EUR\"");
        assertTrue(assertThrows(InvalidInput.class, () -> Texts.read(Texts.of("p.json", page)))
                .sentence()
                .contains("EUR"));
    }

    private static ReadPrices read(String... items) {
        return Texts.read(Texts.of("page.json", page("null", items)));
    }

    static String page(String next, String... items) {
        return "{\"BillingCurrency\":\"USD\",\"CustomerEntityId\":\"Default\",\"CustomerEntityType\":\"Retail\",\"Items\":["
                + Stream.of(items).collect(Collectors.joining(",\n")) + "],\"NextPageLink\":" + next + ",\"Count\":"
                + items.length + "}";
    }

    static String item(String meter, String unit, String price, String region, String primary, String type) {
        return ("{\"currencyCode\":\"USD\",\"tierMinimumUnits\":0.0,\"retailPrice\":%s,\"unitPrice\":%s,\"armRegionName\":\"%s\","
                        + "\"location\":\"x\",\"effectiveStartDate\":\"2026-07-01T00:00:00Z\",\"meterId\":\"m-%s\",\"meterName\":\"%s\","
                        + "\"productName\":\"Azure OpenAI\",\"skuName\":\"s\",\"serviceName\":\"Foundry Models\",\"unitOfMeasure\":\"%s\","
                        + "\"isPrimaryMeterRegion\":%s,\"type\":\"%s\"}")
                .formatted(price, price, region, meter, meter, unit, primary, type);
    }

    private static List<String> shown(ReadPrices read) {
        return read.lists().stream()
                .flatMap(list -> list.prices().stream())
                .map(one -> one.model().id() + " | " + one.region() + " " + one.kind() + " "
                        + one.usd().toPlainString())
                .toList();
    }

    private static List<String> reasons(ReadPrices read) {
        return read.rejects().kept().stream().map(one -> one.reason()).toList();
    }
}
