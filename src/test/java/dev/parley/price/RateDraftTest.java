package dev.parley.price;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a typed rate is refused, at which field and with which words. */
class RateDraftTest {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 1);

    @Test
    void a_rate_of_zero_or_with_twelve_decimals_is_taken() {
        assertDoesNotThrow(() -> usd("0").validate());
        assertDoesNotThrow(() -> usd("0.000000000001").validate());
        assertDoesNotThrow(() -> usd("1.5000000000000000").validate());
    }

    @Test
    void a_negative_rate_is_refused_and_the_sentence_carries_the_value() {
        refused("usd", "-3", usd("-3"));
    }

    @Test
    void a_rate_with_more_than_twelve_decimals_is_refused() {
        refused("usd", "more than 12 decimals", usd("0.0000000000001"));
    }

    @Test
    void a_rate_of_a_billion_is_refused() {
        refused("usd", "Check the unit", usd("1E+9"));
    }

    @Test
    void a_number_too_long_to_be_meant_is_refused_before_anybody_computes_with_it() {
        refused("usd", "more than 30 digits", usd("1E+999999999"));
        refused("usd", "more than 30 digits", usd("-1E+999999999"));
        refused("usd", "more than 30 digits", usd("1E-999999999"));
        refusedLimit("inputTokensPerMinute", limit(LimitRule.SEPARATE, "1E-999999999", null, null));
    }

    @Test
    void a_missing_rate_is_refused_because_unknown_is_not_zero() {
        refused("usd", "unknown is not zero", draft(null, DAY, null, "AWS's letter", Grade.Q, "us-east-1"));
    }

    @Test
    void a_rate_that_ends_before_it_starts_is_refused() {
        refused("to", "2027-04-30", draft("1", DAY, DAY.minusDays(1), "AWS's letter", Grade.Q, "us-east-1"));
        assertDoesNotThrow(
                () -> draft("1", DAY, DAY, "AWS's letter", Grade.Q, "us-east-1").validate());
    }

    @Test
    void a_rate_without_a_source_a_grade_or_a_first_day_is_refused() {
        refused("source", "without a source is not taken", draft("1", DAY, null, " ", Grade.Q, "us-east-1"));
        refused("source", "501 characters", draft("1", DAY, null, "x".repeat(501), Grade.Q, "us-east-1"));
        refused("grade", "Choose how well", draft("1", DAY, null, "AWS's letter", null, "us-east-1"));
        refused("from", "first day", draft("1", null, null, "AWS's letter", Grade.Q, "us-east-1"));
        refused("from", "1999", draft("1", LocalDate.of(1999, 1, 1), null, "AWS's letter", Grade.Q, "us-east-1"));
    }

    @Test
    void a_region_in_capitals_is_refused_and_a_scope_in_words_is_taken() {
        refused("region", "EU Frankfurt", draft("1", DAY, null, "AWS's letter", Grade.Q, "EU Frankfurt"));
        assertDoesNotThrow(
                () -> draft("1", DAY, null, "AWS's letter", Grade.Q, "us geo").validate());
    }

    @Test
    void a_kind_that_does_not_exist_is_refused() {
        var problem = assertThrows(InvalidInput.class, () -> RateDraft.kind("per_wish"));
        assertTrue(problem.sentence().contains("per_wish"), problem.sentence());
        assertEquals(PriceKind.ON_DEMAND_INPUT, RateDraft.kind("on_demand_input"));
    }

    @Test
    void a_separate_limit_needs_a_figure_and_a_weighted_one_a_weight() {
        refusedLimit("inputTokensPerMinute", limit(LimitRule.SEPARATE, null, null, null));
        refusedLimit("inputTokensPerMinute", limit(LimitRule.SEPARATE, "-1", null, null));
        refusedLimit("outputTokensPerMinute", limit(LimitRule.SEPARATE, "1", "0", null));
        refusedLimit("outputWeight", limit(LimitRule.SEPARATE, "1", "1", "5"));
        refusedLimit("outputWeight", limit(LimitRule.WEIGHTED, "1", null, null));
        refusedLimit("outputTokensPerMinute", limit(LimitRule.WEIGHTED, "1", "1", "5"));
        refusedLimit("outputWeight", limit(LimitRule.WEIGHTED, "1", null, "1000000"));
        refusedLimit("rule", limit(LimitRule.UNKNOWN, null, null, null));
        assertDoesNotThrow(() -> limit(LimitRule.WEIGHTED, "1000", null, "5").validate());
        assertDoesNotThrow(() -> limit(LimitRule.SEPARATE, "1000", null, null).validate());
    }

    private static void refused(String field, String words, RateDraft draft) {
        var problem = assertThrows(InvalidInput.class, draft::validate);
        assertEquals(field, problem.field());
        assertTrue(problem.sentence().contains(words), problem.sentence());
    }

    private static void refusedLimit(String field, UnitLimitDraft draft) {
        assertEquals(field, assertThrows(InvalidInput.class, draft::validate).field());
    }

    private static RateDraft usd(String usd) {
        return draft(usd, DAY, null, "AWS's letter", Grade.Q, "us-east-1");
    }

    private static RateDraft draft(
            @Nullable String usd,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source,
            @Nullable Grade grade,
            String region) {
        return new RateDraft(
                "model",
                region,
                PriceKind.ON_DEMAND_INPUT,
                number(usd),
                PriceSide.NEGOTIATED,
                from,
                to,
                source,
                grade,
                false,
                null,
                null);
    }

    private static UnitLimitDraft limit(
            LimitRule rule, @Nullable String input, @Nullable String output, @Nullable String weight) {
        return new UnitLimitDraft(
                "model-units",
                "model",
                "any",
                rule,
                number(input),
                number(output),
                number(weight),
                "load test",
                DAY,
                Grade.M,
                false,
                null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
