package dev.parley.price.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-sonnet-4-6, Claude Sonnet 4.6",
        "anthropic.claude-sonnet-4-6, Claude4.6Sonnet",
        "Anthropic Claude Sonnet 4.6 (Amazon Bedrock Edition), Claude4.6Sonnet",
        "amazon.nova-pro-v1:0, NovaPro",
        "amazon.nova-pro-v1:0, Nova 1.0 Pro",
        "anthropic.claude-haiku-4-5-20251001-v1:0, anthropic.claude-haiku-4-5",
        "acme.unheard-of-v1:0, acme.unheard-of-v2:0",
    })
    void two_spellings_of_one_model_are_the_same(String one, String other) {
        assertThat(ModelNames.own().same(one, other)).isTrue();
        assertThat(ModelNames.own().same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-sonnet-4-6, Claude Sonnet 4.5",
        "anthropic.claude-sonnet-4-6, Claude Opus 4.6",
        "amazon.nova-pro-v1:0, Nova Lite",
        "amazon.titan-embed-text-v1, amazon.titan-embed-text-v2:0",
        "acme.unheard-of, acme.heard-of",
        "\u6a21, \u578b",
    })
    void two_models_are_not(String one, String other) {
        assertThat(ModelNames.own().same(one, other)).isFalse();
    }
}
