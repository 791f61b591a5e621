package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.deal.DealRole;
import dev.parley.deal.Deals;
import dev.parley.engine.pricing.Grade;
import dev.parley.paper.DemandChoice;
import dev.parley.paper.PaperKind;
import dev.parley.paper.Papers;
import dev.parley.people.AccessTokens;
import dev.parley.people.DemoPeople;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewKind;
import dev.parley.review.Reviews;
import dev.parley.review.Submission;
import dev.parley.schedule.Aim;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedules;
import dev.parley.test.DemoApp;
import dev.parley.test.Visitor;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the interface gives to whom, on the sample with a plan, a schedule, a position and a paper. */
class ResourcesTest {

    private static final String TARGET = "2.7182819";
    private static final String WALK_AWAY = "2.9459319";
    private static final String ANCHOR = "2.6180339";
    private static final String OFFER = "2.8284271";
    private static final String[] INSIDE = {
        TARGET, WALK_AWAY, ANCHOR, OFFER, "kept inside", "owner 60927", "evidence 60927"
    };
    private static final List<String> ACCOUNTS =
            List.of("procurement", "finance", "counsel", "adviser", "platform", "admin");

    private static DemoApp app;
    private static String paper;
    private static int submission;
    private static int internal;

    @BeforeAll
    static void sampleWithEverything() {
        app = DemoApp.shared();
        var id = app.planned().id();
        submission = submitted(ReviewKind.PLAN_RUN, "1");
        internal = submitted(
                ReviewKind.DEAL,
                app.as(
                        "procurement",
                        () -> app.bean(Deals.class).of(id).stream()
                                .filter(deal -> deal.role() == DealRole.TARGET)
                                .findFirst()
                                .orElseThrow()
                                .id()
                                .toString()));
        paper = app.as("procurement", () -> {
            var schedules = app.bean(Schedules.class);
            var schedule = schedules.latest(id).orElseThrow();
            var line = schedule.lines().getLast();
            var before = schedules.positions(id, schedule.id()).getOrDefault(line.id(), Position.NONE);
            schedules.position(
                    id,
                    line.id(),
                    before.with(Aim.ANCHOR, new BigDecimal(ANCHOR))
                            .with(Aim.TARGET, new BigDecimal(TARGET))
                            .with(Aim.WALK_AWAY, new BigDecimal(WALK_AWAY))
                            .withOffer(new BigDecimal(OFFER))
                            .withOwner("owner 60927")
                            .withEvidence(new Position.Evidence("evidence 60927", null, Grade.B))
                            .withReason("kept inside"));
            return app.bean(Papers.class)
                    .draft(id, schedule.number(), PaperKind.DEMAND_CSV, DemandChoice.DEFAULT)
                    .id()
                    .toString();
        });
    }

    /** The number of the submission of it, made when there is none yet. */
    private static int submitted(ReviewKind kind, String reference) {
        return app.as("procurement", () -> {
            var id = app.planned().id();
            return app.as("procurement", () -> app.bean(Reviews.class).all(id)).stream()
                    .filter(head -> head.kind() == kind && head.reference().equals(reference))
                    .map(Submission.Head::number)
                    .findFirst()
                    .orElseGet(() -> app.as(
                            "procurement",
                            () -> app.bean(LiveReviews.class)
                                    .submit(id, kind, reference, null, null)
                                    .head()
                                    .number()));
        });
    }

