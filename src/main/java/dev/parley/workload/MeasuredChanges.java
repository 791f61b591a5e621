package dev.parley.workload;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Amount;
import dev.parley.intake.Preview.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What confirming does to workloads, field by field. */
final class MeasuredChanges {

    /** The field of a volume that is dollars. */
    static final String COST = "on demand a month at list";

    private final ListCost cost;
    private final List<List<String>> rows = new ArrayList<>();

    MeasuredChanges(ListCost cost) {
        this.cost = cost;
    }

    void add(MeasuredIntake.Choice choice, @Nullable Measured before) {
        var seen = choice.seen();
        if (seen == null) {
            var added = Objects.requireNonNull(choice.added());
            var volume = MeasuredVolume.of(choice.series(), null);
            row(
                    added.code(),
                    "workload",
                    MeasuredWords.NONE,
                    added.name() + ", " + added.model() + ", " + added.scope());
            row(added.code(), "volume", MeasuredWords.NONE, volume(volume));
            row(added.code(), COST, MeasuredWords.NONE, dollars(added.model(), added.scope(), volume.flow()));
            row(added.code(), "traffic shape", MeasuredWords.NONE, shape(choice, "flat"));
            if (choice.takes().spread()) {
                spread(choice, added.code(), MeasuredWords.NONE);
            }
            row(
                    added.code(),
                    "evidence",
                    MeasuredWords.NONE,
                    months(added.evidence().months()) + ", grade M");
            return;
        }
        var code = seen.code();
        var measurement = choice.series().measurement();
        row(
                code,
                "measured data",
                before == null ? MeasuredWords.NONE : before.fileName() + ", " + period(before.from(), before.to()),
                period(measurement.from(), measurement.to()));
        row(
                code,
                "traffic shape",
                seen.shape().name(),
                shape(choice, seen.shape().name()));
        if (choice.takes().spread()) {
            spread(choice, code, decimal(seen.minuteCv()) + (seen.cvMeasured() ? " measured" : " entered"));
        }
        if (choice.takes().volume()) {
            var volume = MeasuredVolume.of(choice.series(), seen.draft().volume());
            row(code, "volume", volume(Volume.of(seen.flow(), seen.requests())), volume(volume));
            row(
                    code,
                    COST,
                    dollars(seen.model(), seen.scope(), seen.flow()),
                    dollars(seen.model(), seen.scope(), volume.flow()));
        }
        if (choice.takes().evidence()) {
            row(
                    code,
                    "evidence",
                    months(seen.evidence().months()),
                    months(measurement.hours().fullMonths().size()) + ", grade M");
        }
    }

    private static String months(int months) {
        return MeasuredWords.plural(months, "full month");
    }

    private String dollars(String model, String scope, TokenFlow flow) {
        return switch (cost.perMonth(model, scope, flow)) {
            case Amount.Known(BigDecimal usd) -> MeasuredWords.usd(usd);
            case Amount.Unknown(String reason) -> "unknown: " + reason;
        };
    }

    private void row(String code, String what, String now, String then) {
        if (!now.equals(then)) {
            rows.add(List.of(code, what, now, then));
        }
    }

    private void spread(MeasuredIntake.Choice choice, String code, String now) {
        var minutes = choice.series().measurement().minutes();
        if (minutes != null) {
            row(code, "minute spread", now, decimal(minutes.cv()) + " measured");
        }
    }

    private static String shape(MeasuredIntake.Choice choice, String kept) {
        return choice.shape() == null ? kept : MeasuredWords.fit(choice.shape());
    }

    static String period(java.time.Instant from, java.time.Instant to) {
        return MeasuredWords.moment(from) + " to " + MeasuredWords.moment(to);
    }

    private static String decimal(BigDecimal value) {
        return String.format(java.util.Locale.US, "%.3f", value);
    }

    static String volume(Volume volume) {
        return MeasuredWords.tokens(volume.input()) + " in, " + MeasuredWords.tokens(volume.cacheRead()) + " / "
                + MeasuredWords.tokens(volume.cacheWrite()) + " cache, " + MeasuredWords.tokens(volume.output())
                + " out k tok/min"
                + (volume.requests() == null ? "" : ", " + MeasuredWords.tokens(volume.requests()) + " requests/min");
    }

    Table table() {
        return new Table(
                "What changes",
                "",
                List.of(
                        MeasuredTables.text("Workload"),
                        MeasuredTables.text("Field"),
                        MeasuredTables.text("Now"),
                        MeasuredTables.text("Then")),
                List.copyOf(rows),
                0);
    }
}
