package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
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
        @Nullable String note) {

    private static final long MOST = 1_000_000_000L;
    private static final long MOST_UNITS = 10_000;

    /** @throws InvalidInput naming the first field that cannot be taken */
    void validate() {
        Checks.present("account", account, "Choose the account it is granted to.");
        Checks.text("model", model, 120, "Enter a model id.");
        Scopes.require(scope);
        var counted = Checks.present("kind", kind, "Choose what it counts.");
        amount("granted", Checks.present("granted", granted, "Enter what is granted, 0 when nothing is."), counted);
        Check.date("from", from);
        if (asked != null) {
            amount("asked", asked, counted);
        }
        Check.date("askedOn", askedOn);
        var became = Checks.present("state", state, "Choose what became of it.");
        if (became != QuotaState.GRANTED && asked == null) {
            throw new InvalidInput(
                    "asked", null, "It is " + became.label() + ": enter what was asked for, or choose granted.");
        }
        Checks.text("source", source, 500, "Enter where it was read, such as the Service Quotas console.");
        Check.date("asOf", Checks.present("asOf", asOf, "Enter the day it was read."));
        Checks.present("grade", grade, "Choose how well it is evidenced, from Q to X.");
        Checks.optionalText("note", note, 2000);
    }

    private static void amount(String field, long amount, QuotaKind kind) {
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
