package dev.parley.api;

import dev.parley.negotiation.Negotiations;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
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

/** Frozen plans. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/plan-runs",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "plan runs", description = "Frozen plans: inputs, result, reasons, never changed")
@Stored
class PlanResource {

    private final Negotiations negotiations;
    private final Plans plans;

    PlanResource(Negotiations negotiations, Plans plans) {
        this.negotiations = negotiations;
        this.plans = plans;
    }

    @GetMapping
    @Operation(
            operationId = "listPlanRuns",
            summary = "All runs open to whoever asks, the latest first, without their content")
    @ApiResponse(
            responseCode = "200",
            description = "The runs",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = PlanRun.Line.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(plans.runs(negotiations.bySlug(negotiation).id()));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getPlanRun", summary = "One run with its inputs and its result")
    @ApiResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = PlanRun.class)))
    ResponseEntity<byte[]> one(@PathVariable String negotiation, @PathVariable int number) {
        var run = plans.run(negotiations.bySlug(negotiation).id(), number);
        return JsonBody.answer(run, "There is no plan run " + number + ".");
    }
}
