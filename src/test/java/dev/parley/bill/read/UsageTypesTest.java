package dev.parley.bill.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bill.Charge.PricingModel;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USE1-NovaPro-input-tokens                                           | ON_DEMAND     | input          |        | NovaPro
            USE1-NovaPro-input-tokens-flex                                      | FLEX          | input          |        | NovaPro
            EUW1-NovaLite-output-tokens-priority                                | PRIORITY      | output         |        | NovaLite
            EU-Claude4.6Sonnet-output-tokens-batch                              | BATCH         | output         |        | Claude4.6Sonnet
            USE1-Claude4.6Sonnet-input-tokens-cross-region-global-batch         | BATCH         | input          | global | Claude4.6Sonnet
            USE1-Claude4.6Sonnet-cache-read-input-token-count                   | ON_DEMAND     | cache-read     |        | Claude4.6Sonnet
            USE1-Claude4.6Sonnet-cache-write-1h-input-token-count               | ON_DEMAND     | cache-write-1h |        | Claude4.6Sonnet
            USE1-gpt-oss-mantle-input-tokens-standard                           | ON_DEMAND     | input          |        | gpt-oss
            USE1-MP:USE1_InputTokenCount-Units                                  | ON_DEMAND     | input          |        |
            USE2_InputTokenCount-Units                                          | ON_DEMAND     | input          |        |
            USE1-MP:USE1_OutputTokenCount_Global_Batch-Units                    | BATCH         | output         | global |
            USE1-MP:USE1_CacheWriteInputTokenCount_Global-Units                 | ON_DEMAND     | cache-write    | global |
            USE1-MP:USE1_CacheWrite1hInputTokenCount-Units                      | ON_DEMAND     | cache-write-1h |        |
            USE1-MP:USE1_input_tokens_global_standard-Units                     | ON_DEMAND     | input          | global |
            USE1-MP:USE1_cache_write_tokens_1h_long_ctx_standard-Units          | ON_DEMAND     | cache-write-1h |        |
            USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units                     | RESERVED      | input          | geo    |
            USE1-MP:USE1_Reserved_3Month_OutputTPM_Global-Units                 | RESERVED      | output         | global |
            USE1-MP:USE1_ProvisionedThroughput_6MonthsCommit_ModelUnits_Usage-Units | PROVISIONED |              |        |
            USE1-Nova2.0Lite-ProvisionedThroughput-NoCommit-ModelUnits          | PROVISIONED   |                |        | Nova2.0Lite
            USE1-NovaMicro-Customization-Training                               | CUSTOMISATION |                |        | NovaMicro
            USE1-Llama4-Maverick-17B-output-tokens                              | ON_DEMAND     | output         |        | Llama4-Maverick-17B
            USE1-Guardrail-ContentPolicyUnitsConsumed                           | ON_DEMAND     |                |        |
            USE1-Llama4-latency-optimized-output-tokens                         | OTHER         | output         |        | Llama4
            """)
    void each_spelling_says_what_it_is(
            String usageType, PricingModel bought, String tokenClass, String scope, String model) {
        assertThat(UsageTypes.pricingModel(usageType, "")).isEqualTo(bought);
        assertThat(UsageTypes.tokenClass(usageType, "", "")).isEqualTo(tokenClass);
        assertThat(UsageTypes.scope(usageType, "", "")).isEqualTo(scope);
        assertThat(UsageTypes.model(usageType)).isEqualTo(model);
    }

    @Test
    void the_description_is_asked_where_the_usage_type_is_silent() {
        assertThat(UsageTypes.tokenClass(
                        "USE1-MP:opaque-Units", "x|us-east-1|Million Cache Read Input Tokens Global", "Units"))
                .isEqualTo("cache-read");
        assertThat(UsageTypes.scope("USE1-MP:opaque-Units", "x|us-east-1|Million Input Tokens Global", ""))
                .isEqualTo("global");
    }

    @ParameterizedTest
    @CsvSource({"us, us geo", "apac, apac geo", "jp, jp geo", "au, au geo", "global, global"})
    void the_profile_tells_which_geography(String profile, String scope) {
        assertThat(UsageTypes.scope("APN2-NovaPro-input-tokens-cross-region", "", profile))
                .isEqualTo(scope);
    }

    @Test
    void without_a_profile_the_geography_is_not_told() {
        assertThat(UsageTypes.scope("APN2-NovaPro-input-tokens-cross-region", "", ""))
                .isEqualTo("geo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            USE1-NovaPro-input-tokens          | $0.0008 per 1K tokens          | 1K tokens      | 125000 | 125     | million tokens
            USE1-NovaPro-input-tokens          | $0.80 per 1M input tokens      | 1K tokens      | 125    | 125     | million tokens
            USE1-NovaPro-input-tokens          | no word of it                  | 1M tokens      | 3      | 3       | million tokens
            USE1-NovaPro-input-tokens          | no word of it                  | 1000 Tokens    | 3000   | 3       | million tokens
            USE1-NovaPro-input-tokens          | no word of it                  | Tokens         | 3000000 | 3      | million tokens
            USE1-MP:USE1_InputTokenCount-Units | Million Input Tokens           | Units          | 30.5   | 30.5    | million tokens
            USE1-MP:USE1_InputTokenCount-Units | no word of it                  | Units          | 30.5   | 30.5    | million tokens
            USE1-NovaPro-input-tokens          | $6 per 1K tokens (1M context)  | 1K tokens      | 1000   | 1       | million tokens
            USE1-NovaPro-input-tokens          | no word of it                  | Furlongs       | 7      | 7       | Furlongs
            USE1-NovaCanvas-T2I-1024-Standard  | image generated                | Units          | 12     | 12      | Units
            USE1-MP:USE1_Reserved_1Month_InputTPM_Geo-Units | Per Hour per 1K Input TPM | 1M TPM Hour | 100 | 100   | thousand TPM hours
            USE1-X-ProvisionedThroughput-NoCommit-ModelUnits | a unit            | hour           | 2      | 2       | unit hours
            """)
    void quantities_are_made_comparable_row_by_row(
            String usageType, String description, String unit, BigDecimal amount, BigDecimal made, String as) {
        var quantity = Quantity.of(
                usageType,
                description,
                unit,
                UsageTypes.pricingModel(usageType, description),
                UsageTypes.tokenClass(usageType, description, unit),
                amount);
        assertThat(quantity.amount()).isEqualByComparingTo(made);
        assertThat(quantity.unit()).isEqualTo(as);
        assertThat(quantity.open()).isEqualTo(as.equals("Furlongs"));
    }
}
