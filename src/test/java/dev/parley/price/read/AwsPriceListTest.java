package dev.parley.price.read;

import static dev.parley.engine.pricing.PriceKind.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.SomeLists;
import dev.parley.price.SomeLists.Sku;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The AWS Price List with its traps. */
class AwsPriceListTest {

    private static final String MODELS = "AmazonBedrockFoundationModels";
    private static final String SONNET = "Claude Sonnet 4.6 (Amazon Bedrock Edition)";

    @ParameterizedTest
    @CsvSource({
        // usage type, description, unit, price, region, kind, usd
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens Regional CRIS, 1M tokens, 3.3000000000, us-east-1, ON_DEMAND_INPUT, 3.3",
        "USE1-MP:USE1_InputTokenCount_Global-Units, Million Input Tokens Global, Units, 3.0000000000, global, ON_DEMAND_INPUT, 3",
        "USE1-MP:USE1_OutputTokenCount_Global_Batch-Units, Million Batch Response Tokens Global, 1M tokens, 7.5, global, BATCH_OUTPUT, 7.5",
        "USE1-MP:USE1_input_tokens_global_standard-Units, Input Tokens - Standard; Global, 1M tokens, 5, global, ON_DEMAND_INPUT, 5",
        "USE1-MP:USE1_cache_write_tokens_1h_standard-Units, Cache Write 1h, 1M tokens, 6.6, us-east-1, CACHE_WRITE_1H, 6.6",
        "USE1-MP:USE1_CacheWriteInputTokenCount-Units, Million Cache Write Input Tokens Regional, 1M tokens, 4.125, us-east-1, CACHE_WRITE, 4.125",
        "USE1-MP:USE1_CacheReadInputTokenCount-Units, Million Cache Read Input Tokens Regional, Million tokens, 0.33, us-east-1, CACHE_READ, 0.33",
        "USE1-Claude4.6Sonnet-input-tokens-cross-region-global, $0.003 per 1K input tokens, 1k tokens, 0.003, global, ON_DEMAND_INPUT, 3",
        "USE1-Claude4.6Sonnet-output-tokens-flex, $0.00825 per 1K tokens, 1000 Tokens, 0.00825, us-east-1, FLEX_OUTPUT, 8.25",
        "USE1-Claude4.6Sonnet-input-tokens-priority, per 1K tokens, 1K tokens, 5.775E-3, us-east-1, PRIORITY_INPUT, 5.775",
        "USE1-MP:USE1_Reserved_3Month_OutputTPM_Geo-Units, Per Hour per 1K Output TPM Reserved 3 Month Regional, 1M TPM Hour, 0.891, us-east-1, RESERVED_OUTPUT_TPM_HOUR_3_MONTH, 0.891",
        "USE1-MP:USE1_Reserved_1Month_InputTPM_Global-Units, Per Hour per 1K Input TPM Reserved 1 Month Global, 1KTPMHour, 0.18, global, RESERVED_INPUT_TPM_HOUR_1_MONTH, 0.18",
        "USE1-MP:USE1_ProvisionedThroughput_6MonthsCommit_ModelUnits_Usage-Units, Provisioned Throughput Hourly Price (6 Months Commit), Units, 35, us-east-1, MODEL_UNIT_HOUR_6_MONTH, 35",
        "USE1-MP:USE1_ProvisionedThroughput_NoCommit_ModelUnits_Usage-Units, Hourly, hour, 63, us-east-1, MODEL_UNIT_HOUR_NO_COMMIT, 63",
    })
    void a_row_becomes_the_price_it_states(
            String usageType,
            String description,
            String unit,
            String price,
            String region,
            PriceKind kind,
            String usd) {
        var sku = Sku.of(
                SONNET,
                usageType,
                "AWS Marketplace software usage|us-east-1|" + description.replace(';', ','),
                unit,
                price);
        for (var text : List.of(
                SomeLists.csv(MODELS, "2026-09-11", List.of(sku)),
                SomeLists.json(MODELS, "2026-09-11", List.of(sku)))) {
            var read = Texts.read(Texts.of("list", text));
            var one = only(read);
            assertEquals("anthropic.claude-sonnet-4-6", one.model().id());
            assertEquals(region, one.region());
            assertEquals(kind, one.kind());
            assertEquals(usd, one.usd().toPlainString());
            assertEquals(LocalDate.of(2026, 9, 1), one.from());
            assertEquals(LocalDate.of(2026, 9, 11), read.lists().getFirst().asOf());
            assertEquals("20260911120000", read.lists().getFirst().version());
            assertEquals(0, read.rejects().count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, parsecs, 3.3, the unit is none that is known for tokens",
        "USE1-MP:USE1_InputTokenCount-Units, per 1K input tokens, 1M tokens, 3.3, unit and description name different numbers of tokens",
        "USE1-NovaPro-input-tokens, something, Tokens, 3.3, the unit does not say how many tokens it is",
        "USE1-NovaCanvas-T2I-1024-Standard, per image, image, 0.04, it is no price of tokens or capacity",
        "USE1-MP:USE1_SearchUnits-Units, per search, Search Units, 0.002, it is no price of tokens or capacity",
        "USE1-NovaSonic-speech-input-tokens, per 1K tokens, 1K tokens, 0.0034, 'it prices tokens that are no text, which the price book does not keep'",
        "USE1-NovaPro-Customization-Training, per 1K tokens, Training Tokens, 0.008, it is a price of a kind that the price book does not keep",
        "USE1-NovaPro-input-tokens-batch-flex, per 1K tokens, 1K tokens, 0.1, the row names more than one service tier",
        "USE1-NovaPro-cache-read-input-token-count-batch, per 1K tokens, 1K tokens, 0.1, the price book keeps no cache price of this service tier",
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, 1M tokens, '', the price is empty: unknown is not zero",
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, 1M tokens, N/A, the price is no number",
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, 1M tokens, NaN, the price is no number",
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, 1M tokens, Infinity, the price is no number",
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, 1M tokens, 1E999999999, the price is no number",
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, 1M tokens, -3, the price is below zero",
        "USE1-MP:USE1_InputTokenCount-Units, Million Input Tokens, 1M tokens, '3,30', the price has a comma: write it with a decimal point and without separators",
        "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units, Reserved input, 1M TPM Hour, 0.198, 'neither unit nor description says per 1,000 tokens a minute'",
        "USE1-MP:USE1_Reserved_2Month_InputTPM_Geo-Units, per 1K TPM, 1K TPM Hour, 0.198, the Reserved price is for a term that is not known",
        "USE1-MP:USE1_ProvisionedThroughput_3MonthsCommit_ModelUnits_Usage-Units, Hourly, hour, 63, the model unit is for a term that is not known",
        "USE1-MP:USE1_ProvisionedThroughput_NoCommit_ModelUnits_Usage-Units, something, Units, 63, the unit does not say that it is an hour",
    })
    void a_row_that_is_not_understood_is_never_a_price(
            String usageType, String description, String unit, String price, String reason) {
        var good = Sku.of(
                SONNET, "USE1-MP:USE1_OutputTokenCount-Units", "a|b|Million Response Tokens", "1M tokens", "16.5");
        var bad = Sku.of(SONNET, usageType, description, unit, price);
        for (var text : List.of(
                SomeLists.csv(MODELS, "2026-09-11", List.of(good, bad)),
                SomeLists.json(MODELS, "2026-09-11", List.of(good, bad)))) {
            var read = Texts.read(Texts.of("list", text));
            assertEquals(ON_DEMAND_OUTPUT, only(read).kind());
            assertEquals(List.of(reason), reasons(read));
        }
    }

    @Test
    void a_reserved_price_a_thousand_times_off_the_on_demand_price_is_not_taken_and_the_unit_field_is_not_believed() {
        var onDemand = SomeLists.input("Claude Sonnet 4.6", "3.3");
        var reserved = Sku.of(
                SONNET,
                "USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units",
                "a|b|Per Hour per 1K Input TPM",
                "1M TPM Hour",
                "0.198");
        var read = read(onDemand, reserved);
        assertEquals(2, read.lists().getFirst().prices().size());
        assertTrue(read.remarks().getFirst().contains("1M TPM Hour"), read.remarks()::toString);
        for (var wrong : List.of("198", "0.000198")) {
            var off = read(onDemand, reserved.at(wrong));
            assertEquals(ON_DEMAND_INPUT, only(off).kind());
            assertTrue(reasons(off).getFirst().startsWith("the Reserved price is ten times or more off"));
        }
        assertTrue(read(onDemand, reserved.at("0.4")).remarks().toString().contains("202 % of the on-demand price"));
    }

    @Test
    void regional_prices_that_are_not_a_tenth_above_global_are_told() {
        var global = Sku.of(
                SONNET,
                "USE1-MP:USE1_InputTokenCount_Global-Units",
                "a|b|Million Input Tokens Global",
                "1M tokens",
                "3");
        assertEquals(
                List.of(),
                read(global, SomeLists.input("Claude Sonnet 4.6", "3.3")).remarks());
        assertTrue(read(global, SomeLists.input("Claude Sonnet 4.6", "3.4"))
                .remarks()
                .getFirst()
                .contains("1 regional price is not 1.1 times"));
    }

    @Test
    void attributes_of_amazons_own_models_name_model_and_tier_and_products_may_come_after_terms() {
        var text = """
                {"offerCode":"AmazonBedrock","version":"1","publicationDate":"2026-09-11T12:44:08Z",
                "terms":{"OnDemand":{"A":{"A.T":{"effectiveDate":"2026-07-01T00:00:00Z","priceDimensions":{"A.T.R":
                  {"unit":"1K tokens","beginRange":"0","description":"$0.0014 per 1K tokens for Nova Pro","pricePerUnit":{"USD":"0.0014"}}}}},
                "B":{"B.T":{"effectiveDate":"2026-07-01T00:00:00Z","priceDimensions":{"B.T.R":
                  {"unit":"hour","beginRange":"0","description":"$60.5 per hour","pricePerUnit":{"USD":"60.5"}}}}},
                "C":{"C.T":{"effectiveDate":"2026-07-01T00:00:00Z","priceDimensions":{"C.T.R":
                  {"unit":"1K tokens","beginRange":"0","description":"per 1K tokens","pricePerUnit":{"CNY":"1"}}}}},
                "X":{"X.T":{"priceDimensions":{"X.T.R":{"unit":"1K tokens","pricePerUnit":{"USD":"1"}}}}}}},
                "products":{"A":{"attributes":{"usagetype":"USE1-NovaPro-input-tokens","regionCode":"us-east-1","model":"Nova Pro",
                  "service_tier":"priority","inferenceType":"Input tokens","feature":"On-demand Inference"}},
                "B":{"attributes":{"usagetype":"USE1-Nova2.0Lite-ProvisionedThroughput-NoCommit-ModelUnits","regionCode":"us-east-1",
                  "model":"Nova 2.0 Lite","feature":"Provisioned Throughput"}},
                "C":{"attributes":{"usagetype":"USE1-NovaPro-output-tokens","regionCode":"us-east-1","model":"Nova Pro"}},
                "D":{"attributes":{"usagetype":"USE1-NovaPro-output-tokens"}}}}
                """;
        var read = Texts.read(Texts.of("list.json", text));
        assertEquals(
                List.of(
                        "amazon.nova-pro-v1:0 PRIORITY_INPUT 1.4",
                        "amazon.nova-2-lite-v1:0:256k MODEL_UNIT_HOUR_NO_COMMIT 60.5"),
                read.lists().getFirst().prices().stream()
                        .map(one -> one.model().id() + " " + one.kind() + " "
                                + one.usd().toPlainString())
                        .toList());
        assertEquals(
                List.of(
                        "the row has no price in USD",
                        "the file does not describe the SKU of this price",
                        "the file has no price of this SKU"),
                reasons(read));
    }

    @Test
    void answers_of_get_products_are_documents_in_strings() {
        var product = """
                {"product":{"sku":"A","attributes":{"usagetype":"USE1-MP:USE1_InputTokenCount-Units","regionCode":"us-east-1",\
                "servicename":"Claude Sonnet 4.6 (Amazon Bedrock Edition)"}},"serviceCode":"AmazonBedrockFoundationModels",\
                "version":"7","publicationDate":"2026-09-11T00:00:00Z","terms":{"OnDemand":{"A.T":{"effectiveDate":\
                "2026-09-01T00:00:00Z","priceDimensions":{"A.T.R":{"unit":"1M tokens","description":"a|b|Million Input Tokens",\
                "beginRange":"0","pricePerUnit":{"USD":"3.3"}}}}}}}""";
        var wrapped = '"' + product.replace("\"", "\\\"") + '"';
        for (var text : List.of(
                "{\"FormatVersion\":\"aws_v1\",\"PriceList\":[" + wrapped + "]}",
                "[" + wrapped + "]",
                "[" + product + "]")) {
            assertEquals(
                    "3.3",
                    only(Texts.read(Texts.of("products.json", text))).usd().toPlainString());
        }
    }

    @Test
    void a_model_that_is_not_known_yet_gets_an_id_of_its_name() {
        var read = read(SomeLists.input("Claude Opus 6.5", "4"), SomeLists.input("Frobnicator 3 Pro", "4"));
        assertEquals(
                List.of("anthropic.claude-opus-6-5 false", "frobnicator-3-pro false"),
                read.lists().getFirst().prices().stream()
                        .map(one -> one.model().id() + " " + one.model().known())
                        .toList());
    }

    @Test
    void several_offers_and_all_regions_are_read_in_one_go() {
        var use1 = SomeLists.input("Claude Sonnet 4.6", "3.3");
        var gov = use1.in("us-gov-west-1");
        var read = Texts.read(
                Texts.of("a.csv", SomeLists.csv(MODELS, "2026-09-11", List.of(use1, gov))),
                Texts.of("b.json", SomeLists.json("AmazonBedrockService", "2026-09-12", List.of(use1))));
        assertEquals(
                List.of(MODELS, "AmazonBedrockService"),
                read.lists().stream().map(ReadList::offer).toList());
        assertEquals(
                List.of("us-east-1", "us-gov-west-1"),
                read.lists().getFirst().prices().stream().map(ReadPrice::region).toList());
    }

    @Test
    void a_list_of_sixteen_megabytes_is_read_in_seconds() {
        var skus = new java.util.ArrayList<Sku>();
        for (int i = 0; i < 32_000; i++) {
            skus.add(SomeLists.input("Sizable " + i / 100, "1." + (10_000 + i)).in("us-west-" + i % 100));
        }
        var text = Texts.of("large.json", SomeLists.json(MODELS, "2026-09-11", skus));
        assertTrue(text.file().bytes() > 16_000_000, () -> text.file().bytes() + " bytes");
        var read = assertTimeout(Duration.ofSeconds(60), () -> Texts.read(text));
        assertEquals(32_000, read.lists().getFirst().prices().size());
    }

    @Test
    void the_list_of_another_service_is_refused_by_its_name() {
        var problem = assertThrows(
                InvalidInput.class,
                () -> Texts.read(Texts.of("ec2.json", SomeLists.json("AmazonEC2", "2026-09-11", List.of()))));
        assertTrue(
                problem.sentence().contains("AmazonEC2") && problem.sentence().contains("AmazonBedrockService"),
                problem.sentence());
    }

    private static ReadPrices read(Sku... skus) {
        return Texts.read(Texts.of("list.csv", SomeLists.csv(MODELS, "2026-09-11", Arrays.asList(skus))));
    }

    private static ReadPrice only(ReadPrices read) {
        var all = read.lists().stream().flatMap(list -> list.prices().stream()).toList();
        assertEquals(1, all.size(), () -> all + " " + read.rejects().kept());
        return all.getFirst();
    }

    private static List<String> reasons(ReadPrices read) {
        return read.rejects().kept().stream().map(one -> one.reason()).collect(Collectors.toList());
    }
}
