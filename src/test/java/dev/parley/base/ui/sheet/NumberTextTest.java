package dev.parley.base.ui.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    private static final NumberText US = NumberText.of(Locale.US);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en-US;1,234.5;1234.5",
                "en-US;1234.5;1234.5",
                "en-US;1 234.5;1234.5",
                "en-US;1,234,567;1234567",
                "en-US;.5;0.5",
                "en-US;-3;-3",
                "en-US;+3;3",
                "en-US;\u2212 3;",
                "en-US;\u22123.25;-3.25",
                "en-US;1.2E+06;1200000",
                "en-US;0;0",
                "de-DE;1.234,5;1234.5",
                "de-DE;1.234;1234",
                "de-DE;1234,5;1234.5",
                "fr-FR;1 234,5;1234.5",
                "fr-FR;1\u202f234,5;1234.5",
                "fr-FR;1\u00a0234,5;1234.5",
                "de-CH;1'234.5;1234.5",
                "de-CH;1\u2019234.5;1234.5",
            })
    void a_number_is_read_as_its_locale_writes_it(String tag, String text, BigDecimal expected) {
        var reading = NumberText.of(Locale.forLanguageTag(tag)).read(text);
        if (expected == null) {
            assertThat(reading).isInstanceOf(NumberText.Reading.Unreadable.class);
        } else {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            NumberText.Reading.Amount.class,
                            amount -> assertThat(amount.value()).isEqualByComparingTo(expected));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,34,45",
                "1,23",
                "1.234,5",
                "1,2345",
                "n/a",
                "1.2.3",
                "--1",
                "1-",
                "1e400",
                "1e",
                "$5",
                "0x10",
                "1,",
                ",1",
                "1 23",
                "1,234 567",
                ".",
                "-",
                "%",
                "٣",
                "1 2",
                "1_000",
                "NaN",
                "Infinity",
                "=1+1"
            })
    void a_separator_that_is_not_where_it_belongs_makes_the_text_no_number(String text) {
        assertThat(US.read(text))
                .isInstanceOfSatisfying(
                        NumberText.Reading.Unreadable.class,
                        refused -> assertThat(refused.sentence())
                                .isEqualTo("“" + text + "” is not a number: write it like 1,234.5."));
    }

    @Test
    void the_refusal_shows_how_the_reader_s_own_locale_writes_a_number() {
        assertThat(NumberText.of(Locale.GERMANY).read("1.5"))
                .isEqualTo(new NumberText.Reading.Unreadable("“1.5” is not a number: write it like 1.234,5."));
    }

    @Test
    void a_percent_sign_is_told_apart_and_blanks_are_nothing() {
        assertThat(US.read("12 %")).isEqualTo(new NumberText.Reading.Amount(new BigDecimal("12"), true));
        assertThat(US.read("12.5%")).isEqualTo(new NumberText.Reading.Amount(new BigDecimal("12.5"), true));
        assertThat(US.read("12\u00a0%")).isEqualTo(new NumberText.Reading.Amount(new BigDecimal("12"), true));
        assertThat(US.read(" \u00a0 ")).isEqualTo(new NumberText.Reading.Empty());
    }

    @Test
    void a_text_of_ten_thousand_digits_is_refused_without_being_repeated_whole() {
        assertThat(US.read("9".repeat(10_000)))
                .isInstanceOfSatisfying(
                        NumberText.Reading.Unreadable.class,
                        refused -> assertThat(refused.sentence()).hasSizeLessThan(120));
    }

    @Test
    void numbers_are_written_grouped_with_a_true_minus_and_never_as_minus_zero() {
        assertThat(US.write(new BigDecimal("-1234567.891"), 2)).isEqualTo("\u22121,234,567.89");
        assertThat(US.write(new BigDecimal("-0.001"), 2)).isEqualTo("0.00");
        assertThat(NumberText.of(Locale.FRANCE).write(new BigDecimal("1234.5"), 1))
                .isEqualTo("1\u00a0234,5");
        assertThat(US.inFull(new BigDecimal("1200000.000"))).isEqualTo("1200000");
        assertThat(US.inFull(new BigDecimal("0.050"))).isEqualTo("0.05");
    }

    @Test
    void what_is_written_is_read_back_as_the_same_number_in_every_locale() {
        var random = new Random(20261123);
        for (var tag : new String[] {"en-US", "de-DE", "fr-FR", "de-CH", "sv-SE", "pl-PL", "ja-JP", "pt-BR", "it-IT"}) {
            var numbers = NumberText.of(Locale.forLanguageTag(tag));
            for (int i = 0; i < 2_000; i++) {
                var decimals = random.nextInt(7);
                var value = BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), decimals);
                for (var text : new String[] {numbers.write(value, decimals), numbers.inFull(value)}) {
                    assertThat(numbers.read(text))
                            .as(tag + " " + text)
                            .isInstanceOfSatisfying(
                                    NumberText.Reading.Amount.class,
                                    amount -> assertThat(amount.value()).isEqualByComparingTo(value));
                }
            }
        }
    }
}
