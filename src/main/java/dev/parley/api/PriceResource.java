package dev.parley.api;

import dev.parley.base.data.Checks;
import dev.parley.negotiation.Negotiations;
import dev.parley.price.PriceLine;
import dev.parley.price.Prices;
import dev.parley.price.RateFilter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What things cost, with source, date and grade. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/prices",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "prices", description = "Rates with source, date and grade; an unknown one is null, never zero")
@Stored
class PriceResource {

    private final Negotiations negotiations;
    private final Prices prices;
    private final Clock clock;

    PriceResource(Negotiations negotiations, Prices prices, Clock clock) {
        this.negotiations = negotiations;
        this.prices = prices;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listPrices",
            summary = "What each thing costs on a day: list, current and negotiated beside each other")
    @ApiResponse(
            responseCode = "200",
            description = "The rates",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = PriceLine.class))))
    ResponseEntity<byte[]> on(
            @PathVariable String negotiation,
            @Parameter(description = "The day, such as 2027-01-31; today when it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "A model id; all models when it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    String model,
            @Parameter(description = "bedrock, alternatives, or one channel; all when it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    String channel) {
        var id = negotiations.bySlug(negotiation).id();
        Checks.day("on", on, 2000);
        var day = on == null ? LocalDate.now(clock) : on;
        return JsonBody.answer(prices.lines(id, new RateFilter("", channel, model, null, null, null), day));
    }
}
