package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quota as typed.
 *
 * @param granted      units or tokens a minute, 0 to a billion
 * @param from         first day it is in force; null when it always was
 * @param asked        what has been asked for, null when nothing
 * @param state        what became of that
 * @param source       where the granted amount was read
 * @param illustrative true when it is invented for an example: plans show it and do not obey it
 */
public record QuotaDraft(
        @Nullable UUID account,
        String model,
        String scope,
        @Nullable QuotaKind kind,
        @Nullable Long granted,
        @Nullable LocalDate from,
        @Nullable Long asked,
        @Nullable LocalDate askedOn,
        @Nullable QuotaState state,
        String source,
        @Nullable LocalDate asOf,
        @Nullable Grade grade,
        boolean illustrative,
        @Nullable String note)
        implements Draft {

    private static final long MOST = 1_000_000_000L;
    private static final long MOST_UNITS = 10_000;

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("account", account, "Choose the account it is granted to."))
                .check(() -> Checks.text("model", model, 120, "Enter a model id."))
                .check(() -> Check.scope(scope))
                .check(() -> Checks.present("kind", kind, "Choose what it counts."))
                .check(() -> Checks.present("granted", granted, "Enter what is granted, 0 when nothing is."))
                .check(() -> amount("granted", granted))
                .check(() -> Check.date("from", from))
                .check(() -> amount("asked", asked))
                .check(() -> Check.date("askedOn", askedOn))
                .check(() -> Checks.present("state", state, "Choose what became of it."))
                .check(() -> Checks.text(
                        "source", source, 500, "Enter where it was read, such as the Service Quotas console."))
                .check(() -> Checks.present("asOf", asOf, "Enter the day it was read."))
                .check(() -> Check.date("asOf", asOf))
                .check(() -> Checks.present("grade", grade, "Choose how well it is evidenced, from Q to X."))
                .check(() -> Checks.optionalText("note", note, 2000));
        if (state != null && state != QuotaState.GRANTED && asked == null) {
            problems.add(new InvalidInput(
                    "asked", null, "It is " + state.label() + ": enter what was asked for, or choose granted."));
        }
    }

    private void amount(String field, @Nullable Long amount) {
        if (amount == null || kind == null) {
            return;
        }
        long most = kind == QuotaKind.MODEL_UNITS ? MOST_UNITS : MOST;
        if (amount < 0 || amount > most) {
            throw new InvalidInput(
                    field, amount, amount + " is no quota: enter 0 to " + most + " " + kind.unit() + ".");
        }
    }

    /** Whether another row would be in force from the same day for the same thing. */
    boolean sameAs(QuotaRow row) {
        return row.accountId.equals(account)
                && row.model.equals(model.strip())
                && row.scope.equals(scope.strip())
                && row.kind == kind
                && Objects.equals(row.grantedFrom, from);
    }

    void writeTo(QuotaRow row) {
        row.accountId = Checks.set(account);
        row.model = model.strip();
        row.scope = scope.strip();
        row.kind = Checks.set(kind);
        row.granted = Checks.set(granted);
        row.grantedFrom = from;
        row.asked = asked;
        row.askedOn = askedOn;
        row.state = Checks.set(state);
        row.source = source.strip();
        row.asOf = Checks.set(asOf);
        row.grade = Checks.set(grade);
        row.illustrative = illustrative;
        row.note = Checks.blankToNull(note);
    }
}
