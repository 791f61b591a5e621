package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workload as typed: the form, the argument of the service and the rule in one place.
 *
 * @param owner        a member of the negotiation, or null
 * @param account      null until chosen
 * @param launching    first day of traffic, where it does not run yet
 * @param model        model id of the price list; one that no list knows is taken, and its price is unknown
 * @param scope        a region, a geography such as {@code us geo}, or {@code global}
 * @param shape        id of a traffic shape, null until chosen
 * @param minuteCv     coefficient of variation of the minutes inside an hour, 0 to 5
 * @param cvMeasured   whether {@code minuteCv} comes from a minute series rather than from somebody's entry
 * @param deferrable   null when the work cannot wait
 * @param illustrative whether it is invented for an example
 */
public record WorkloadDraft(
        String code,
        String name,
        String team,
        @Nullable UUID owner,
        @Nullable UUID account,
        Environment environment,
        Status status,
        @Nullable LocalDate launching,
        String model,
        String scope,
        Volume volume,
        @Nullable UUID shape,
        BigDecimal minuteCv,
        boolean cvMeasured,
        Guarantee guarantee,
        @Nullable Deferrable deferrable,
        BilledBy billedBy,
        Evidence evidence,
        @Nullable String note,
        boolean illustrative)
        implements Draft {

    /** The widest minute spread that a plan computes with. */
    static final BigDecimal MOST_CV = BigDecimal.valueOf(5);

    /** Whether text is a region, a geography such as {@code us geo}, or {@code global}. */
    public static boolean isScope(String text) {
        return Check.isScope(text);
    }

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("code", code, 20, "Enter a code such as W13."))
                .check(() -> Checks.text("name", name, 120, "Enter a name."))
                .check(() -> Checks.text("team", team, 60, "Enter the team that runs it."))
                .check(() -> Checks.present("account", account, "Choose the account that pays for it."))
                .check(() -> Check.date("launching", launching))
                .check(() -> Checks.text("model", model, 120, "Enter a model id."))
                .check(() -> Check.scope(scope));
        volume.check(problems);
        problems.check(() -> Checks.present("shape", shape, "Choose a traffic shape; flat when nothing is known."))
                .check(this::checkSpread);
        if (deferrable != null) {
            deferrable.check(problems);
        }
        evidence.check(problems);
        problems.check(() -> Checks.optionalText("note", note, 2000));
    }

    private void checkSpread() {
        Checks.digits("minuteCv", minuteCv);
        if (minuteCv.signum() < 0 || minuteCv.compareTo(MOST_CV) > 0) {
            throw new InvalidInput(
                    "minuteCv",
                    minuteCv,
                    "A minute spread of " + Checks.plain(minuteCv)
                            + " cannot be: enter 0 to 5. Steady traffic has about 0.15, office traffic about 0.45.");
        }
    }

    /** The same with another owner. */
    public WorkloadDraft withOwner(@Nullable UUID owner) {
        return new WorkloadDraft(
                code,
                name,
                team,
                owner,
                account,
                environment,
                status,
                launching,
                model,
                scope,
                volume,
                shape,
                minuteCv,
                cvMeasured,
                guarantee,
                deferrable,
                billedBy,
                evidence,
                note,
                illustrative);
    }

    void writeTo(WorkloadRow row) {
        row.code = code.strip();
        row.name = name.strip();
        row.team = team.strip();
        row.ownerId = owner;
        row.accountId = Objects.requireNonNull(account);
        row.environment = environment;
        row.status = status;
        row.launching = launching;
        row.model = model.strip();
        row.scope = scope.strip();
        row.inputKtpm = Check.stored(volume.input());
        row.cacheReadKtpm = Check.stored(volume.cacheRead());
        row.cacheWriteKtpm = Check.stored(volume.cacheWrite());
        row.outputKtpm = Check.stored(volume.output());
        row.requestsPerMinute = volume.requests() == null ? null : Check.stored(volume.requests());
        row.shapeId = Objects.requireNonNull(shape);
        row.minuteCv = Check.stored(minuteCv);
        row.cvMeasured = cvMeasured;
        row.guarantee = guarantee;
        row.deferrableHours = deferrable == null ? null : deferrable.hours();
        row.deferrablePercent = deferrable == null ? null : deferrable.percent();
        row.billedBy = billedBy;
        row.evidenceMonths = evidence.months();
        row.evidenceSource = Checks.blankToNull(evidence.source());
        row.evidenceAsOf = evidence.asOf();
        row.evidenceGrade = evidence.grade();
        row.note = Checks.blankToNull(note);
        row.illustrative = illustrative;
    }
}
