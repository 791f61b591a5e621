package dev.parley.api;

import dev.parley.base.data.InvalidInput;
import dev.parley.deal.BedrockSource;
import dev.parley.deal.CommitDesk;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.Sampling;
import dev.parley.negotiation.Negotiations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What every deal costs on the whole bill. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/deals/desk",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "deals", description = "Asks, offers and positions, evaluated on the whole bill; never for a platform lead")
@Stored
class DeskResource {

    private final Negotiations negotiations;
    private final CommitDesk desks;

    DeskResource(Negotiations negotiations, CommitDesk desks) {
        this.negotiations = negotiations;
        this.desks = desks;
    }

    @GetMapping
    @Operation(
            operationId = "getCommitDesk",
            summary = "Every deal, row of the tier table and no agreement: expected payment, shortfalls, differences")
    @ApiResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(schema = @Schema(implementation = DeskAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "together, terms or bedrock cannot be taken",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> desk(
            @PathVariable String negotiation,
            @Parameter(description = "How strongly lines move together, 0 to 1") @RequestParam(defaultValue = "0.5")
                    String together,
            @Parameter(
                            description = "Which terms are priced",
                            schema = @Schema(allowableValues = {"all", "without-credits"}))
                    @RequestParam(defaultValue = "all")
                    String terms,
            @Parameter(
                            description =
                                    "What Bedrock is made of: the forecast on demand at list, or the latest plan run"
                                            + " at list; without such a run the forecast stands",
                            schema = @Schema(allowableValues = {"on-demand", "plan-run"}))
                    @RequestParam(defaultValue = "on-demand")
                    String bedrock) {
        var loading = loading(together);
        var lens = Needed.oneOf(
                terms, "terms", List.of("all", "without-credits"), List.of(Lens.ALL_TERMS, Lens.WITHOUT_CREDITS));
        var source = Needed.oneOf(
                bedrock,
                "bedrock",
                List.of("on-demand", "plan-run"),
                List.of(BedrockSource.ON_DEMAND, BedrockSource.PLAN_RUN));
        var desk = desks.open(
                negotiations.bySlug(negotiation).id(), Sampling.USUAL.withLoading(loading.doubleValue()), lens, source);
        return JsonBody.answer(DeskAnswer.of(desk, loading));
    }

    private static BigDecimal loading(String given) {
        if (!given.matches("(0|1)(\\.[0-9]{1,4})?") || new BigDecimal(given).compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidInput("together", given, "Lines move together by 0 to 1: 0.5 is usual.");
        }
        return new BigDecimal(given);
    }
}
