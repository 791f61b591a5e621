package dev.parley.api;

import dev.parley.negotiation.Negotiations;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.Papers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers that were made for AWS. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/exports",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "exports", description = "Papers that were made for AWS, byte for byte")
@Stored
class ExportResource {

    private final Negotiations negotiations;
    private final Papers papers;

    ExportResource(Negotiations negotiations, Papers papers) {
        this.negotiations = negotiations;
        this.papers = papers;
    }

    @GetMapping
    @Operation(operationId = "listExports", summary = "Every paper made, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "The papers",
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
}
