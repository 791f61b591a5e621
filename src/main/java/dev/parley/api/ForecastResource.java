package dev.parley.api;

import dev.parley.base.data.SaveResult;
import dev.parley.forecast.Forecasts;
import dev.parley.forecast.StoredCell;
import dev.parley.negotiation.Negotiations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forecast, to read and to type. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/forecast",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "forecasts", description = "Workloads by quarter, low, base and high")
@Stored
class ForecastResource {

    private final Negotiations negotiations;
    private final Forecasts forecasts;

    ForecastResource(Negotiations negotiations, Forecasts forecasts) {
        this.negotiations = negotiations;
        this.forecasts = forecasts;
    }

    @GetMapping
    @Operation(
            operationId = "getForecast",
            summary = "Typed cells with their versions, and what they come to in thousand tokens a minute")
    @ApiResponse(
            responseCode = "200",
            description = "The forecast",
            content = @Content(schema = @Schema(implementation = ForecastAnswer.class)))
    ResponseEntity<byte[]> grid(@PathVariable String negotiation) {
        return JsonBody.answer(ForecastAnswer.of(
                forecasts.grid(negotiations.bySlug(negotiation).id())));
    }

    @PutMapping(path = "/cells", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "saveForecastCells",
            summary = "Saves cells; each is answered as saved, in conflict with what somebody else typed, or gone",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CellsRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of each cell, in their order",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = CellAnswer.class))))
    @ApiResponse(
            responseCode = "422",
            description = "A cell cannot be taken; nothing was saved",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> save(@PathVariable String negotiation, InputStream body) throws IOException {
        var id = negotiations.bySlug(negotiation).id();
        var request = JsonBody.read(body, CellsRequest.class);
        var edits = CellsRequest.edits(request, forecasts.grid(id));
        var results = forecasts.save(id, edits);
        var answers = new ArrayList<CellAnswer>();
        for (int i = 0; i < edits.size(); i++) {
            SaveResult<StoredCell> result = results.get(i);
            answers.add(CellAnswer.of(Needed.value(request.cells(), "cells").get(i), result));
        }
        return JsonBody.answer(answers);
    }
}
