package dev.parley.api;

import dev.parley.negotiation.Negotiations;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Negotiable line items. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/schedules",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "schedules", description = "Negotiable line items; where we stand on them is a resource of its own")
@Stored
class ScheduleResource {

    private final Negotiations negotiations;
    private final Schedules schedules;

    ScheduleResource(Negotiations negotiations, Schedules schedules) {
        this.negotiations = negotiations;
        this.schedules = schedules;
    }

    @GetMapping
    @Operation(operationId = "listSchedules", summary = "The numbers of all schedules, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Integer.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(schedules.numbers(id(negotiation)));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getSchedule", summary = "One schedule with its lines: list, current and ask, no position")
    @ApiResponse(
            responseCode = "200",
            description = "The schedule",
            content = @Content(schema = @Schema(implementation = Schedule.class)))
    ResponseEntity<byte[]> one(@PathVariable String negotiation, @PathVariable int number) {
        return JsonBody.answer(schedule(id(negotiation), number));
    }

    @GetMapping("/{number}/positions")
    @Operation(
            operationId = "getPositions",
            summary =
                    "Where we stand by line id: anchor, target, walk-away, AWS's latest as entered, evidence, owner and status")
    @ApiResponse(
            responseCode = "200",
            description = "The positions",
            content = @Content(schema = @Schema(implementation = PositionsByLine.class)))
    ResponseEntity<byte[]> positions(@PathVariable String negotiation, @PathVariable int number) {
        var id = id(negotiation);
        return JsonBody.answer(schedules.positions(id, schedule(id, number).id()));
    }

    /** For the description: the id of a line, and where we stand on it. */
    private interface PositionsByLine extends Map<UUID, Position> {

        @Override
        @Schema(hidden = true)
        boolean isEmpty();
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }

    private Schedule schedule(UUID negotiation, int number) {
        return schedules
                .byNumber(negotiation, number)
                .orElseThrow(() -> new JsonBody.Missing("There is no schedule " + number + "."));
    }
}
