package dev.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.Grade;
import dev.parley.migration.Verdict;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Environment;
import dev.parley.workload.Evidence;
import dev.parley.workload.Guarantee;
import dev.parley.workload.Shapes;
import dev.parley.workload.Status;
import dev.parley.workload.Volume;
import dev.parley.workload.Workload;
import dev.parley.workload.WorkloadDraft;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What alternatives and benchmarks promise on every database. */
abstract class BenchmarksContract {

    @Autowired
    Alternatives alternatives;

    @Autowired
    Comparables comparables;

    @Autowired
    AlternativeBoards boards;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Workloads workloads;

    @Autowired
    Shapes shapes;

    @Autowired
    Persons persons;

    private Who lead;
    private UUID negotiation;

    @BeforeEach
    void open() {
        lead = persons.someone();
        persons.actAs(lead);
        negotiation = negotiations.open(SomeNegotiation.unchanged()).id();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_alternative_keeps_all_that_was_entered_and_a_later_save_conflicts() {
        var work = workload("W1");
        var draft = new AlternativeDraft(
                Set.of(work.id(), workload("W2").id()),
                Channel.AZURE_OPENAI,
                "azure/gpt-5.4",
                "global",
                LocalDate.of(2027, 9, 1),
                new BigDecimal("0.4"),
                new BigDecimal("1.15"),
                new BigDecimal("0.9"),
                "200 of our prompts counted by both",
                true,
                new BigDecimal("180000"),
                new BigDecimal("25000"),
                Verdict.PASSED,
                "Engineering",
                LocalDate.of(2027, 2, 1),
                "Pilot first",
                "Our evaluation",
                LocalDate.of(2027, 2, 1),
                Grade.M);
        var saved = saved(alternatives.add(negotiation, draft));
        assertThat(alternatives.of(negotiation)).containsExactly(saved);
        assertThat(saved.draft()).isEqualTo(draft);
        assertThat(saved.factorAssumed()).isFalse();
        var changed = saved(alternatives.change(negotiation, saved.id(), saved.version(), draft));
        assertThat(alternatives.change(negotiation, saved.id(), saved.version(), draft))
                .isInstanceOf(SaveResult.Conflict.class);
        var removed = saved(alternatives.remove(negotiation, saved.id(), changed.version()));
        assertThat(alternatives.of(negotiation)).isEmpty();
        assertThat(saved(alternatives.add(negotiation, removed.draft())).workloads())
                .isEqualTo(draft.workloads());
    }

    @Test
    void an_alternative_without_workloads_owner_of_the_verdict_or_source_of_a_factor_is_refused_with_all_of_it() {
        var proposed = AlternativeDraft.considered(Set.of(), Channel.VERTEX, "gemini-3.6-flash", "global", true);
        var bad = new AlternativeDraft(
                Set.of(),
                Channel.VERTEX,
                "gemini-3.6-flash",
                "global",
                null,
                new BigDecimal("1.2"),
                new BigDecimal("1.3"),
                BigDecimal.ONE,
                " ",
                false,
                new BigDecimal("-1"),
                BigDecimal.ZERO,
                Verdict.FAILED,
                null,
                null,
                null,
                "x",
                null,
                Grade.B);
        assertThatThrownBy(() -> alternatives.add(negotiation, proposed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("workloads"));
        assertThatThrownBy(() -> alternatives.add(negotiation, bad))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.all())
                                .extracting(InvalidInput::field)
                                .containsExactlyInAnyOrder(
                                        "workloads", "share", "factorSource", "oneOffUsd", "decidedBy", "decidedOn"));
        assertThat(alternatives.of(negotiation)).isEmpty();
        assertThatThrownBy(() -> alternatives.add(
                        negotiation,
                        AlternativeDraft.considered(Set.of(UUID.randomUUID()), Channel.VERTEX, "m", "global", true)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_benchmark_keeps_its_value_or_range_and_who_may_know() {
        var quartiles = benchmark(About.LINE, "BEDROCK_AWS", "0.05", "0.08", "0.12", Confidentiality.NDA);
        var range = benchmark(About.AGREEMENT, "", "0.05", null, "0.12", Confidentiality.PUBLIC);
        var saved = saved(comparables.add(negotiation, quartiles));
        saved(comparables.add(negotiation, range));
        assertThat(saved.draft()).isEqualTo(quartiles);
        var line = comparables.about(negotiation, About.LINE, "BEDROCK_AWS").orElseThrow();
        assertThat(line.values()).hasSize(1);
        assertThat(line.offerName()).isNull();
        assertThat(line.standing()).isEmpty();
        var across = comparables.about(negotiation, About.AGREEMENT, "").orElseThrow();
        assertThat(across.values())
                .as("a range is no value, a claim does not count")
                .isEmpty();
        assertThat(across.bestDefensible().orElseThrow().discount()).isEqualByComparingTo("0.12");
        assertThat(across.all()).filteredOn(Benchmark::claim).isNotEmpty();
        saved(comparables.remove(negotiation, saved.id(), saved.version()));
        assertThat(comparables
                        .about(negotiation, About.LINE, "BEDROCK_AWS")
                        .orElseThrow()
                        .all())
                .allMatch(Benchmark::claim);
    }

    @Test
    void a_benchmark_out_of_order_beyond_everything_or_of_an_unknown_line_is_refused() {
        refused(benchmark(About.AGREEMENT, "", "0.2", "0.1", "0.3", Confidentiality.OURS), "low");
        refused(benchmark(About.AGREEMENT, "", null, "12", null, Confidentiality.OURS), "middle");
        refused(benchmark(About.AGREEMENT, "", "0.1", null, null, Confidentiality.OURS), "high");
        refused(benchmark(About.AGREEMENT, "", null, null, null, Confidentiality.OURS), "middle");
        refused(benchmark(About.LINE, "BEDROK", null, "0.1", null, Confidentiality.OURS), "subject");
        refused(benchmark(About.PRODUCT, " ", null, "0.1", null, Confidentiality.OURS), "subject");
    }

    @Test
    void what_nobody_priced_is_unknown_and_weighs_nothing() {
        var work = workload("W1");
        saved(alternatives.add(
                negotiation,
                AlternativeDraft.considered(Set.of(work.id()), Channel.OPENAI_DIRECT, "gpt-9", "global", false)));
        var board = boards.open(negotiation);
        var line = board.lines().getFirst();
        assertThat(line.change()).isEmpty();
        assertThat(line.there().known()).isEmpty();
        assertThat(line.move()).isNull();
        assertThat(line.unweighed()).contains("gpt-9", "What moving costs once is unknown.");
        assertThat(board.worths()).isEmpty();
        assertThat(board.wholes()).as("no tier table, no deal").hasSize(1).allMatch(one -> one.aMonth() == null);
        assertThat(board.proposals())
                .extracting(one -> one.draft().channel())
                .contains(Channel.BEDROCK, Channel.ANTHROPIC_DIRECT, Channel.OPENAI_DIRECT);
    }

    @Test
    void whoever_may_not_see_positions_sees_none_of_it_and_whoever_only_sees_changes_nothing() {
        var platform = persons.someone();
        var finance = persons.someone();
        members.put(negotiation, platform.id(), Role.PLATFORM_LEAD, null);
        members.put(negotiation, finance.id(), Role.FINANCE, null);
        var draft = benchmark(About.AGREEMENT, "", null, "0.1", null, Confidentiality.OURS);
        persons.run(platform, () -> {
            assertThatThrownBy(() -> alternatives.of(negotiation)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> comparables.of(negotiation)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> boards.open(negotiation)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> comparables.add(negotiation, draft)).isInstanceOf(NotAllowed.class);
        });
        persons.run(finance, () -> {
            assertThat(comparables.of(negotiation)).isNotEmpty();
            assertThatThrownBy(() -> comparables.add(negotiation, draft)).isInstanceOf(NotAllowed.class);
        });
    }

    private void refused(BenchmarkDraft draft, String field) {
        assertThatThrownBy(() -> comparables.add(negotiation, draft))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static BenchmarkDraft benchmark(
            About about,
            String subject,
            @Nullable String low,
            @Nullable String middle,
            @Nullable String high,
            Confidentiality confidentiality) {
        return new BenchmarkDraft(
                about,
                subject,
                number(low),
                number(middle),
                number(high),
                12,
                new BigDecimal("20000000"),
                LocalDate.of(2026, 10, 1),
                "Round table",
                Grade.B,
                confidentiality,
                confidentiality == Confidentiality.NDA ? LocalDate.of(2028, 1, 1) : null,
                null);
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private Workload workload(String code) {
        shapes.ensureUsual(negotiation);
        var account =
                negotiations.byId(negotiation).payers().getFirst().accounts().getFirst();
        return saved(workloads.add(
                negotiation,
                new WorkloadDraft(
                        code,
                        "Assistant",
                        "Care",
                        null,
                        account.id(),
                        Environment.PRODUCTION,
                        Status.LIVE,
                        null,
                        "anthropic.claude-sonnet-4-6",
                        "global",
                        new Volume(
                                new BigDecimal("180"),
                                new BigDecimal("240"),
                                new BigDecimal("18"),
                                new BigDecimal("20"),
                                null),
                        shapes.of(negotiation).getFirst().id(),
                        new BigDecimal("0.2"),
                        false,
                        Guarantee.NONE,
                        null,
                        BilledBy.MARKETPLACE,
                        new Evidence(6, null, null, null),
                        null,
                        false)));
    }

    private static <T> T saved(SaveResult<T> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<T>) result).value();
    }
}