    /** Every resource, and the status that each of {@link #ACCOUNTS} gets. */
    private static Map<String, List<Integer>> table() {
        return Map.ofEntries(
                Map.entry("", List.of(200, 200, 200, 200, 200, 200)),
                Map.entry("/aldermoor", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/archive", List.of(200, 403, 403, 403, 403, 403)),
                Map.entry("/aldermoor/workloads", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/workloads/W01", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/forecast", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/prices?model=amazon.nova-pro-v1:0", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/plan-runs", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/plan-runs/1", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/schedules", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/schedules/1", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/schedules/1/positions", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/deals", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/deals/desk?terms=without-credits", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/tiers", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/alternatives", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/comparables", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/reviews", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/reviews/" + submission, List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/reviews/" + internal, List.of(200, 200, 200, 200, 404, 403)),
                Map.entry("/aldermoor/rights", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/signings", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/held", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/landing?on=2026-11-23", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/bill-check", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/savings", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/debriefs", List.of(200, 200, 200, 200, 403, 403)),
                Map.entry("/aldermoor/intake", List.of(200, 200, 200, 200, 200, 403)),
                Map.entry("/aldermoor/exports", List.of(200, 200, 200, 403, 403, 403)),
                Map.entry("/aldermoor/exports/" + paper, List.of(200, 200, 200, 403, 403, 403)),
                Map.entry(
                        "/aldermoor/exports/" + paper + "/changes?since=" + paper,
                        List.of(200, 200, 200, 403, 403, 403)),
                Map.entry("/no-such-negotiation", List.of(403, 403, 403, 403, 403, 403)));
    }

    @Test
    void every_role_gets_exactly_the_resources_that_are_open_to_it() {
        table().forEach((path, statuses) -> {
            for (int i = 0; i < ACCOUNTS.size(); i++) {
                assertThat(get(ACCOUNTS.get(i), path).statusCode())
                        .as(ACCOUNTS.get(i) + " at " + path)
                        .isEqualTo(statuses.get(i));
            }
            assertThat(visitor().get("/api/v1/negotiations" + path).statusCode())
                    .as("nobody at " + path)
                    .isEqualTo(401);
        });
    }

    @Test
    void every_resource_of_the_description_is_in_the_table() {
        var paths = json(visitor().api("/api/v1/openapi.json", "procurement", DemoPeople.PASSPHRASE))
                .path("paths");
        assertThat(paths.propertyNames().stream().filter(path -> path.startsWith("/api/v1/negotiations")))
                .containsExactlyInAnyOrder(
                        "/api/v1/negotiations",
                        "/api/v1/negotiations/{negotiation}",
                        "/api/v1/negotiations/import",
                        "/api/v1/negotiations/{negotiation}/archive",
                        "/api/v1/negotiations/{negotiation}/workloads",
                        "/api/v1/negotiations/{negotiation}/workloads/{code}",
                        "/api/v1/negotiations/{negotiation}/forecast",
                        "/api/v1/negotiations/{negotiation}/forecast/cells",
                        "/api/v1/negotiations/{negotiation}/prices",
                        "/api/v1/negotiations/{negotiation}/plan-runs",
                        "/api/v1/negotiations/{negotiation}/plan-runs/{number}",
                        "/api/v1/negotiations/{negotiation}/schedules",
                        "/api/v1/negotiations/{negotiation}/schedules/{number}",
                        "/api/v1/negotiations/{negotiation}/schedules/{number}/positions",
                        "/api/v1/negotiations/{negotiation}/deals",
                        "/api/v1/negotiations/{negotiation}/deals/desk",
                        "/api/v1/negotiations/{negotiation}/deals/{deal}",
                        "/api/v1/negotiations/{negotiation}/deals/{deal}/items",
                        "/api/v1/negotiations/{negotiation}/deals/{deal}/items/{item}",
                        "/api/v1/negotiations/{negotiation}/tiers",
                        "/api/v1/negotiations/{negotiation}/tiers/{tier}",
                        "/api/v1/negotiations/{negotiation}/alternatives",
                        "/api/v1/negotiations/{negotiation}/comparables",
                        "/api/v1/negotiations/{negotiation}/reviews",
                        "/api/v1/negotiations/{negotiation}/reviews/{number}",
                        "/api/v1/negotiations/{negotiation}/reviews/{number}/decision",
                        "/api/v1/negotiations/{negotiation}/reviews/{number}/comments",
                        "/api/v1/negotiations/{negotiation}/reviews/{number}/comments/{comment}",
                        "/api/v1/negotiations/{negotiation}/rights",
                        "/api/v1/negotiations/{negotiation}/rights/{right}",
                        "/api/v1/negotiations/{negotiation}/signings",
                        "/api/v1/negotiations/{negotiation}/signings/preview",
                        "/api/v1/negotiations/{negotiation}/signings/{signing}/undo",
                        "/api/v1/negotiations/{negotiation}/held",
                        "/api/v1/negotiations/{negotiation}/landing",
                        "/api/v1/negotiations/{negotiation}/bill-check",
                        "/api/v1/negotiations/{negotiation}/savings",
                        "/api/v1/negotiations/{negotiation}/debriefs",
                        "/api/v1/negotiations/{negotiation}/exports",
                        "/api/v1/negotiations/{negotiation}/exports/{paper}",
                        "/api/v1/negotiations/{negotiation}/exports/{paper}/changes",
                        "/api/v1/negotiations/{negotiation}/exports/{paper}/issue",
                        "/api/v1/negotiations/{negotiation}/intake",
                        "/api/v1/negotiations/{negotiation}/intake/{intake}",
                        "/api/v1/negotiations/{negotiation}/intake/{intake}/rejects",
                        "/api/v1/negotiations/{negotiation}/intake/{intake}/undo",
                        "/api/v1/negotiations/{negotiation}/intake/waiting",
                        "/api/v1/negotiations/{negotiation}/intake/waiting/{staging}",
                        "/api/v1/negotiations/{negotiation}/intake/waiting/{staging}/answers",
                        "/api/v1/negotiations/{negotiation}/intake/waiting/{staging}/confirm",
                        "/api/v1/negotiations/{negotiation}/intake/waiting/{staging}/rejects");
    }

    @Test
    void a_position_is_in_no_answer_to_a_platform_lead_nor_anywhere_but_in_its_own_resource() {
        table().keySet()
                .forEach(path -> assertThat(get("platform", path).body())
                        .as(path)
                        .doesNotContain(INSIDE)
                        .doesNotContain("walkAway", "anchor"));
        table().keySet().stream()
                .filter(path -> !path.endsWith("/positions"))
                .forEach(path ->
                        assertThat(get("procurement", path).body()).as(path).doesNotContain(INSIDE));
        assertThat(get("procurement", "/aldermoor/schedules/1/positions").body())
                .contains(INSIDE);
    }

    @Test
    void a_token_gets_what_its_owner_gets() {
        var token = app.as("platform", () -> app.bean(AccessTokens.class).make("reports", 1));
        var visitor = visitor();
        var bearer = "Bearer " + token.text();
        assertThat(visitor.send(visitor.request("/api/v1/negotiations/aldermoor/forecast")
                                .header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send(visitor.request("/api/v1/negotiations/aldermoor/schedules/1")
                                .header("Authorization", bearer))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answers_say_what_the_screens_say() {
        var sample = json(get("platform", "/aldermoor"));
        assertThat(sample.path("forecastFrom").asString()).isEqualTo("2027-Q1");
        assertThat(json(get("platform", "/aldermoor/workloads")).size()).isEqualTo(12);
        var line = json(get("platform", "/aldermoor/forecast")).path("lines").get(0);
        assertThat(line.path("workload").asString()).isEqualTo("W01");
        assertThat(line.path("values").get(0).path("base").decimalValue()).isEqualByComparingTo("110");
        assertThat(get("platform", "/aldermoor/plan-runs/1").body()).contains("\"result\"");
    }

    @Test
    void what_is_not_there_is_a_problem_and_not_an_error_page() {
        assertThat(problem(get("procurement", "/aldermoor/plan-runs/99999"), 404)
                        .path("detail")
                        .asString())
                .isEqualTo("There is no plan run 99999.");
        misread("/aldermoor/plan-runs/one", "number", "one", "give a whole number, such as 1");
        misread("/aldermoor/exports/not-an-id", "paper", "not-an-id", "give the id that the list of papers has");
        misread("/aldermoor/prices?on=tomorrow", "on", "tomorrow", "give a day such as 2027-01-31");
        problem(get("procurement", "/aldermoor/prices?on=%2B999999999-01-01"), 422);
        problem(get("procurement", "/aldermoor/workloads/none"), 404);
    }

    @Test
    void a_cell_is_saved_and_a_second_save_with_the_old_version_is_a_conflict_that_bears_the_first() {
        var before = cell();
        var version = before.isMissingNode() ? "null" : before.path("version").asString();
        var first = put("engineering", edit("W12", "2029-Q4", "321.5", version));
        assertThat(json(first).get(0).path("outcome").asString())
                .as(first.body())
                .isEqualTo("SAVED");
        var second =
                json(put("engineering", edit("W12", "2029-Q4", "400", version))).get(0);
        assertThat(second.path("outcome").asString()).isEqualTo("CONFLICT");
        assertThat(second.path("cell").path("amount").decimalValue()).isEqualByComparingTo("321.5");
        var restored = put(
                "engineering",
                before.isMissingNode()
                        ? edit("W12", "2029-Q4", "null", cell().path("version").asString())
                        : edit(
                                "W12",
                                "2029-Q4",
                                before.path("kind").asString(),
                                before.path("amount").asString(),
                                cell().path("version").asString()));
        assertThat(json(restored).get(0).path("outcome").asString())
                .as(restored.body())
                .isEqualTo("SAVED");
    }

    @Test
    void a_cell_that_cannot_be_taken_is_refused_with_its_field_and_nobody_types_in_what_is_not_theirs() {
        var refused = problem(put("procurement", edit("W01", "2029-Q9", "1", "null")), 422);
        assertThat(refused.path("field").asString()).isEqualTo("cells[0].quarter");
        assertThat(refused.path("value").asString()).isEqualTo("2029-Q9");
        problem(put("procurement", edit("W99", "2029-Q4", "1", "null")), 422);
        var negative = problem(put("procurement", edit("W01", "2029-Q4", "-1", "null")), 422);
        assertThat(negative.path("field").asString()).isEqualTo("cells[0].amount");
        var version = problem(put("procurement", edit("W01", "2029-Q4", "1", "\"first\"")), 422);
        assertThat(version.path("detail").asString()).isEqualTo("give a whole number, such as 12");
        problem(put("procurement", "{}"), 422);
        problem(put("procurement", "not json"), 400);
        problem(put("data", edit("W12", "2029-Q4", "1", "null")), 403);
        problem(put("adviser", edit("W12", "2029-Q4", "1", "null")), 403);
    }

    private static void misread(String path, String field, String value, String sentence) {
        var problem = problem(get("procurement", path), 400);
        assertThat(problem.path("field").asString()).isEqualTo(field);
        assertThat(problem.path("value").asString()).isEqualTo(value);
        assertThat(problem.path("detail").asString()).isEqualTo(sentence);
    }

    @Test
    void a_method_or_type_that_an_address_does_not_take_is_named() {
        var visitor = visitor();
        var cells = visitor.request("/api/v1/negotiations/aldermoor/forecast/cells")
                .header("Authorization", Visitor.basic("procurement", DemoPeople.PASSPHRASE));
        assertThat(problem(visitor.send(cells.DELETE()), 405).path("detail").asString())
                .isEqualTo("This address does not take a DELETE request.");
        var text = cells.header("Content-Type", "text/plain").PUT(BodyPublishers.ofString("{}"));
        assertThat(problem(visitor.send(text), 415).path("detail").asString())
                .isEqualTo("This address does not take text/plain. Nothing was changed.");
    }

    @Test
    void the_description_says_what_every_address_may_refuse_with() {
        var description = json(visitor().api("/api/v1/openapi.json", "procurement", DemoPeople.PASSPHRASE));
        var names = new HashSet<String>();
        for (var path : description.path("paths")) {
            for (var operation : path) {
                var name = operation.path("operationId").asString();
                assertThat(names.add(name)).as(name).isTrue();
                assertThat(name).doesNotContain("_");
                var responses = operation.path("responses");
                assertThat(responses.propertyNames()).as(name).contains("401", "429", "503");
                assertThat(responses.propertyNames()).as(name).anyMatch(status -> status.startsWith("2"));
                responses
                        .properties()
                        .forEach(response -> assertThat(
                                        response.getValue().path("content").has("application/problem+json"))
                                .as(name + " " + response.getKey())
                                .isEqualTo(response.getKey().compareTo("400") >= 0));
            }
        }
        var problem = description.path("components").path("schemas").path("ProblemDetail");
        assertThat(problem.path("properties").propertyNames())
                .containsExactlyInAnyOrder("title", "status", "detail", "instance", "field", "value");
        assertThat(description
                        .at("/components/schemas/PositionsByLine/additionalProperties/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Position");
    }

    private static JsonNode cell() {
        for (var line : json(get("engineering", "/aldermoor/forecast")).path("lines")) {
            if (line.path("workload").asString().equals("W12")) {
                for (var cell : line.path("cells")) {
                    if (cell.path("quarter").asString().equals("2029-Q4")
                            && cell.path("scenario").asString().equals("BASE")) {
                        return cell;
                    }
                }
            }
        }
        return MissingNode.getInstance();
    }

    private static String edit(String workload, String quarter, String amount, String version) {
        return edit(workload, quarter, "TOKENS", amount, version);
    }

    private static String edit(String workload, String quarter, String kind, String amount, String version) {
        return """
                {"cells": [{"workload": "%s", "quarter": "%s", "scenario": "BASE", "kind": "%s", "amount": %s,
                  "version": %s}]}""".formatted(workload, quarter, kind, amount, version);
    }

    private static HttpResponse<String> put(String account, String body) {
        var visitor = visitor();
        return visitor.send(visitor.request("/api/v1/negotiations/aldermoor/forecast/cells")
                .header("Authorization", Visitor.basic(account, DemoPeople.PASSPHRASE))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String account, String path) {
        return visitor().api("/api/v1/negotiations" + path, account, DemoPeople.PASSPHRASE);
    }

    private static Visitor visitor() {
        return new Visitor(URI.create(app.at("/")).getPort(), "127.1.6.1");
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
