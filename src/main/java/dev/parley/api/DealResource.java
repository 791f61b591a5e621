package dev.parley.api;

import dev.parley.api.DealAnswer.ItemAnswer;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deals: today's terms, asks, offers, target, walk-away, ideas. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/deals",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "deals", description = "Asks, offers and positions, evaluated on the whole bill; never for a platform lead")
@Stored
class DealResource {

    private static final String VERSION = "The version that was read";

    private final Negotiations negotiations;
    private final Deals deals;

    DealResource(Negotiations negotiations, Deals deals) {
        this.negotiations = negotiations;
        this.deals = deals;
    }

    @GetMapping
    @Operation(operationId = "listDeals", summary = "All deals with their items: today's, the rounds by day, positions")
    @ApiResponse(
            responseCode = "200",
            description = "The deals",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = DealSheet.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(deals.of(id(negotiation)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "enterDeal",
            summary = "Enters a deal with its items, all or nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DealRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The deal",
            content = @Content(schema = @Schema(implementation = DealSheet.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Something of it cannot be taken; nothing was saved",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> enter(@PathVariable String negotiation, InputStream body) throws IOException {
        var id = id(negotiation);
        var request = JsonBody.read(body, DealRequest.class);
        var entered = deals.insert(id, request.head(), request.drafts());
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + negotiation + "/deals/" + entered.id()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(entered));
    }

    @GetMapping("/{deal}")
    @Operation(operationId = "getDeal", summary = "One deal with its items")
    @ApiResponse(
            responseCode = "200",
            description = "The deal",
            content = @Content(schema = @Schema(implementation = DealSheet.class)))
    ResponseEntity<byte[]> one(@PathVariable String negotiation, @PathVariable UUID deal) {
        return JsonBody.answer(deals.find(id(negotiation), deal), "There is no deal " + deal + ".");
    }

    @PutMapping(path = "/{deal}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "changeDeal",
            summary = "Changes the head of a deal; its items stay",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DealRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = DealAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Something of it cannot be taken; nothing was saved",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> change(@PathVariable String negotiation, @PathVariable UUID deal, InputStream body)
            throws IOException {
        var id = id(negotiation);
        var request = JsonBody.read(body, DealRequest.class);
        var version = Needed.value(request.version(), "version");
        return JsonBody.answer(DealAnswer.of(deals.change(id, deal, version, request.head()), DealAnswer::new));
    }

    @DeleteMapping("/{deal}")
    @Operation(operationId = "removeDeal", summary = "Removes a deal with its items")
    @ApiResponse(
            responseCode = "200",
            description = "What became of it, with the items it had",
            content = @Content(schema = @Schema(implementation = DealAnswer.class)))
    ResponseEntity<byte[]> remove(
            @PathVariable String negotiation,
            @PathVariable UUID deal,
            @Parameter(description = VERSION) @RequestParam long version) {
        return JsonBody.answer(DealAnswer.of(
                deals.remove(id(negotiation), deal, version),
                (outcome, removed) -> new DealAnswer(outcome, removed == null ? null : removed.deal())));
    }

    @PutMapping(path = "/{deal}/items", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "saveDealItem",
            summary = "Enters what a deal says to a topic, or changes it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DealRequest.ItemJson.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = ItemAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The item cannot be taken; nothing was saved",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> item(@PathVariable String negotiation, @PathVariable UUID deal, InputStream body)
            throws IOException {
        var id = id(negotiation);
        var request = JsonBody.read(body, DealRequest.ItemJson.class);
        return JsonBody.answer(
                DealAnswer.of(deals.enter(id, deal, request.version(), request.draft("")), ItemAnswer::new));
    }

    @DeleteMapping("/{deal}/items/{item}")
    @Operation(operationId = "takeOutDealItem", summary = "Takes an item out: the deal no longer speaks of it")
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = ItemAnswer.class)))
    ResponseEntity<byte[]> takeOut(
            @PathVariable String negotiation,
            @PathVariable UUID deal,
            @PathVariable UUID item,
            @Parameter(description = VERSION) @RequestParam long version) {
        var id = id(negotiation);
        deals.find(id, deal)
                .filter(sheet -> sheet.items().stream().anyMatch(one -> one.id().equals(item)))
                .orElseThrow(() -> new JsonBody.Missing("Deal " + deal + " has no item " + item + "."));
        return JsonBody.answer(DealAnswer.of(deals.takeOut(id, item, version), ItemAnswer::new));
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
