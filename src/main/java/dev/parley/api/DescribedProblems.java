package dev.parley.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Completes the description by what holds for every address: what it may refuse with besides its own, that a refusal is a
 * problem with field and value, and that only refusals are problems.
 */
@Component
class DescribedProblems implements OpenApiCustomizer {

    private static final String PROBLEM = ProblemDetail.class.getSimpleName();
    private static final String PROBLEM_TYPE = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    @Override
    public void customise(OpenAPI description) {
        description.getComponents().addSchemas(PROBLEM, problem());
        description.getPaths().values().forEach(path -> path.readOperations().forEach(DescribedProblems::complete));
    }

    private static void complete(Operation operation) {
        var responses = operation.getResponses();
        if (operation.getParameters() != null) {
            add(operation, "400", "A part of the address cannot be read: see field and value");
        }
        add(operation, "401", "No account or token was shown, or a wrong one");
        add(operation, "429", "Too many wrong passphrases; Retry-After says for how many seconds");
        add(operation, "503", "The database cannot be reached; try again");
        if (operation.getRequestBody() != null) {
            add(operation, "400", "The body is not JSON");
            add(operation, "413", "The body is above 32 MiB");
            add(operation, "415", "The body is not sent as application/json");
        }
        responses.forEach((code, response) -> {
            if (code.compareTo("400") >= 0) {
                response.setContent(new Content()
                        .addMediaType(
                                PROBLEM_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            } else if (response.getContent() != null) {
                response.getContent().remove(PROBLEM_TYPE);
            }
        });
        var ordered = new TreeMap<>(responses);
        responses.clear();
        responses.putAll(ordered);
    }

    private static void add(Operation operation, String code, String description) {
        operation.getResponses().putIfAbsent(code, new ApiResponse().description(description));
    }

    private static Schema<?> problem() {
        var problem = new Schema<>().types(Set.of("object"));
        problem.setDescription("RFC 9457");
        problem.addProperty("title", text("What kind of problem"));
        problem.addProperty("status", new Schema<>().types(Set.of("integer")).description("The HTTP status"));
        problem.addProperty("detail", text("What was wrong and what to do"));
        problem.addProperty("instance", text("The address"));
        problem.addProperty(
                "field",
                new Schema<>()
                        .types(Set.of("string", "null"))
                        .description("Where it is, such as pools[0].terms[1].months"));
        problem.addProperty(
                "value", new Schema<>().types(Set.of("string", "null")).description("What was given"));
        return problem;
    }

    private static Schema<?> text(String description) {
        return new StringSchema().types(Set.of("string")).description(description);
    }
}
