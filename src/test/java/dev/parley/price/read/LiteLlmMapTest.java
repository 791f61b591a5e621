package dev.parley.price.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LiteLLM's price map with its traps. */
class LiteLlmMapTest {

    @ParameterizedTest
    @CsvSource({
        "5e-06, 5",
        "5E-6, 5",
        "0.000005, 5",
        "3.5e-08, 0.035",
        "2.1875e-06, 2.1875",
        "1.88e-05, 18.8",
        "8.25e-08, 0.0825",
        "3.125e-07, 0.3125",
        "1, 1000000",
        "0.1e-6, 0.1",
        "7e-05, 70",
        "\"4e-06\", 4",
    })
    void a_binary_fraction_per_token_is_exactly_the_digits_that_stand_there(String written, String usd) {
        var read = read("\"us.anthropic.claude-opus-5\":{%s,\"input_cost_per_token\":" + written + "}");
        assertEquals(
                "anthropic.claude-opus-5 | us geo ON_DEMAND_INPUT " + usd,
                prices(read).getFirst());
    }

    @Test
    void each_shape_of_key_names_its_region() {
        var read = read("""
                "anthropic.claude-opus-5":{%s,"input_cost_per_token":5e-06},
                "global.anthropic.claude-opus-5":{%s,"input_cost_per_token":5e-06},
                "eu.anthropic.claude-opus-5":{%s,"input_cost_per_token":5.5e-06},
                "us-gov.anthropic.claude-opus-5":{%s,"input_cost_per_token":6e-06},
                "amazon.nova-pro-v1:0":{%s,"input_cost_per_token":8e-07},
                "bedrock/ap-south-1/deepseek.v3.2":{%s,"input_cost_per_token":7.4e-07},
                "bedrock/invoke/anthropic.claude-3-haiku-20240307-v1:0":{%s,"input_cost_per_token":2.5e-07},
                "bedrock_mantle/openai.gpt-oss-20b":{%s,"input_cost_per_token":7e-08}""");
        assertEquals(
                List.of(
                        "anthropic.claude-opus-5 | global ON_DEMAND_INPUT 5",
                        "anthropic.claude-opus-5 | global ON_DEMAND_INPUT 5",
                        "anthropic.claude-opus-5 | eu geo ON_DEMAND_INPUT 5.5",
                        "anthropic.claude-opus-5 | us-gov geo ON_DEMAND_INPUT 6",
                        "amazon.nova-pro-v1:0 | us ON_DEMAND_INPUT 0.8",
                        "deepseek.v3.2 | ap-south-1 ON_DEMAND_INPUT 0.74",
                        "anthropic.claude-3-haiku-20240307-v1:0 | us ON_DEMAND_INPUT 0.25",
                        "openai.gpt-oss-20b-1:0 | us ON_DEMAND_INPUT 0.07"),
                shown(read));
        assertEquals(Grade.B, read.lists().getFirst().grade());
    }

    @Test
    void a_commitment_is_one_price_an_hour_however_often_it_stands() {
        var read = read("""
                "bedrock/us-east-1/1-month-commitment/anthropic.claude-v2:1":{%s,"input_cost_per_second":0.0175,"output_cost_per_second":0.0175},
                "bedrock/*/6-month-commitment/cohere.command-text-v14":{%s,"input_cost_per_second":0.0066027,"output_cost_per_second":6.6027e-3},
                "bedrock/us-east-1/6-month-commitment/anthropic.claude-v2:1":{%s,"output_cost_per_second":0.00972},
                "bedrock/us-east-1/3-month-commitment/anthropic.claude-v2:1":{%s,"output_cost_per_second":0.00972},
                "bedrock/us-west-2/1-month-commitment/anthropic.claude-v2:1":{%s,"input_cost_per_second":0.0175,"output_cost_per_second":0.02}""");
        assertEquals(
                List.of(
                        "anthropic.claude-v2:1 | us-east-1 MODEL_UNIT_HOUR_1_MONTH 63",
                        "cohere.command-text-v14 | all-listed MODEL_UNIT_HOUR_6_MONTH 23.76972",
                        "anthropic.claude-v2:1 | us-east-1 MODEL_UNIT_HOUR_6_MONTH 34.992"),
                shown(read));
        assertEquals(
                List.of(
                        "the commitment is for a term that is not known",
                        "the commitment has two different prices per second"),
                reasons(read));
    }

