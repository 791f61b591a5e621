package dev.parley.api;

import dev.parley.api.ReviewAnswer.RightAnswer;
import dev.parley.api.ReviewRequest.RightRequest;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.review.ApprovalRights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may approve what, up to how much. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/rights",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "rights", description = "Rights to approve, with who gave and who ended them")
@Stored
class RightResource {

    private final Negotiations negotiations;
    private final ApprovalRights rights;
    private final Members members;

    RightResource(Negotiations negotiations, ApprovalRights rights, Members members) {
        this.negotiations = negotiations;
        this.rights = rights;
        this.members = members;
    }

    @GetMapping
    @Operation(operationId = "listRights", summary = "All rights ever given, ended ones too")
    @ApiResponse(
            responseCode = "200",
            description = "The rights",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = RightAnswer.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(
                rights.of(id(negotiation)).stream().map(RightAnswer::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "giveRight",
            summary = "Gives a member a right to approve",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RightRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The right",
            content = @Content(schema = @Schema(implementation = RightAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It cannot be given; nothing was changed",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> give(@PathVariable String negotiation, InputStream body) throws IOException {
        var id = id(negotiation);
        var given = rights.give(id, JsonBody.read(body, RightRequest.class).draft(id, members));
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + negotiation + "/rights"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(RightAnswer.of(given)));
    }

    @DeleteMapping("/{right}")
    @Operation(operationId = "endRight", summary = "Ends a right; that it was given stays to be seen")
    @ApiResponse(
            responseCode = "200",
            description = "All rights, with this one ended",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = RightAnswer.class))))
    @ApiResponse(
            responseCode = "422",
            description = "It is no longer in force; nothing was changed",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> end(@PathVariable String negotiation, @PathVariable UUID right) {
        rights.end(id(negotiation), right);
        return all(negotiation);
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
