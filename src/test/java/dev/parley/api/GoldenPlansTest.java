package dev.parley.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.commitment.CommitmentPlanner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans that were frozen: the same request and engine version give the same answer to the last digit and reason. After a
 * change that is meant, {@code -Dparley.golden.freeze=true} writes them anew.
 */
class GoldenPlansTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String REQUEST = ".request.json";
    private static final boolean FREEZE = Boolean.getBoolean("parley.golden.freeze");

    @TestFactory
    Stream<DynamicTest> every_frozen_plan_comes_out_again() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(GOLDEN)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(REQUEST))
                    .map(file -> file.substring(0, file.length() - REQUEST.length()))
                    .sorted()
                    .toList();
        }
        assertTrue(names.size() >= 7, names.toString());
        return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
    }

    private static void compare(String name) throws IOException {
        byte[] request = Files.readAllBytes(GOLDEN.resolve(name + REQUEST));
        byte[] answer = JsonBody.write(CommitmentPlanner.plan(
                PlanReader.problem(JsonBody.read(new ByteArrayInputStream(request), PlanRequest.class))));
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        Path file = GOLDEN.resolve(name + ".answer.json");
        if (FREEZE) {
            String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(answer));
            Files.writeString(file, text + "\n");
        }
        JsonNode frozen = mapper.readTree(Files.readString(file, StandardCharsets.UTF_8));
        String version = frozen.path("engineVersion").asString();
        assertEquals(
                version,
                CommitmentPlanner.ENGINE_VERSION,
                "These plans were frozen by another engine version: freeze them anew with -Dparley.golden.freeze=true");
        assertEquals(
                frozen.toPrettyString(),
                mapper.readTree(answer).toPrettyString(),
                "A figure or a reason of this plan changed: if that is meant, bump CommitmentPlanner.ENGINE_VERSION and"
                        + " freeze the plans anew with -Dparley.golden.freeze=true");
    }
}