    @Test
    void caches_batches_and_long_prompts_are_kinds_and_models_of_their_own() {
        var read = read("""
                "us.anthropic.claude-sonnet-4-5-20250929-v1:0":{%s,"cache_read_input_token_cost":3.3e-07,
                "cache_creation_input_token_cost":4.125e-06,"cache_creation_input_token_cost_above_1hr":6.6e-06,
                "cache_creation_input_token_cost_above_1hr_above_200k_tokens":1.32e-05,"input_cost_per_token_above_200k_tokens":6.6e-06,
                "input_cost_per_token_batches":1.65e-06,"output_cost_per_token_priority":2.9e-05,
                "cache_read_input_token_cost_flex":1e-7,"search_context_cost_per_query":{"low":0.01},"max_tokens":4096}""");
        assertEquals(
                List.of(
                        "anthropic.claude-sonnet-4-5-20250929-v1:0 | us geo CACHE_READ 0.33",
                        "anthropic.claude-sonnet-4-5-20250929-v1:0 | us geo CACHE_WRITE 4.125",
                        "anthropic.claude-sonnet-4-5-20250929-v1:0 | us geo CACHE_WRITE_1H 6.6",
                        "anthropic.claude-sonnet-4-5-20250929-v1:0:over-200k-prompt | us geo CACHE_WRITE_1H 13.2",
                        "anthropic.claude-sonnet-4-5-20250929-v1:0:over-200k-prompt | us geo ON_DEMAND_INPUT 6.6",
                        "anthropic.claude-sonnet-4-5-20250929-v1:0 | us geo BATCH_INPUT 1.65",
                        "anthropic.claude-sonnet-4-5-20250929-v1:0 | us geo PRIORITY_OUTPUT 29"),
                shown(read));
        assertEquals(2, read.rejects().count());
    }

    @Test
    void the_sample_key_is_left_out_and_absent_is_not_zero() {
        var read = read("""
                "sample_spec":{"litellm_provider":"one of","input_cost_per_token":0.0,"deprecation_date":"date when"},
                "us.anthropic.claude-opus-5":{%s,"input_cost_per_token":5.5e-06,"output_cost_per_token":null,"deprecation_date":"2026-10-01"},
                "amazon.titan-embed-text-v2:0":{%s,"input_cost_per_token":2e-08,"output_cost_per_token":0.0}""");
        assertEquals(3, prices(read).size());
        assertTrue(read.remarks().getFirst().contains("sample_spec"));
        assertEquals(
                Map.of("anthropic.claude-opus-5", LocalDate.of(2026, 10, 1)),
                read.lists().getFirst().retired());
        assertEquals("0", read.lists().getFirst().prices().getLast().usd().toPlainString());
    }

    @Test
    void other_providers_are_named_and_counted_and_those_compared_keep_their_ids() {
        var read = Texts.read(Texts.of("map.json", """
                {"gpt-5.4":{"litellm_provider":"openai","input_cost_per_token":2.5e-06},
                "azure/us/gpt-5.4":{"litellm_provider":"azure","input_cost_per_token":2.75e-06},
                "azure/eastus/gpt-5.4":{"litellm_provider":"azure","input_cost_per_token":2.75e-06},
                "vertex_ai/claude-opus-5":{"litellm_provider":"vertex_ai-anthropic_models","input_cost_per_token":5e-06},
                "claude-opus-5":{"litellm_provider":"anthropic","input_cost_per_token":5e-06},
                "groq/a":{"litellm_provider":"groq","input_cost_per_token":1e-06},"groq/b":{"litellm_provider":"groq"}}"""));
        assertEquals(
                List.of(
                        "gpt-5.4 | global ON_DEMAND_INPUT 2.5",
                        "azure/us/gpt-5.4 | us-data-zone ON_DEMAND_INPUT 2.75",
                        "vertex_ai/claude-opus-5 | global ON_DEMAND_INPUT 5",
                        "claude-opus-5 | global ON_DEMAND_INPUT 5"),
                shown(read));
        assertEquals(
                List.of(
                        "the key names a deployment that is not known",
                        "provider groq: Parley compares no prices of it (2 rows)"),
                reasons(read));
    }

    @Test
    void what_is_no_number_is_no_price() {
        var read = read("""
                "us.anthropic.claude-opus-5":{%s,"input_cost_per_token":"many","output_cost_per_token":-1e-06,
                "cache_read_input_token_cost":1e-99,"cache_creation_input_token_cost":[1],"input_cost_per_token_batches":true,
                "output_cost_per_token_batches":1e-30},
                "us.anthropic.claude-opus-4-8":{%s,"input_cost_per_token":5.5e-06}""");
        assertEquals(1, prices(read).size());
        assertEquals(6, read.rejects().count());
    }

    private static ReadPrices read(String entries) {
        return Texts.read(
                Texts.of("map.json", "{" + entries.replace("%s", "\"litellm_provider\":\"bedrock_converse\"") + "}"));
    }

    private static List<String> prices(ReadPrices read) {
        return shown(read);
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
