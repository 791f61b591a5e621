package dev.parley.api;

import dev.parley.archive.Archives;
import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Negotiation;
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
import java.util.ArrayList;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The negotiations of whoever asks. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "negotiations", description = "Customer, dates, payers and accounts")
@Stored
class NegotiationResource {

    private final Negotiations negotiations;
    private final Archives archives;

    NegotiationResource(Negotiations negotiations, Archives archives) {
        this.negotiations = negotiations;
        this.archives = archives;
    }

    @GetMapping
    @Operation(operationId = "listNegotiations", summary = "Those whoever asks is a member of today, by name")
    @ApiResponse(
            responseCode = "200",
            description = "The negotiations",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Negotiation.class))))
    ResponseEntity<byte[]> all() {
        return JsonBody.answer(negotiations.mine());
    }

    @GetMapping("/{negotiation}")
    @Operation(operationId = "getNegotiation", summary = "One negotiation by its name in addresses")
    @ApiResponse(
            responseCode = "200",
            description = "The negotiation",
            content = @Content(schema = @Schema(implementation = Negotiation.class)))
    ResponseEntity<byte[]> one(@PathVariable String negotiation) {
        return JsonBody.answer(negotiations.bySlug(negotiation));
    }

    @GetMapping(path = "/{negotiation}/archive", produces = MediaType.ALL_VALUE)
    @Operation(
            operationId = "getArchive",
            summary = "The whole negotiation as one file, positions included: for who manages it")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> archive(@PathVariable String negotiation) {
        var id = negotiations.bySlug(negotiation).id();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(archives.fileName(id))
                                .build()
                                .toString())
                .body(archives.bytes(id));
    }

    @PostMapping("/import")
    @Operation(
            operationId = "importNegotiation",
            summary = "Takes a negotiation from such a file; whoever sends it becomes its procurement lead",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = SentFiles.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The negotiation",
            content = @Content(schema = @Schema(implementation = Negotiation.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It is no archive, damaged, of a later release, or here already; nothing was changed",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
        var taken = new ArrayList<Negotiation>();
        SentFiles.each(request, (name, in) -> taken.add(archives.take(in)));
        if (taken.isEmpty()) {
            throw new InvalidInput("file", null, "No file was sent: curl -F file=@name.parley does.");
        }
        var first = taken.getFirst();
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + first.slug()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(first));
    }
}
