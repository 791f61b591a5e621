package dev.parley.price;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one unit carries, as somebody typed it.
 *
 * @param product               code of a capacity product whose units differ by model, such as {@code model-units}
 * @param region                region or scope, or {@code any}
 * @param inputTokensPerMinute  limit of input, or of the weighted sum
 * @param outputTokensPerMinute limit of output; null with {@link LimitRule#SEPARATE} means none
 * @param outputWeight          only with {@link LimitRule#WEIGHTED}
 */
public record UnitLimitDraft(
        String product,
        String model,
        String region,
        @Nullable LimitRule rule,
        @Nullable BigDecimal inputTokensPerMinute,
        @Nullable BigDecimal outputTokensPerMinute,
        @Nullable BigDecimal outputWeight,
        String source,
        @Nullable LocalDate asOf,
        @Nullable Grade grade,
        boolean illustrative,
        @Nullable String note)
        implements Draft {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** One output token counts more than this as input in no limit anybody has stated. */
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1_000_000);

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("model", model, 120, "Choose a model."))
                .check(() -> Check.region(region))
                .check(() -> Checks.present("rule", rule, "Choose how the limit is stated."))
                .check(() -> positive("inputTokensPerMinute", inputTokensPerMinute, MOST))
                .check(() -> positive("outputTokensPerMinute", outputTokensPerMinute, MOST))
                .check(() -> positive("outputWeight", outputWeight, MOST_WEIGHT));
        if (rule != null) {
            checkRule(rule, problems);
        }
        problems.check(() -> Check.day(
                        "asOf", Checks.present("asOf", asOf, "Enter the day it was measured, quoted or read.")))
                .check(() -> Checks.present("grade", grade, "Choose how well it is evidenced, from Q to X."))
                .check(() -> Checks.text(
                        "source", source, 500, "Enter where the limit comes from: one without a source is not taken."))
                .check(() -> Check.note(note));
    }

    private void checkRule(LimitRule given, Problems problems) {
        switch (given) {
            case UNKNOWN ->
                problems.add(new InvalidInput(
                        "rule", given, "A limit that is not known is not entered: leave it out and it stays unknown."));
            case SEPARATE -> {
                if (inputTokensPerMinute == null && outputTokensPerMinute == null) {
                    problems.add(new InvalidInput(
                            "inputTokensPerMinute",
                            null,
                            "Enter the input tokens a minute of one unit, the output, or both."));
                }
                if (outputWeight != null) {
                    problems.add(new InvalidInput(
                            "outputWeight", outputWeight, "Separate limits have no weight. Leave it empty."));
                }
            }
            case WEIGHTED -> {
                problems.check(() -> Checks.present(
                                "inputTokensPerMinute", inputTokensPerMinute, "Enter the tokens a minute of one unit."))
                        .check(() -> Checks.present(
                                "outputWeight", outputWeight, "Enter how many input tokens one output token counts."));
                if (outputTokensPerMinute != null) {
                    problems.add(new InvalidInput(
                            "outputTokensPerMinute",
                            outputTokensPerMinute,
                            "A weighted limit has one figure. Leave the output empty."));
                }
            }
        }
    }

    private static void positive(String field, @Nullable BigDecimal value, BigDecimal most) {
        if (value == null) {
            return;
        }
        Checks.digits(field, value);
        if (value.signum() <= 0) {
            throw new InvalidInput(
                    field,
                    value,
                    "Enter more than zero, not " + Checks.plain(value) + "; leave it empty if there is no such limit.");
        }
        if (value.compareTo(most) >= 0 || value.stripTrailingZeros().scale() > 6) {
            throw new InvalidInput(
                    field,
                    value,
                    String.format(
                            Locale.US,
                            "%s cannot be taken: use a figure below %,d with at most 6 decimals.",
                            Checks.plain(value),
                            most.longValueExact()));
        }
    }

    void writeTo(UnitLimitRow row) {
        row.productCode = product;
        row.model = model.strip();
        row.region = region.strip();
        row.rule = Checks.set(rule);
        row.inputTokensPerMinute = inputTokensPerMinute;
        row.outputTokensPerMinute = outputTokensPerMinute;
        row.outputWeight = outputWeight;
        row.cacheReadWeight = BigDecimal.ZERO;
        row.cacheWriteWeight = BigDecimal.ONE;
        row.source = source.strip();
        row.asOf = Checks.set(asOf);
        row.grade = Checks.set(grade);
        row.illustrative = illustrative;
        row.note = Checks.blankToNull(note);
    }
}
