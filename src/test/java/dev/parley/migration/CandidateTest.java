package dev.parley.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.price.Lineage;
import dev.parley.price.Lineages;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private final Lineages lineages = new Lineages();

    @Test
    void newer_models_of_its_size_and_smaller_ones_as_new_are_proposed() {
        assertThat(proposed("anthropic.claude-opus-4-8", "global"))
                .containsExactly(
                        "SUCCESSOR Claude Opus 5, global",
                        "SUCCESSOR Claude Opus 5.5, global",
                        "SMALLER Claude Sonnet 5, global",
                        "SMALLER Claude Sonnet 5.5, global",
                        "SMALLER Claude Haiku 4.5, global",
                        "SMALLER Claude Haiku 5.5, global");
    }

    @Test
    void from_a_geography_each_is_proposed_there_and_globally() {
        assertThat(proposed("anthropic.claude-sonnet-4-6", "us geo"))
                .containsExactly(
                        "GLOBAL x, global",
                        "SUCCESSOR Claude Sonnet 5, us geo",
                        "SUCCESSOR Claude Sonnet 5, global",
                        "SUCCESSOR Claude Sonnet 5.5, us geo",
                        "SUCCESSOR Claude Sonnet 5.5, global",
                        "SMALLER Claude Haiku 4.5, us geo",
                        "SMALLER Claude Haiku 4.5, global",
                        "SMALLER Claude Haiku 5.5, us geo",
                        "SMALLER Claude Haiku 5.5, global");
    }

    @Test
    void an_older_model_and_a_larger_one_are_never_proposed() {
        assertThat(proposed("anthropic.claude-sonnet-5-5", "global"))
                .noneMatch(one -> one.contains("Opus") || one.contains("Sonnet"));
        assertThat(proposed("anthropic.claude-haiku-4-5-20251001-v1:0", "global"))
                .containsExactly("SUCCESSOR Claude Haiku 5.5, global");
    }

    @Test
    void of_a_model_whose_family_is_unknown_only_the_scope_can_change() {
        assertThat(proposed("example.article-mid", "us-east-1")).containsExactly("GLOBAL x, global");
        assertThat(proposed("example.article-mid", "global")).isEmpty();
    }

    @Test
    void every_lineage_says_where_it_was_read() {
        assertThat(lineages.family("Claude")).hasSizeGreaterThan(15).allSatisfy(one -> {
            assertThat(one.evidence().source()).isNotBlank();
            assertThat(one.evidence().asOf()).isNotNull();
        });
    }

    private List<String> proposed(String model, String scope) {
        Lineage own = lineages.of(model).orElse(null);
        return Candidate.of(model, "x", scope, own, own == null ? List.of() : lineages.family(own.family())).stream()
                .map(one -> one.kind() + " " + one.name() + ", " + one.scope())
                .toList();
    }
}
