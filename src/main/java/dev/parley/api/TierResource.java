package dev.parley.api;

import dev.parley.api.DealAnswer.TierAnswer;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.Tier;
import dev.parley.deal.TierDraft;
import dev.parley.deal.TierTable;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.Negotiations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own table of discounts by commitment. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/tiers",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "tiers", description = "Discounts by commitment as the customer collected them, with source and grade")
@Stored
class TierResource {

    private final Negotiations negotiations;
    private final TierTable tiers;

    TierResource(Negotiations negotiations, TierTable tiers) {
        this.negotiations = negotiations;
        this.tiers = tiers;
    }

    /** A row of the table. */
    record TierRequest(
            @Nullable @Schema(description = "Dollars a contract year", example = "20000000")
            BigDecimal commitment,

            @Nullable @Schema(description = "A fraction: 0.08 for 8 %") BigDecimal discount,
            @Nullable String source,
            @Nullable LocalDate dated,
            @Nullable Grade grade,

            @Nullable @Schema(description = "The version that was read; not needed for a new row")
            Long version) {

        TierDraft draft() {
            return new TierDraft(commitment, discount, source == null ? "" : source, dated, grade);
        }
    }

    @GetMapping
    @Operation(operationId = "listTiers", summary = "The rows, by commitment upward")
    @ApiResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Tier.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(tiers.of(id(negotiation)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addTier",
            summary = "Adds a row; the table must rise",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TierRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The row",
            content = @Content(schema = @Schema(implementation = TierAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It cannot be taken, or a larger commitment would earn less; nothing was saved",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> add(@PathVariable String negotiation, InputStream body) throws IOException {
        var id = id(negotiation);
        SaveResult<Tier> added = tiers.add(id, JsonBody.read(body, TierRequest.class).draft());
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + negotiation + "/tiers"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(DealAnswer.of(added, TierAnswer::new)));
    }

    @PutMapping(path = "/{tier}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "changeTier",
            summary = "Changes a row; the table must rise",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TierRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = TierAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "It cannot be taken, or a larger commitment would earn less; nothing was saved",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> change(@PathVariable String negotiation, @PathVariable UUID tier, InputStream body)
            throws IOException {
        var id = id(negotiation);
        var request = JsonBody.read(body, TierRequest.class);
        var version = Needed.value(request.version(), "version");
        return JsonBody.answer(DealAnswer.of(tiers.change(id, tier, version, request.draft()), TierAnswer::new));
    }

    @DeleteMapping("/{tier}")
    @Operation(operationId = "removeTier", summary = "Removes a row")
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = TierAnswer.class)))
    ResponseEntity<byte[]> remove(
            @PathVariable String negotiation,
            @PathVariable UUID tier,
            @Parameter(description = "The version that was read") @RequestParam long version) {
        return JsonBody.answer(DealAnswer.of(tiers.remove(id(negotiation), tier, version), TierAnswer::new));
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
