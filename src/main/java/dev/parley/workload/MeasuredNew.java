package dev.parley.workload;

import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.workload.MeasuredSurroundings.Around;
import dev.parley.workload.measured.Found;
import dev.parley.workload.measured.ModelName;
import dev.parley.workload.measured.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workload that is added for a series: what the file tells, defaults for the rest, and a note that its owner has to look. */
final class MeasuredNew {

    /** What a form proposes too. */
    private static final BigDecimal USUAL_SPREAD = new BigDecimal("0.2");

    private MeasuredNew() {}

    /**
     * @param evidence whether its months count
     * @param number   how many were added before it
     */
    static WorkloadDraft of(
            Around around, Found found, String fileName, boolean evidence, int number, @Nullable UUID shape) {
        var source = found.source();
        var model = ModelName.of(source.model(), source.region());
        var measurement = found.measurement();
        return new WorkloadDraft(
                code(around.nextCode(), number),
                brief(source.part().isEmpty() ? model.id() : source.part() + " on " + model.id(), 120),
                brief(source.part().isEmpty() ? "to be named" : source.part(), 60),
                null,
                account(around, source).id(),
                Environment.PRODUCTION,
                Status.LIVE,
                null,
                brief(model.id(), 120),
                scope(around, model),
                MeasuredVolume.beginning(measurement.hours().week().mean()),
                shape,
                USUAL_SPREAD,
                false,
                Guarantee.NONE,
                null,
                BilledBy.of(around.models(), model.id()).orElse(BilledBy.AWS),
                new Evidence(
                        evidence ? measurement.hours().fullMonths().size() : 0,
                        MeasuredDraft.source(fileName),
                        LocalDate.ofInstant(measurement.to().minusSeconds(1), ZoneOffset.UTC),
                        Grade.M),
                "Needs its owner's look: added from " + fileName + " (" + source.label()
                        + "). Account, environment, guarantee, scope where the file does not tell it, and who bills it are"
                        + " defaults." + untold(found),
                false);
    }

    private static String untold(Found found) {
        var untold = MeasuredVolume.untold(found.told());
        return untold.isEmpty()
                ? ""
                : " The file does not tell " + MeasuredVolume.words(untold) + " tokens: enter them where it has any.";
    }

    private static String code(String next, int number) {
        return "W%02d".formatted(Integer.parseInt(next.substring(1)) + number);
    }

    /** The account that bears the number, else the first one that takes part in the agreement. */
    private static AccountOfPayer account(Around around, Source source) {
        return around.accounts().stream()
                .min(Comparator.comparing((AccountOfPayer one) ->
                                source.account().isEmpty() || !one.alias().contains(source.account()))
                        .thenComparing(one -> !one.enrolled()))
                .orElseThrow();
    }

    /** Of the file, else what most workloads here have. */
    private static String scope(Around around, ModelName model) {
        if (WorkloadDraft.isScope(model.scope())) {
            return model.scope();
        }
        return around.workloads().values().stream()
                .collect(Collectors.groupingBy(Workload::scope, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Scopes.GLOBAL);
    }

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
