package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run frozen by the first release, as its row has it: two workloads of the sample, one year. */
class FrozenRunTest {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static String inputs;
    private static String result;
    private static String hash;

    @BeforeAll
    static void read() throws IOException {
        try (var file = FrozenRunTest.class.getResourceAsStream("/plan/run-of-the-first-release.json")) {
            JsonNode run = EXACT.readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            inputs = run.get("inputs").toString();
            result = run.get("result").toString();
            hash = run.get("hash").asString();
        }
    }

    @Test
    void it_is_read_and_what_it_could_not_know_is_empty() {
        PlanInputs read = PlanJson.inputs(inputs);
        assertThat(read.workloads()).extracting(PlanInputs.Workload::code).containsExactly("W04", "W08");
        assertThat(read.facts()).isEqualTo(PlanFacts.NONE);
        assertThat(read.basis()).isEqualTo(PlanBasis.DEFAULT);
        PlanResult old = PlanJson.result(result);
        assertThat(old.checks()).isEqualTo(PlanChecks.NONE);
        assertThat(old.basis().label()).isEqualTo("base case, list prices");
        assertThat(old.years().getFirst().savingUsd()).isEqualByComparingTo("104717.327596");
    }

    @Test
    void its_inputs_keep_their_hash_and_written_again_too() {
        PlanInputs read = PlanJson.inputs(inputs);
        assertThat(PlanJson.hash(read)).isEqualTo(hash);
        assertThat(PlanJson.hash(PlanJson.inputs(PlanJson.write(read)))).isEqualTo(hash);
        assertThat(Staleness.between(read, PlanJson.inputs(PlanJson.write(read)))
                        .stale())
                .isFalse();
    }

    @Test
    void what_came_later_changes_the_hash_once_it_says_something() {
        PlanInputs read = PlanJson.inputs(inputs);
        assertThat(PlanJson.hash(read.with(SamplePlan.inputs().facts()))).isNotEqualTo(hash);
        for (PlanBasis other : new PlanBasis[] {
            PlanBasis.DEFAULT.with(PlanBasis.Commit.PROVEN), PlanBasis.DEFAULT.with(PlanBasis.Illustrative.APPLIED)
        }) {
            assertThat(PlanJson.hash(read.with(other))).isNotEqualTo(hash);
            assertThat(PlanJson.inputs(PlanJson.write(read.with(other))).basis())
                    .isEqualTo(other);
        }
    }

    @Test
    void computed_again_it_gives_the_same_dollars() {
        PlanResult again = PlanComputation.compute(PlanJson.inputs(inputs));
        assertThat(PlanJson.hash(again.years()))
                .isEqualTo(PlanJson.hash(PlanJson.result(result).years()));
    }
}
