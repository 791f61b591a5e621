package dev.parley.api;

import dev.parley.engine.commitment.BreakEven;
import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.PlanOutcome;
import dev.parley.engine.commitment.PlanProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calculations that need no stored data. */
@RestController
@RequestMapping(
        path = "/api/v1/what-if",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "what-if", description = "Calculations that need no stored data")
@ApiResponse(
        responseCode = "400",
        description = "The body is not JSON",
        content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "413",
        description = "The body is above 32 MiB",
        content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
@ApiResponse(
        responseCode = "422",
        description = "A value is wrong, a field missing or unknown: see field and value",
        content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
class WhatIfController {

    @PostMapping("/break-even")
    @Operation(
            operationId = "computeBreakEven",
            summary = "The share of its hours a committed unit has to be busy",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = BreakEvenRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The break-even",
            content = @Content(schema = @Schema(implementation = BreakEvenAnswer.class)))
    ResponseEntity<byte[]> breakEven(InputStream body) throws IOException {
        BreakEvenRequest request = JsonBody.read(body, BreakEvenRequest.class);
        var price = Needed.value(request.onDemand(), "onDemand");
        var mix = Needed.value(request.mix(), "mix");
        var limits = new BreakEven.UnitLimits(
                request.inputTokensPerMinute() == null
                        ? null
                        : Needed.number(request.inputTokensPerMinute(), "inputTokensPerMinute"),
                request.outputTokensPerMinute() == null
                        ? null
                        : Needed.number(request.outputTokensPerMinute(), "outputTokensPerMinute"));
        var onDemand = new BreakEven.OnDemandPrice(
                Needed.number(price.inputUsdPerMillion(), "onDemand.inputUsdPerMillion"),
                Needed.number(price.outputUsdPerMillion(), "onDemand.outputUsdPerMillion"));
        var tokens = new BreakEven.Mix(
                Needed.number(mix.inputTokens(), "mix.inputTokens"),
                Needed.number(mix.outputTokens(), "mix.outputTokens"));
        var rate = Needed.number(request.unitUsdPerHour(), "unitUsdPerHour");
        return JsonBody.answer(new BreakEvenAnswer(
                BreakEven.saturatedOnDemandUsdPerUnitHour(limits, onDemand, tokens),
                BreakEven.utilisation(rate, limits, onDemand, tokens)));
    }

    @PostMapping("/commitment-plan")
    @Operation(
            operationId = "planCommitments",
            summary = "The cheapest commitments for given demand, exactly",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PlanRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "One plan a pool",
            headers =
                    @Header(
                            name = ServerTiming.HEADER,
                            description = "Milliseconds spent reading, planning and writing",
                            schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = PlanOutcome.class)))
    ResponseEntity<byte[]> commitmentPlan(InputStream body) throws IOException {
        ServerTiming timing = new ServerTiming();
        PlanProblem problem = PlanReader.problem(JsonBody.read(body, PlanRequest.class));
        timing.ended("read");
        PlanOutcome outcome = CommitmentPlanner.plan(problem);
        timing.ended("plan");
        byte[] answer = JsonBody.write(outcome);
        timing.ended("write");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(ServerTiming.HEADER, timing.toString())
                .body(answer);
    }
}
