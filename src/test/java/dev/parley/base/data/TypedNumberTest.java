package dev.parley.base.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1565000",
                "1,565,000",
                " 1,565,000.00 ",
                "$1,565,000",
                "1 565 000",
                "1\u00a0565\u00a0000",
                "1'565'000"
            })
    void separators_of_thousands_are_read(String text) {
        assertThat(TypedNumber.of(text)).isEqualByComparingTo("1565000");
    }

    @Test
    void a_sign_and_cents_are_read() {
        assertThat(TypedNumber.of("-$1,200.50")).isEqualByComparingTo("-1200.50");
        assertThat(TypedNumber.of("\u22121,200")).isEqualByComparingTo("-1200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,5", "1.565.000", "1,565 000", "1,56,000", "12a", "1.5M", "1,565,0000"})
    void what_could_mean_two_numbers_or_none_is_none(String text) {
        assertThat(TypedNumber.of(text)).isNull();
    }
}
