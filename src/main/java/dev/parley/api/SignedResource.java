package dev.parley.api;

import dev.parley.negotiation.Negotiations;
import dev.parley.signed.Agreement;
import dev.parley.signed.Agreements;
import dev.parley.signed.BillChecks;
import dev.parley.signed.Claim;
import dev.parley.signed.Debrief;
import dev.parley.signed.Debriefs;
import dev.parley.signed.Finding;
import dev.parley.signed.HeldWatch;
import dev.parley.signed.LandingYear;
import dev.parley.signed.Landings;
import dev.parley.signed.Realised;
import dev.parley.signed.SigningPreview;
import dev.parley.signed.Signings;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What follows a signature: the agreement, capacity held around it, landing, bill check, savings, debrief. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "signed", description = "What was signed, and what happens against it")
@Stored
class SignedResource {

    private final Negotiations negotiations;
    private final Agreements agreements;
    private final Signings signings;
    private final HeldWatch held;
    private final Landings landings;
    private final BillChecks checks;
    private final Realised realised;
    private final Debriefs debriefs;

    SignedResource(
            Negotiations negotiations,
            Agreements agreements,
            Signings signings,
            HeldWatch held,
            Landings landings,
            BillChecks checks,
            Realised realised,
            Debriefs debriefs) {
        this.negotiations = negotiations;
        this.agreements = agreements;
        this.signings = signings;
        this.held = held;
        this.landings = landings;
        this.checks = checks;
        this.realised = realised;
        this.debriefs = debriefs;
    }

    /** A preview with the word that signs it. */
    record PreviewAnswer(
            @Schema(description = "What a signature has to bear: it is refused where anything has changed since")
            String hash,

            SigningPreview preview) {}

    /** A word to sign. */
    record SigningRequest(
            @Nullable UUID deal,
            @Nullable LocalDate from,

            @Nullable @Schema(description = "Of the preview that was seen")
            String hash,

            @Nullable @Schema(description = "Whether its warnings were read and accepted; no if not said")
            Boolean knowingly) {}

    /** A month of the bill check. */
    record CheckAnswer(
            YearMonth month,

            @Schema(description = "Dollars that AWS owes for it")
            BigDecimal owed,

            List<Finding> findings,
            Claim claim) {}

    @GetMapping("/signings")
    @Operation(operationId = "listSignings", summary = "What was signed, in order, also what was undone")
    @ApiResponse(
            responseCode = "200",
            description = "The signings",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Agreement.Signed.class))))
    ResponseEntity<byte[]> signings(@PathVariable String negotiation) {
        return JsonBody.answer(agreements.signed(id(negotiation)));
    }

    @GetMapping("/signings/preview")
    @Operation(operationId = "previewSigning", summary = "What signing a deal would change; changes nothing")
    @ApiResponse(
            responseCode = "200",
            description = "The preview",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    ResponseEntity<byte[]> preview(
            @PathVariable String negotiation, @RequestParam UUID deal, @RequestParam LocalDate from) {
        var preview = agreements.preview(id(negotiation), deal, from);
        return JsonBody.answer(new PreviewAnswer(Agreements.hash(preview), preview));
    }

    @PostMapping(path = "/signings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "signDeal",
            summary = "Signs a deal: freezes it and lays its rates upon the price book, all or nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SigningRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "As it was signed",
            content = @Content(schema = @Schema(implementation = Agreement.Signed.class)))
    ResponseEntity<byte[]> sign(@PathVariable String negotiation, @Parameter(hidden = true) InputStream body)
            throws IOException {
        var asked = JsonBody.read(body, SigningRequest.class);
        return JsonBody.answer(signings.sign(
                id(negotiation),
                Needed.value(asked.deal(), "deal"),
                Needed.value(asked.from(), "from"),
                Needed.value(asked.hash(), "hash"),
                asked.knowingly() != null && asked.knowingly()));
    }

    @PostMapping("/signings/{signing}/undo")
    @Operation(operationId = "undoSigning", summary = "Takes a signature back as a whole, while nothing rests on it")
    @ApiResponse(
            responseCode = "200",
            description = "The signings",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Agreement.Signed.class))))
    ResponseEntity<byte[]> undo(@PathVariable String negotiation, @PathVariable UUID signing) {
        var id = id(negotiation);
        signings.undo(id, signing);
        return JsonBody.answer(agreements.signed(id));
    }

    @GetMapping("/held")
    @Operation(
            operationId = "watchHeld",
            summary = "Capacity held: how busy, what is bound by month, what renews itself around a change of rates")
    @ApiResponse(
            responseCode = "200",
            description = "The capacity",
            content = @Content(schema = @Schema(implementation = HeldWatch.Watch.class)))
    ResponseEntity<byte[]> held(@PathVariable String negotiation) {
        return JsonBody.answer(held.of(id(negotiation)));
    }

    @GetMapping("/landing")
    @Operation(operationId = "getLanding", summary = "A contract year of counted spend against its commitment")
    @ApiResponse(
            responseCode = "200",
            description = "The year",
            content = @Content(schema = @Schema(implementation = LandingYear.class)))
    ResponseEntity<byte[]> landing(
            @PathVariable String negotiation,
            @Parameter(description = "A day of the contract year; the one that runs if not said")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on) {
        return JsonBody.answer(
                landings.of(id(negotiation), on),
                "There is no agreement to land on: enter today's terms, or sign a deal.");
    }

    @GetMapping("/bill-check")
    @Operation(operationId = "checkBills", summary = "The bills held against what was agreed, month by month")
    @ApiResponse(
            responseCode = "200",
            description = "The months",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = CheckAnswer.class))))
    ResponseEntity<byte[]> check(@PathVariable String negotiation) {
        var id = id(negotiation);
        var checked = checks.of(id);
        return JsonBody.answer(checked.months().stream()
                .map(month -> new CheckAnswer(
                        month.month(),
                        month.owed(),
                        checked.of(month.month()),
                        checks.claim(id, month.month(), checked)))
                .toList());
    }

    @GetMapping("/savings")
    @Operation(
            operationId = "listSavings",
            summary = "Savings of Bedrock by month: agreed, realised on the bills, and planned")
    @ApiResponse(
            responseCode = "200",
            description = "The savings",
            content = @Content(schema = @Schema(implementation = Realised.Savings.class)))
    ResponseEntity<byte[]> savings(@PathVariable String negotiation) {
        return JsonBody.answer(realised.of(id(negotiation)));
    }

    @GetMapping("/debriefs")
    @Operation(
            operationId = "listDebriefs",
            summary = "The debrief of the last signature, as kept or as it would be kept now; none before one")
    @ApiResponse(
            responseCode = "200",
            description = "None or one",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = Debrief.class))))
    ResponseEntity<byte[]> debriefs(@PathVariable String negotiation) {
        return JsonBody.answer(debriefs.of(id(negotiation)).stream().toList());
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
