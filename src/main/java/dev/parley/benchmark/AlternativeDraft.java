package dev.parley.benchmark;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import dev.parley.migration.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alternative as somebody typed it. Fields as in {@link Alternative}. */
public record AlternativeDraft(
        Set<UUID> workloads,
        @Nullable Channel channel,
        @Nullable String model,
        @Nullable String scope,
        @Nullable LocalDate from,
        @Nullable BigDecimal share,
        @Nullable BigDecimal inputFactor,
        @Nullable BigDecimal outputFactor,
        @Nullable String factorSource,
        boolean writesAsInput,
        @Nullable BigDecimal oneOffUsd,
        @Nullable BigDecimal creditsUsd,
        @Nullable Verdict verdict,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String note,
        @Nullable String source,
        @Nullable LocalDate dated,
        @Nullable Grade grade)
        implements Draft {

    private static final BigDecimal LEAST_FACTOR = new BigDecimal("0.1");
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.000001");
    private static final BigDecimal MOST_USD = new BigDecimal("1000000000");
    private static final int DECIMALS = 6;

    public AlternativeDraft {
        workloads = Set.copyOf(workloads);
    }

    /** Nobody has looked at it: all of the traffic, equal token counts assumed, cost of the move unknown, verdict open. */
    public static AlternativeDraft considered(
            Set<UUID> workloads, Channel channel, String model, String scope, boolean writesAsInput) {
        return new AlternativeDraft(
                workloads,
                channel,
                model,
                scope,
                null,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                writesAsInput,
                null,
                BigDecimal.ZERO,
                Verdict.OPEN,
                null,
                null,
                null,
                "Proposed from the price book",
                null,
                Grade.B);
    }

    @Override
    public void check(Problems problems) {
        if (workloads.isEmpty()) {
            problems.add(new InvalidInput("workloads", null, "Choose at least one workload that would go."));
        }
        problems.check(() -> Checks.present("channel", channel, "Choose who would serve it."))
                .check(() -> Checks.text("model", model == null ? "" : model, 120, "Choose the model it would go to."))
                .check(() -> Checks.text("scope", scope == null ? "" : scope, 60, "Choose the region or scope there."))
                .check(() -> Checks.day("from", from, 2020))
                .check(() -> Checks.between(
                        "share",
                        Checks.present("share", share, "Enter the share of the traffic; 1 is all of it."),
                        LEAST_SHARE,
                        BigDecimal.ONE,
                        "of the traffic"))
                .check(() -> factor("inputFactor", inputFactor))
                .check(() -> factor("outputFactor", outputFactor))
                .check(this::assumedMeansEqual)
                .check(() -> Checks.optionalText("factorSource", factorSource, 300))
                .check(() -> money("oneOffUsd", oneOffUsd))
                .check(() -> money(
                        "creditsUsd",
                        Checks.present("creditsUsd", creditsUsd, "Enter the credits; 0 where there are none.")))
                .check(() -> Checks.present("verdict", verdict, "Choose a verdict; open where nobody has decided."))
                .check(() -> Checks.optionalText("decidedBy", decidedBy, 120))
                .check(() -> Checks.day("decidedOn", decidedOn, 2020))
                .check(() -> Checks.optionalText("note", note, 2000))
                .check(() -> Checks.text("source", source == null ? "" : source, 500, "Say where this comes from."))
                .check(() -> Checks.day("dated", dated, 2000))
                .check(() -> Checks.present("grade", grade, "Choose how well it is evidenced."));
        if (verdict == Verdict.PASSED || verdict == Verdict.FAILED) {
            problems.check(() -> Checks.text(
                            "decidedBy",
                            decidedBy == null ? "" : decidedBy,
                            120,
                            "Name the role or team that decided: a verdict has an owner."))
                    .check(() -> Checks.present("decidedOn", decidedOn, "Enter the day it was decided."));
        }
    }

    /** A factor that nobody measured is 1: anything else came from somewhere. */
    private void assumedMeansEqual() {
        boolean equal = inputFactor != null
                && outputFactor != null
                && inputFactor.compareTo(BigDecimal.ONE) == 0
                && outputFactor.compareTo(BigDecimal.ONE) == 0;
        if (!equal && inputFactor != null && outputFactor != null && Checks.blankToNull(factorSource) == null) {
            throw new InvalidInput(
                    "factorSource",
                    null,
                    "Say what the token factors of " + Checks.plain(inputFactor) + " and " + Checks.plain(outputFactor)
                            + " were measured by; without that they are 1 and assumed.");
        }
    }

    private static void factor(String field, @Nullable BigDecimal factor) {
        Checks.between(
                field,
                Checks.present(field, factor, "Enter a factor; 1 means as many tokens as here."),
                LEAST_FACTOR,
                BigDecimal.TEN,
                "times the tokens");
    }

    private static void money(String field, @Nullable BigDecimal usd) {
        if (usd != null) {
            Checks.between(field, usd, BigDecimal.ZERO, MOST_USD, "dollars");
        }
    }

    void writeTo(AlternativeRow row) {
        row.workloads.clear();
        row.workloads.addAll(workloads);
        row.channel = Checks.set(channel).code();
        row.model = Checks.set(model).strip();
        row.scope = Checks.set(scope).strip();
        row.fromDate = from;
        row.share = Checks.set(share).setScale(DECIMALS, RoundingMode.HALF_UP);
        row.inputFactor = Checks.set(inputFactor).setScale(DECIMALS, RoundingMode.HALF_UP);
        row.outputFactor = Checks.set(outputFactor).setScale(DECIMALS, RoundingMode.HALF_UP);
        row.factorSource = Checks.blankToNull(factorSource);
        row.writesAsInput = writesAsInput;
        row.oneOffUsd = oneOffUsd == null ? null : oneOffUsd.setScale(2, RoundingMode.HALF_UP);
        row.creditsUsd = Checks.set(creditsUsd).setScale(2, RoundingMode.HALF_UP);
        row.verdict = Checks.set(verdict);
        row.decidedBy = Checks.blankToNull(decidedBy);
        row.decidedOn = verdict == Verdict.OPEN ? null : decidedOn;
        row.note = Checks.blankToNull(note);
        row.source = Checks.set(source).strip();
        row.dated = dated;
        row.grade = Checks.set(grade);
    }
}
