package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.benchmark.About;
import dev.parley.benchmark.Alternative;
import dev.parley.benchmark.AlternativeDraft;
import dev.parley.benchmark.Alternatives;
import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.BenchmarkDraft;
import dev.parley.benchmark.Channel;
import dev.parley.benchmark.Comparables;
import dev.parley.benchmark.Confidentiality;
import dev.parley.engine.pricing.Grade;
import dev.parley.migration.Verdict;
import dev.parley.paper.PaperPreview.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing of alternatives and benchmarks is in a paper for AWS. */
class BenchmarksStayTest extends PaperTestBase {

    @Autowired
    Alternatives alternatives;

    @Autowired
    Comparables comparables;

    @Test
    void no_word_and_no_figure_of_alternatives_and_benchmarks_is_in_a_paper_for_aws() {
        persons.run(lead, () -> {
            var workload =
                    alternatives.of(id()).getFirst().workloads().iterator().next();
            alternatives.add(
                    id(),
                    new AlternativeDraft(
                            Set.of(workload),
                            Channel.OPENAI_DIRECT,
                            "canary-model",
                            "canary-scope",
                            null,
                            new BigDecimal("0.314159"),
                            new BigDecimal("1.271828"),
                            new BigDecimal("0.914142"),
                            "canary-factor",
                            true,
                            new BigDecimal("123457.89"),
                            new BigDecimal("98765.43"),
                            Verdict.PASSED,
                            "canary-owner",
                            LocalDate.of(2026, 11, 3),
                            "canary-note",
                            "canary-source",
                            null,
                            Grade.B));
            comparables.add(
                    id(),
                    new BenchmarkDraft(
                            About.PRODUCT,
                            "canary-product",
                            new BigDecimal("0.271821"),
                            new BigDecimal("0.271822"),
                            new BigDecimal("0.271823"),
                            17,
                            new BigDecimal("23456789"),
                            null,
                            "canary-benchmark",
                            Grade.B,
                            Confidentiality.PRIVILEGED,
                            null,
                            "canary-remark"));
            var words = words();
            for (var kind : PaperKind.of(PaperKind.Audience.AWS)) {
                var preview = papers.preview(id(), kind, new DemandChoice(true, true, true))
                        .orElseThrow();
                assertThat(preview.findings()).allMatch(Finding::passed);
                for (var part : CanaryTest.parts(preview.file())) {
                    assertThat(words).as("in %s", kind).noneMatch(part::contains);
                }
            }
        });
    }

    /** All that somebody entered in the room, and what advisers say. */
    private Set<String> words() {
        var words = new ArrayList<>(Stream.of(
                        "canary",
                        "314159",
                        "271828",
                        "914142",
                        "123457",
                        "98765",
                        "27182",
                        "23456789",
                        "gpt-",
                        "gemini")
                .toList());
        alternatives.of(id()).stream()
                .flatMap((Alternative one) -> Stream.of(one.note(), one.factorSource()))
                .filter(Objects::nonNull)
                .forEach(words::add);
        comparables.of(id()).stream()
                .flatMap(of -> of.all().stream())
                .flatMap((Benchmark one) -> Stream.of(one.source(), one.note()))
                .filter(Objects::nonNull)
                .forEach(words::add);
        return Set.copyOf(words);
    }
}
