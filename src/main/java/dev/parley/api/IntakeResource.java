package dev.parley.api;

import dev.parley.intake.Answers;
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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Files to take in: sent, read beside the request, previewed, and confirmed or dropped. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/intake",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "intake", description = "Measured traffic, bills and price lists from files: previewed, confirmed, undone")
@Stored
class IntakeResource {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
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

    @GetMapping("/waiting")
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

    @GetMapping("/waiting/{staging}")
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

    @PutMapping(path = "/waiting/{staging}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
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

    @PostMapping("/waiting/{staging}/confirm")
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

    @DeleteMapping("/waiting/{staging}")
    @Operation(operationId = "dropFiles", summary = "Ends the reading and drops the files; no trace is left")
    @ApiResponse(responseCode = "204", description = "They are gone", content = @Content)
    ResponseEntity<Void> drop(@PathVariable String negotiation, @PathVariable UUID staging) {
        desk.drop(id(negotiation), staging);
        return ResponseEntity.noContent().build();
    }

    @GetMapping(path = "/waiting/{staging}/rejects", produces = MediaType.ALL_VALUE)
    @Operation(operationId = "getWaitingRejects", summary = "The rows that would not be taken, with the reason")
    @ApiResponse(
            responseCode = "200",
            description = "CSV of file, line, reason and value",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> waitingRejects(@PathVariable String negotiation, @PathVariable UUID staging) {
        return csv(desk.rejects(id(negotiation), staging));
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
        return csv(intakes.rejects(id(negotiation), intake)
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

    private static ResponseEntity<byte[]> csv(String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rows-not-taken.csv")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
