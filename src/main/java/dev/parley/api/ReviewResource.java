package dev.parley.api;

import dev.parley.api.ReviewAnswer.CommentAnswer;
import dev.parley.api.ReviewAnswer.DecisionAnswer;
import dev.parley.api.ReviewAnswer.ReviewHead;
import dev.parley.api.ReviewRequest.CommentRequest;
import dev.parley.api.ReviewRequest.DecisionRequest;
import dev.parley.api.ReviewRequest.ResolveRequest;
import dev.parley.negotiation.Negotiations;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewComment;
import dev.parley.review.ReviewComments;
import dev.parley.review.Reviews;
import dev.parley.review.Submission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is laid before others: plan runs, schedules, deals and papers, frozen. */
@RestController
@RequestMapping(
        path = "/api/v1/negotiations/{negotiation}/reviews",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "reviews", description = "Submissions with their exact content, comments and decisions")
@Stored
class ReviewResource {

    private final Negotiations negotiations;
    private final Reviews reviews;
    private final LiveReviews live;
    private final ReviewComments comments;

    ReviewResource(Negotiations negotiations, Reviews reviews, LiveReviews live, ReviewComments comments) {
        this.negotiations = negotiations;
        this.reviews = reviews;
        this.live = live;
        this.comments = comments;
    }

    @GetMapping
    @Operation(operationId = "listReviews", summary = "All submissions that are for the caller, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "The submissions, without their content",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ReviewHead.class))))
    ResponseEntity<byte[]> all(@PathVariable String negotiation) {
        return JsonBody.answer(
                reviews.all(id(negotiation)).stream().map(ReviewHead::of).toList());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "submitForReview",
            summary = "Freezes what a run, a schedule or a deal says now and submits it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ReviewRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = ReviewAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "There is no such thing, it says something else by now, or exactly this waits already",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> submit(@PathVariable String negotiation, InputStream body) throws IOException {
        var id = id(negotiation);
        var request = JsonBody.read(body, ReviewRequest.class);
        var submitted = live.submit(
                id,
                Needed.value(request.kind(), "kind"),
                Needed.value(request.reference(), "reference"),
                request.sha256(),
                request.note());
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + negotiation + "/reviews/"
                        + submitted.head().number()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(answer(id, submitted)));
    }

    @GetMapping("/{number}")
    @Operation(operationId = "getReview", summary = "One submission with its exact content and the comments on it")
    @ApiResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = ReviewAnswer.class)))
    ResponseEntity<byte[]> one(@PathVariable String negotiation, @PathVariable int number) {
        var id = id(negotiation);
        return JsonBody.answer(reviews.one(id, number).map(submission -> answer(id, submission)), missing(number));
    }

    @PostMapping(path = "/{number}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decideReview",
            summary = "Approves, returns or withdraws exactly the content that was read",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DecisionRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = DecisionAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "It no longer waits, or the caller may not decide so: the author, above the limit, without a right",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> decide(@PathVariable String negotiation, @PathVariable int number, InputStream body)
            throws IOException {
        var id = id(negotiation);
        var request = JsonBody.read(body, DecisionRequest.class);
        return JsonBody.answer(DecisionAnswer.of(reviews.decide(
                id,
                number,
                Needed.value(request.version(), "version"),
                Needed.value(request.sha256(), "sha256"),
                request.read())));
    }

    @PostMapping(path = "/{number}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "commentOnReview",
            summary = "Says something of a line, or of the whole",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CommentRequest.class))))
    @ApiResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = ReviewComment.class)))
    @ApiResponse(
            responseCode = "422",
            description = "There is no such submission or line, or nothing is said",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<byte[]> comment(@PathVariable String negotiation, @PathVariable int number, InputStream body)
            throws IOException {
        var request = JsonBody.read(body, CommentRequest.class);
        var said = comments.add(
                id(negotiation),
                number,
                Objects.requireNonNullElse(request.line(), ""),
                Objects.requireNonNullElse(request.words(), ""));
        return ResponseEntity.created(URI.create("/api/v1/negotiations/" + negotiation + "/reviews/" + number))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonBody.write(said));
    }

    @PutMapping(path = "/{number}/comments/{comment}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "resolveComment",
            summary = "Marks a comment as done, or opens it again",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ResolveRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = CommentAnswer.class)))
    ResponseEntity<byte[]> resolve(
            @PathVariable String negotiation, @PathVariable int number, @PathVariable UUID comment, InputStream body)
            throws IOException {
        var request = JsonBody.read(body, ResolveRequest.class);
        return JsonBody.answer(DealAnswer.of(
                comments.resolve(
                        id(negotiation),
                        number,
                        comment,
                        Needed.value(request.version(), "version"),
                        Needed.value(request.done(), "done")),
                CommentAnswer::new));
    }

    private ReviewAnswer answer(UUID negotiation, Submission submission) {
        return new ReviewAnswer(
                ReviewHead.of(submission.head()),
                submission.lines(),
                comments.of(negotiation, submission.head().number()));
    }

    private static String missing(int number) {
        return "There is no submission " + number + ".";
    }

    private UUID id(String negotiation) {
        return negotiations.bySlug(negotiation).id();
    }
}
