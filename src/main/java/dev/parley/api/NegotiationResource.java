package dev.parley.api;

import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    NegotiationResource(Negotiations negotiations) {
        this.negotiations = negotiations;
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
}
