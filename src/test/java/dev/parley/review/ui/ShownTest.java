package dev.parley.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void numbers_keep_every_digit_and_stand_one_below_the_other() {
        int decimals = Shown.decimals(Stream.of("51443.1", "26400", "words", "0.162"));
        assertThat(decimals).isEqualTo(2);
        assertThat(Shown.value("51443.1", decimals)).isEqualTo("51,443.10");
        assertThat(Shown.value("3.013699", decimals)).isEqualTo("3.013699");
        assertThat(Shown.value("words", decimals)).isEqualTo("words");
        assertThat(Shown.decimals(Stream.of("2", "14"))).isZero();
    }

    @Test
    void a_difference_is_of_numbers_alone_and_bears_its_sign() {
        assertThat(Shown.difference("9.50", "9.75")).isEqualTo("+0.25");
        assertThat(Shown.difference("24000000", "22000000")).isEqualTo("\u22122,000,000");
        assertThat(Shown.difference("5 %", "10 %")).isEqualTo("+5 points");
        assertThat(Shown.difference("silent", "10 %")).isEmpty();
        assertThat(Shown.difference(null, "10")).isEmpty();
    }
}
