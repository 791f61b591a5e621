package dev.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void dollars_are_typed_as_letters_write_them() {
        for (var text : new String[] {
            "18.5M",
            "18500000",
            "18,500,000",
            "$18.5 million",
            "18,5 M",
            "USD 18.5m",
            "18.500.000",
            "18 500 000",
            "18,500k"
        }) {
            assertThat(Typed.dollars("usd", text)).as(text).isEqualByComparingTo("18500000");
        }
        assertThat(Typed.dollars("usd", "350k")).isEqualByComparingTo("350000");
        assertThat(Typed.dollars("usd", "1,500")).isEqualByComparingTo("1500");
    }

    @Test
    void percent_is_typed_with_or_without_its_sign() {
        assertThat(Typed.percent("share", "9.5")).isEqualByComparingTo("0.095");
        assertThat(Typed.percent("share", "9,5 %")).isEqualByComparingTo("0.095");
        assertThat(Typed.percent("share", "\u221215\u00a0%")).isEqualByComparingTo("-0.15");
    }

    @Test
    void a_percentage_is_no_rate() {
        assertThat(Typed.rate("rate", "11.12 $/h")).isEqualByComparingTo("11.12");
        assertThatThrownBy(() -> Typed.rate("rate", "15 %"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("15 %")
                .hasMessageContaining("dollars of a unit");
    }

    @Test
    void what_is_no_number_is_refused_with_what_was_typed() {
        for (var text : new String[] {"about 18M", "18..5", "1,2,3", "", "M", "\u20ac18M", "9".repeat(60)}) {
            assertThatThrownBy(() -> Typed.dollars("usd", text))
                    .as(text)
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining(text.substring(0, Math.min(30, text.length())));
        }
    }
}
