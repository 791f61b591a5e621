package dev.parley.api;

import dev.parley.intake.Intake;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.intake.Preview;
import dev.parley.intake.Standing;
import dev.parley.negotiation.Negotiations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was taken in of files: listed, looked at, undone; and files that are sent to be taken in. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/intake",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "intake", description = "Measured traffic, bills and price lists from files: previewed, confirmed, undone")
@Stored
class IntakeResource {

    private static final String NONE = "Nothing of this id was taken in.";

    private final Negotiations negotiations;
    private final IntakeDesk desk;
    private final Intakes intakes;

    IntakeResource(Negotiations negotiations, IntakeDesk desk, Intakes intakes) {
        this.negotiations = negotiations;
        this.desk = desk;
        this.intakes = intakes;
    }

    /**
     * Something that was taken in, with what was shown when it was.
     *
     * @param intake  the files, who took them in and when
     * @param preview what they said and changed
     */
    record Taken(Intake intake, Preview preview) {}

    @GetMapping
    @Operation(operationId = "listIntakes", summary = "All that was taken in, the latest first, also what was undone")
    @ApiResponse(
            responseCode = "200",
            description = "The intakes",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Intake.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(intakes.all(id(negotiation)));
    }

    @PostMapping
    @Operation(
            operationId = "sendFiles",
            summary = "Sends one file, or the parts of one export; they are read beside the request",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = SentFiles.class))))
    @ApiResponse(
            responseCode = "202",
            description = "They arrived; the Location says where to ask how they stand",
            content = @Content(schema = @Schema(implementation = Standing.class)))
    @ApiResponse(
            responseCode = "422",
            description = "A file cannot be kept; nothing of what was sent was",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> send(@PathVariable String negotiation, HttpServletRequest request) throws IOException {
        var id = id(negotiation);
        var staging = desk.open(id);
        try {
            SentFiles.each(request, (name, in) -> desk.add(id, staging, name, in, _ -> {}));
        } catch (IOException | RuntimeException broken) {
            desk.drop(id, staging);
            throw broken;
        }
        var standing = desk.read(id, staging);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/negotiations/" + negotiation + "/intake/waiting/" + staging))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(standing));
    }

    @GetMapping("/{intake}")
    @Operation(operationId = "getIntake", summary = "Something that was taken in, with what was shown when it was")
    @ApiResponse(
            responseCode = "200",
            description = "The intake",
            content = @Content(schema = @Schema(implementation = Taken.class)))
    ResponseEntity<byte[]> one(@PathVariable String negotiation, @PathVariable UUID intake) {
        var id = id(negotiation);
        var taken = intakes.one(id, intake)
                .flatMap(one -> intakes.preview(id, intake).map(preview -> new Taken(one, preview)));
        return JsonBody.answer(taken, NONE);
    }

    @GetMapping(path = "/{intake}/rejects", produces = MediaType.ALL_VALUE)
    @Operation(operationId = "getRejects", summary = "The rows that were not taken, with the reason")
    @ApiResponse(
            responseCode = "200",
            description = "CSV of file, line, reason and value",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> rejects(@PathVariable String negotiation, @PathVariable UUID intake) {
        return RejectsBody.answer(intakes.rejects(id(negotiation), intake)
                .orElseThrow(() -> new JsonBody.Missing("Every row of it was taken, or it is not there.")));
    }

    @PostMapping("/{intake}/undo")
    @Operation(operationId = "undoIntake", summary = "Undoes it as a whole; what stood before stands again")
    @ApiResponse(
            responseCode = "200",
            description = "The intake, undone",
            content = @Content(schema = @Schema(implementation = Intake.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It is not there, or was undone already",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> undo(@PathVariable String negotiation, @PathVariable UUID intake) {
        return JsonBody.answer(intakes.undo(id(negotiation), intake));
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
