package dev.parley.bill;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(PaidPrices.words(ofTheBill)).isEqualTo(PaidPrices.words(ofTheBook));
    }

    @ParameterizedTest
    @CsvSource({"Claude4.6Sonnet, Claude Sonnet 4.5", "Claude4.6Sonnet, Claude Opus 4.6", "NovaPro, Nova Lite"})
    void names_of_two_models_have_not(String one, String other) {
        assertThat(PaidPrices.words(one)).isNotEqualTo(PaidPrices.words(other));
    }
}
