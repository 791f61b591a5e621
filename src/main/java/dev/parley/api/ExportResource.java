package dev.parley.api;

import dev.parley.negotiation.Negotiations;
import dev.parley.paper.InsidePapers;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperComparison;
import dev.parley.paper.Papers;
import dev.parley.paper.Sending;
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
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers: made, sent for approval, issued, compared. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/exports",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(
        name = "exports",
        description =
                "Papers for AWS and for the house: drafts, what waits for approval, what was issued, byte for byte")
@Stored
class ExportResource {

    private final Negotiations negotiations;
    private final Papers papers;
    private final Sending sending;
    private final InsidePapers inside;

    ExportResource(Negotiations negotiations, Papers papers, Sending sending, InsidePapers inside) {
        this.negotiations = negotiations;
        this.papers = papers;
        this.sending = sending;
        this.inside = inside;
    }

    @GetMapping
    @Operation(operationId = "listExports", summary = "Every paper made, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "The papers, also drafts and what waits for approval",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = IssuedPaper.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(papers.issued(negotiations.bySlug(negotiation).id()));
    }

    @GetMapping(path = "/{paper}", produces = MediaType.ALL_VALUE)
    @Operation(operationId = "getExport", summary = "A paper again, byte for byte as it was made")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> one(@PathVariable String negotiation, @PathVariable UUID paper) {
        var file = papers.file(negotiations.bySlug(negotiation).id(), paper)
                .orElseThrow(() -> new JsonBody.Missing("There is no such paper."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.bytes());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "makeExport",
            summary = "Makes a paper: a draft, one that waits for approval, or one for the house",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ExportRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The paper",
            content = @Content(schema = @Schema(implementation = IssuedPaper.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The schedule or its run is superseded, a check of the file fails, or exactly this was sent"
                    + " before; nothing was kept",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> make(@PathVariable String negotiation, InputStream body) throws IOException {
        var id = negotiations.bySlug(negotiation).id();
        var asked = JsonBody.read(body, ExportRequest.class);
        var kind = asked.chosen();
        if (!kind.forAws()) {
            return made(negotiation, inside.make(id, kind));
        }
        return made(
                negotiation,
                asked.asDraft()
                        ? papers.draft(id, asked.number(), kind, asked.told())
                        : sending.send(id, asked.number(), kind, asked.told(), asked.note()));
    }

    @PostMapping("/{paper}/issue")
    @Operation(
            operationId = "issueExport",
            summary = "Issues what was sent for approval, byte for byte, once it is approved")
    @ApiResponse(
            responseCode = "201",
            description = "The paper as it left",
            content = @Content(schema = @Schema(implementation = IssuedPaper.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Nobody approved exactly this, or something it was made of has changed; nothing was kept",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> issue(@PathVariable String negotiation, @PathVariable UUID paper) {
        return made(negotiation, sending.issue(negotiations.bySlug(negotiation).id(), paper));
    }

    @GetMapping("/{paper}/changes")
    @Operation(operationId = "compareExports", summary = "What changed from an earlier paper to this one, line by line")
    @ApiResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = PaperComparison.class)))
    ResponseEntity<byte[]> changes(
            @PathVariable String negotiation, @PathVariable UUID paper, @RequestParam("since") UUID since) {
        return JsonBody.answer(papers.compare(negotiations.bySlug(negotiation).id(), since, paper));
    }

    private static ResponseEntity<byte[]> made(String negotiation, IssuedPaper paper) {
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + negotiation + "/exports/" + paper.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(paper));
    }
}
