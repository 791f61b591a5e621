package dev.parley.bill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.price.read.ModelNames;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import dev.parley.price.ModelInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaidPricesTest {

    @ParameterizedTest
    @CsvSource({
        "Claude4.6Sonnet, Claude Sonnet 4.6",
        "Claude Sonnet 4.6 (Amazon Bedrock Edition), Claude Sonnet 4.6",
        "Nova2.0Lite, Amazon Nova 2 Lite",
        "Llama3.1-70B, Llama 3.1 70B Instruct",
        "ClaudeOpus4.8, Anthropic Claude Opus 4.8"
    })
    void names_of_one_model_have_the_same_words(String ofTheBill, String ofTheBook) {
        assertThat(ModelNames.words(ofTheBill)).isEqualTo(ModelNames.words(ofTheBook));
    }

    @ParameterizedTest
    @CsvSource({"Claude4.6Sonnet, Claude Sonnet 4.5", "Claude4.6Sonnet, Claude Opus 4.6", "NovaPro, Nova Lite"})
    void names_of_two_models_have_not(String one, String other) {
        assertThat(ModelNames.words(one)).isNotEqualTo(ModelNames.words(other));
    }

    @Test
    void two_spellings_of_one_model_are_one_price_of_all_that_was_paid_for_it() {
        var paid = of(
                charge("Claude4.6Sonnet", "us-east-1", null, "million tokens", "10", "30"),
                charge("Claude Sonnet 4.6 (Amazon Bedrock Edition)", "us-east-1", null, "million tokens", "30", "70"),
                charge("Some Model 9", "us-east-1", null, "million tokens", "1", "1"));
        assertThat(paid.prices()).singleElement().satisfies(one -> {
            assertThat(one.model()).isEqualTo(SONNET);
            assertThat(one.quantity()).isEqualByComparingTo("40");
            assertThat(one.paid()).isEqualByComparingTo("100");
            assertThat(one.usd()).isEqualByComparingTo("2.5");
        });
        assertThat(paid.unknown()).containsExactly("Some Model 9");
    }

    @Test
    void usage_that_is_not_counted_in_tokens_is_no_part_of_their_price() {
        var paid = of(
                charge("Claude4.6Sonnet", "us-east-1", null, "million tokens", "10", "30"),
                charge("Claude4.6Sonnet", "us-east-1", null, "Furlongs", "7", "500"),
                charge("Claude4.6Sonnet", "us-east-1", null, null, null, "500"));
        assertThat(paid.prices())
                .singleElement()
                .satisfies(one -> assertThat(one.usd()).isEqualByComparingTo("3"));
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, , us-east-1",
        "ap-northeast-2, global, global",
        "ap-northeast-2, apac geo, apac geo",
        "ap-northeast-1, jp geo, jp geo",
        "ap-southeast-2, au geo, au geo",
        "us-west-2, geo, us geo",
        "eu-central-1, geo, eu geo"
    })
    void a_geography_is_as_the_profile_names_it_or_the_only_one_of_its_region(
            String region, @Nullable String scope, String priced) {
        assertThat(of(charge("Claude4.6Sonnet", region, scope, "million tokens", "10", "30"))
                        .prices())
                .extracting(PaidPrices.PaidPrice::scope)
                .containsExactly(priced);
    }

    @ParameterizedTest
    @CsvSource({"ap-northeast-1", "ap-northeast-2", "ap-southeast-2", "ca-central-1", "us-gov-west-1", "sa-east-1"})
    void no_price_is_derived_where_the_geography_is_not_told(String region) {
        assertThat(of(charge("Claude4.6Sonnet", region, "geo", "million tokens", "10", "30"))
                        .prices())
                .isEmpty();
    }

    private static final ModelInfo SONNET = new ModelInfo(
            "bedrock", "Anthropic", "claude-sonnet-4-6", "Claude Sonnet 4.6", new TreeSet<>(List.of("us-east-1")));

    private static PaidPrices of(Charge... charges) {
        return PaidPrices.of(SomeCharges.SEPTEMBER, List.of(charges), _ -> true, List.of(SONNET));
    }

    private static Charge charge(
            String model,
            String region,
            @Nullable String scope,
            @Nullable String unit,
            @Nullable String quantity,
            String usd) {
        return new Charge(
                null,
                null,
                SomeCharges.SEPTEMBER,
                Seller.AWS,
                "AmazonBedrock",
                Kind.USAGE,
                region,
                model,
                scope,
                "input",
                PricingModel.ON_DEMAND,
                null,
                quantity == null ? null : new BigDecimal(quantity),
                unit,
                null,
                new BigDecimal(usd),
                new BigDecimal(usd));
    }
}
