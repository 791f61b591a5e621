package dev.parley.migration;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.workload.Scopes;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A move as somebody typed it. Fields as in {@link Move}. */
public record MoveDraft(
        UUID workload,
        @Nullable String model,
        @Nullable String scope,
        @Nullable MoveKind kind,
        @Nullable BigDecimal inputFactor,
        @Nullable BigDecimal outputFactor,
        @Nullable String factorSource,
        @Nullable BigDecimal oneOffUsd,
        @Nullable Verdict verdict,
        @Nullable UUID decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String note)
        implements Draft {

    private static final BigDecimal LEAST_FACTOR = new BigDecimal("0.1");
    private static final BigDecimal MOST_FACTOR = BigDecimal.TEN;
    private static final BigDecimal MOST_USD = new BigDecimal("1000000000");
    private static final int FACTOR_DECIMALS = 6;

    /** A move nobody has looked at yet: as many tokens as before, verdict open. */
    public static MoveDraft considered(UUID workload, String model, String scope, MoveKind kind) {
        return new MoveDraft(
                workload,
                model,
                scope,
                kind,
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                null,
                Verdict.OPEN,
                null,
                null,
                null);
    }

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("model", model == null ? "" : model, 120, "Choose the model it would go to."))
                .check(() -> Scopes.require(scope == null ? "" : scope))
                .check(() -> Checks.present("kind", kind, "Choose what kind of move it is."))
                .check(() -> Checks.present("verdict", verdict, "Choose a verdict; open where nobody has decided."))
                .check(() -> factor("inputFactor", inputFactor))
                .check(() -> factor("outputFactor", outputFactor))
                .check(() -> Checks.optionalText("factorSource", factorSource, 300))
                .check(this::checkCost)
                .check(() -> Checks.optionalText("note", note, 2000));
        if (verdict == Verdict.PASSED || verdict == Verdict.FAILED) {
            problems.check(() -> Checks.present("decidedBy", decidedBy, "Name who decided: a verdict has an owner."))
                    .check(() -> Checks.day(
                            "decidedOn",
                            Checks.present("decidedOn", decidedOn, "Enter the day it was decided."),
                            2020));
        }
    }

    private void checkCost() {
        if (oneOffUsd != null) {
            Checks.between("oneOffUsd", oneOffUsd, BigDecimal.ZERO, MOST_USD, "dollars");
        }
    }

    /**
     * @param of      the workload that would move
     * @param members who may have given a verdict
     * @throws InvalidInput with all that stands against it
     */
    void validate(Workload of, Set<UUID> members) {
        var problems = new Problems();
        check(problems);
        if (of.model().equals(model) && of.scope().equals(scope)) {
            problems.add(
                    new InvalidInput("model", model, of.code() + " is there already: choose another model or scope."));
        }
        if (decidedBy != null && verdict != Verdict.OPEN && !members.contains(decidedBy)) {
            problems.add(new InvalidInput(
                    "decidedBy", decidedBy, "This person is no member of the negotiation. Choose one who is."));
        }
        problems.refuse();
    }

    private static void factor(String field, @Nullable BigDecimal factor) {
        Checks.between(
                field,
                Checks.present(field, factor, "Enter a factor; 1 means as many tokens as before."),
                LEAST_FACTOR,
                MOST_FACTOR,
                "times the tokens");
    }

    void writeTo(MoveRow row) {
        boolean open = verdict == Verdict.OPEN;
        row.workloadId = workload;
        row.targetModel = Checks.set(model).strip();
        row.targetScope = Checks.set(scope).strip();
        row.kind = Checks.set(kind);
        row.inputFactor = Checks.set(inputFactor).setScale(FACTOR_DECIMALS, RoundingMode.HALF_UP);
        row.outputFactor = Checks.set(outputFactor).setScale(FACTOR_DECIMALS, RoundingMode.HALF_UP);
        row.factorSource = Checks.blankToNull(factorSource);
        row.oneOffUsd = oneOffUsd == null ? null : oneOffUsd.setScale(2, RoundingMode.HALF_UP);
        row.verdict = Checks.set(verdict);
        row.decidedBy = open ? null : decidedBy;
        row.decidedOn = open ? null : decidedOn;
        row.note = Checks.blankToNull(note);
    }
}
