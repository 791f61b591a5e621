package dev.parley.sample;

import static dev.parley.sample.SampleDemand.saved;

import dev.parley.benchmark.About;
import dev.parley.benchmark.AlternativeDraft;
import dev.parley.benchmark.Alternatives;
import dev.parley.benchmark.BenchmarkDraft;
import dev.parley.benchmark.Channel;
import dev.parley.benchmark.Comparables;
import dev.parley.benchmark.Confidentiality;
import dev.parley.engine.pricing.Grade;
import dev.parley.migration.Verdict;
import dev.parley.negotiation.Negotiation;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where Aldermoor's workloads could go instead, and what others have. */
@Component
class SampleAlternatives {

    private final Alternatives alternatives;
    private final Comparables comparables;
    private final Workloads workloads;

    SampleAlternatives(Alternatives alternatives, Comparables comparables, Workloads workloads) {
        this.alternatives = alternatives;
        this.comparables = comparables;
        this.workloads = workloads;
    }

    void enter(Negotiation negotiation) {
        var ids = workloads.all(negotiation.id()).stream().collect(Collectors.toMap(Workload::code, Workload::id));
        SampleRow.of("alternatives").forEach(row -> saved(alternatives.add(negotiation.id(), alternative(row, ids))));
        SampleRow.of("benchmarks").forEach(row -> saved(comparables.add(negotiation.id(), benchmark(row))));
    }

    /** Equal token counts are assumed: nothing says what the factors were measured by. */
    private static AlternativeDraft alternative(SampleRow row, Map<String, UUID> ids) {
        return new AlternativeDraft(
                Arrays.stream(row.text("workloads").split(" ")).map(ids::get).collect(Collectors.toSet()),
                row.oneOf(Channel.class, "channel"),
                row.text("model"),
                row.text("scope"),
                null,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                row.yes("writes_as_input"),
                row.numberOrNull("one_off_usd"),
                BigDecimal.ZERO,
                row.oneOf(Verdict.class, "verdict"),
                row.textOrNull("decided_by"),
                row.dateOrNull("decided_on"),
                row.textOrNull("note"),
                SampleRow.INVENTED,
                SampleRow.INVENTED_ON,
                Grade.B);
    }

    private static BenchmarkDraft benchmark(SampleRow row) {
        return new BenchmarkDraft(
                row.oneOf(About.class, "about"),
                row.text("subject"),
                row.numberOrNull("low"),
                row.numberOrNull("middle"),
                row.numberOrNull("high"),
                row.wholeOrNull("sample_size"),
                row.numberOrNull("commitment_usd"),
                row.dateOrNull("dated"),
                row.text("source") + " (invented for the sample)",
                row.oneOf(Grade.class, "grade"),
                row.oneOf(Confidentiality.class, "confidentiality"),
                row.dateOrNull("nda_until"),
                row.textOrNull("note"));
    }
}
