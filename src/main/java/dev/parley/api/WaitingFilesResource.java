package dev.parley.api;

import dev.parley.intake.Answers;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Standing;
import dev.parley.negotiation.Negotiations;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that wait: asked after, answered, confirmed or dropped by whoever sent them. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/intake/waiting",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "intake", description = "Measured traffic, bills and price lists from files: previewed, confirmed, undone")
@Stored
class WaitingFilesResource {

    private final Negotiations negotiations;
    private final IntakeDesk desk;

    WaitingFilesResource(Negotiations negotiations, IntakeDesk desk) {
        this.negotiations = negotiations;
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            operationId = "listWaiting",
            summary = "Your files that wait to be confirmed or dropped, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "How they stand",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Standing.class))))
    ResponseEntity<byte[]> waiting(@PathVariable String negotiation) {
        return JsonBody.answer(desk.waiting(id(negotiation)));
    }

    @GetMapping("/{staging}")
    @Operation(
            operationId = "getStanding",
            summary = "How files stand that wait: bytes and rows read, then the preview; on the node that took them")
    @ApiResponse(
            responseCode = "200",
            description = "How they stand",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    ResponseEntity<byte[]> standing(@PathVariable String negotiation, @PathVariable UUID staging) {
        return JsonBody.answer(desk.standing(id(negotiation), staging));
    }

    @PutMapping(path = "/{staging}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "answerQuestions",
            summary = "Answers what the files leave open, by the keys of the preview's questions",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Answers.class))))
    @ApiResponse(
            responseCode = "200",
            description = "How they stand now; they may be read again",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @ApiResponse(
            responseCode = "422",
            description = "An answer cannot be taken, or is to no question; the answers before stand",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> answer(@PathVariable String negotiation, @PathVariable UUID staging, InputStream body)
            throws IOException {
        var id = id(negotiation);
        var answers = JsonBody.read(body, Answers.class);
        return JsonBody.answer(desk.answer(id, staging, answers.byKey()));
    }

    @PostMapping("/{staging}/confirm")
    @Operation(
            operationId = "confirmIntake",
            summary = "Writes what the preview announced; the same again changes nothing and answers the same")
    @ApiResponse(
            responseCode = "201",
            description = "What was taken in, now or before",
            content = @Content(schema = @Schema(implementation = Intake.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It is not ready, or what it would change has changed; nothing was written",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> confirm(@PathVariable String negotiation, @PathVariable UUID staging) {
        var taken = desk.confirm(id(negotiation), staging).intake();
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + negotiation + "/intake/" + taken.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(taken));
    }

    @DeleteMapping("/{staging}")
    @Operation(operationId = "dropFiles", summary = "Ends the reading and drops the files; no trace is left")
    @ApiResponse(responseCode = "204", description = "They are gone", content = @Content)
    ResponseEntity<Void> drop(@PathVariable String negotiation, @PathVariable UUID staging) {
        desk.drop(id(negotiation), staging);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/{staging}/rejects", produces = MediaType.ALL_VALUE)
    @Operation(operationId = "getWaitingRejects", summary = "The rows that would not be taken, with the reason")
    @ApiResponse(
            responseCode = "200",
            description = "CSV of file, line, reason and value",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> waitingRejects(@PathVariable String negotiation, @PathVariable UUID staging) {
        return RejectsBody.answer(desk.rejects(id(negotiation), staging));
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
