package dev.parley.engine.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.Csv;
import dev.parley.engine.Aldermoor;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The price catalogue that comes with the product. */
class CatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    private final List<Rate> rates = Aldermoor.catalogue();
    private final PriceBook book = new PriceBook(rates);

    @Test
    void every_row_is_a_rate_and_every_kind_of_price_occurs() {
        assertEquals(1019, rates.size());
        Set<PriceKind> kinds = EnumSet.noneOf(PriceKind.class);
        rates.forEach(rate -> kinds.add(rate.kind()));
        assertEquals(EnumSet.allOf(PriceKind.class), kinds);
    }

    @Test
    void nothing_is_priced_twice_on_the_same_day() {
        assertEquals(
                List.of(),
                book.conflicts(DAY).stream().filter(PriceBook.Conflict::sameDay).toList());
    }

    @Test
    void a_model_id_belongs_to_one_channel_so_that_prices_cannot_be_mixed_up() {
        Map<String, Set<String>> channels = new HashMap<>();
        for (Map<String, String> row : Csv.read("/db/prices/catalogue.csv").rows()) {
            channels.computeIfAbsent(row.get("model"), _ -> new HashSet<>()).add(row.get("channel"));
        }
        channels.forEach((model, names) -> assertEquals(1, names.size(), model));
    }

    @Test
    void a_throughput_row_has_a_source_and_positive_figures() {
        List<Map<String, String>> rows = Csv.read("/db/prices/throughput.csv").rows();
        assertFalse(rows.isEmpty());
        for (Map<String, String> row : rows) {
            assertFalse(row.get("source").isBlank(), row::toString);
            for (String column : List.of("input_tpm", "output_tpm", "minimum_units", "step_units")) {
                String value = row.get(column);
                assertTrue(value.isEmpty() || Integer.parseInt(value) > 0, row::toString);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-sonnet-4-6,global,ON_DEMAND_INPUT,3",
        "anthropic.claude-sonnet-4-6,us geo,RESERVED_OUTPUT_TPM_HOUR_3_MONTH,0.891",
        "anthropic.claude-sonnet-4-5-20250929-v1:0,eu geo,CACHE_WRITE,4.125",
        "anthropic.claude-haiku-4-5-20251001-v1:0,eu-central-1,RESERVED_INPUT_TPM_HOUR_1_MONTH,0.066",
        "meta.llama3-1-70b-instruct-v1:0,us-east-1,MODEL_UNIT_HOUR_6_MONTH,13.08",
        "cohere.embed-english-v3,us-east-1,MODEL_UNIT_HOUR_NO_COMMIT,7.12",
        "amazon.nova-2-lite-v1:0,us-east-1,CACHE_WRITE,0",
        "anthropic.claude-opus-4-8,global,RESERVED_INPUT_TPM_HOUR_3_MONTH,",
        "anthropic.claude-opus-4-8,global,BATCH_INPUT,",
        "anthropic.claude-opus-5-5,global,CACHE_READ,"
    })
    void the_sample_rates_are_found_and_the_unknown_ones_stay_unknown(
            String model, String scope, PriceKind kind, String usd) {
        String found = book.find(model, scope, kind, PriceSide.LIST, DAY)
                .usd()
                .map(price -> price.toPlainString())
                .orElse(null);
        assertEquals(usd, found);
    }
}
