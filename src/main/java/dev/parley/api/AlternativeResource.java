package dev.parley.api;

import dev.parley.benchmark.AlternativeBoards;
import dev.parley.benchmark.Comparables;
import dev.parley.negotiation.Negotiations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What we could do instead, and what others have; for those who may see positions. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "alternatives", description = "What could be done instead, and what others have: never for AWS")
@Stored
class AlternativeResource {

    private final Negotiations negotiations;
    private final AlternativeBoards boards;
    private final Comparables comparables;

    AlternativeResource(Negotiations negotiations, AlternativeBoards boards, Comparables comparables) {
        this.negotiations = negotiations;
        this.boards = boards;
        this.comparables = comparables;
    }

    @GetMapping("/alternatives")
    @Operation(
            operationId = "listAlternatives",
            summary = "Where workloads could go, priced on the own mix, and what leaving is worth under each deal")
    @ApiResponse(
            responseCode = "200",
            description = "The alternatives",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = AlternativeAnswer.class))))
    ResponseEntity<byte[]> alternatives(@PathVariable String negotiation) {
        return JsonBody.answer(AlternativeAnswer.of(boards.open(id(negotiation))));
    }

    @GetMapping("/comparables")
    @Operation(operationId = "listComparables", summary = "What others have, and where the latest offer stands among it")
    @ApiResponse(
            responseCode = "200",
            description = "The comparables",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ComparisonAnswer.class))))
    ResponseEntity<byte[]> comparables(@PathVariable String negotiation) {
        return JsonBody.answer(comparables.of(id(negotiation)).stream()
                .map(ComparisonAnswer::of)
                .toList());
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
