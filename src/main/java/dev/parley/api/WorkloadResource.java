package dev.parley.api;

import dev.parley.negotiation.Negotiations;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
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

/** Who sends which tokens to which model. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/workloads",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "workloads", description = "Who sends which tokens to which model")
@Stored
class WorkloadResource {

    private final Negotiations negotiations;
    private final Workloads workloads;

    WorkloadResource(Negotiations negotiations, Workloads workloads) {
        this.negotiations = negotiations;
        this.workloads = workloads;
    }

    @GetMapping
    @Operation(operationId = "listWorkloads", summary = "All workloads in use, by code")
    @ApiResponse(
            responseCode = "200",
            description = "The workloads",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Workload.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(workloads.all(negotiations.bySlug(negotiation).id()));
    }

    @GetMapping("/{code}")
    @Operation(operationId = "getWorkload", summary = "One workload by its code")
    @ApiResponse(
            responseCode = "200",
            description = "The workload",
            content = @Content(schema = @Schema(implementation = Workload.class)))
    ResponseEntity<byte[]> one(@PathVariable String negotiation, @PathVariable String code) {
        var found = workloads.all(negotiations.bySlug(negotiation).id()).stream()
                .filter(workload -> workload.code().equals(code))
                .findFirst();
        return JsonBody.answer(found, "There is no workload of this code.");
    }
}
