package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.people.DemoPeople;
import dev.parley.test.DemoApp;
import dev.parley.test.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submitting, deciding and commenting by program, on the sample and by the rights that it gives. */
class ReviewApiTest {

    private static final String PLACE = "/api/v1/negotiations/aldermoor";

    private final DemoApp app = DemoApp.shared();

    @Test
    void the_sample_gives_the_rights_of_its_description() {
        assertThat(json(send("adviser", "GET", "/rights", "")))
                .extracting(right -> right.path("holder").asString() + ": "
                        + right.path("kind").asString() + " "
                        + right.path("usd").asInt(-1) + " "
                        + right.path("togetherWith").asString())
                .contains(
                        "AI platform director: CAPACITY_ORDER 25000 ",
                        "FinOps and finance partner: CAPACITY_ORDER 100000 AI platform director",
                        "Chief financial officer: SPEND_COMMITMENT -1 ",
                        "Chief financial officer: TARGET_AND_WALK_AWAY -1 ",
                        "Counsel: PAPER_THAT_LEAVES -1 ",
                        "Head of cloud procurement: CONCESSION -1 ");
    }

    @Test
    void a_deal_is_submitted_commented_and_approved_by_all_whose_rights_it_needs() {
        var deal = json(send(
                "procurement",
                "POST",
                "/deals",
                "{\"name\": \"To review " + UUID.randomUUID() + "\", \"role\": \"IDEA\", \"items\": [{\"topic\":"
                        + " \"COMMITMENT\", \"said\": \"OFFERED\", \"years\": [19000000]}]}"));
        var reference = deal.path("id").asString();
        var stale = problem(submit("procurement", reference, "00"), 422);
        assertThat(stale.path("field").asString()).isEqualTo("sha256");
        assertThat(problem(submit("cfo", reference, null), 403).path("detail").asString())
                .contains("does not include this");
        var submitted = submit("procurement", reference, null);
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
        var at = submitted.headers().firstValue("Location").orElseThrow().substring(PLACE.length());
        var head = json(submitted).path("head");
        assertThat(head.path("needs"))
                .extracting(need -> need.path("kind").asString())
                .containsExactlyInAnyOrder("SPEND_COMMITMENT", "BASELINE");
        assertThat(problem(submit("procurement", reference, null), 422)
                        .path("detail")
                        .asString())
                .contains("says exactly this and is waiting");

        var own = problem(decide("procurement", at, head, "APPROVE", ""), 422);
        assertThat(own.path("detail").asString()).contains("You submitted it");
        assertThat(problem(decide("counsel", at, head, "APPROVE", ""), 422)
                        .path("detail")
                        .asString())
                .contains("You hold no right to approve");
        assertThat(problem(decide("cfo", at, head, "RETURN", " "), 422)
                        .path("field")
                        .asString())
                .isEqualTo("reason");
        assertThat(decide("platform", at, head, "APPROVE", "").body()).contains("GONE");

        var line = json(submitted).path("lines").get(1).path("key").asString();
        var said = send("counsel", "POST", at + "/comments", "{\"line\": \"" + line + "\", \"words\": \"Each year?\"}");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
        problem(send("counsel", "POST", at + "/comments", "{\"line\": \"none\", \"words\": \"x\"}"), 422);
        var done = json(send(
                "cfo",
                "PUT",
                at + "/comments/" + json(said).path("id").asString(),
                "{\"done\": true, \"version\": 0}"));
        assertThat(done.path("comment").path("resolvedBy").asString()).isEqualTo("Chief financial officer");

        var half = json(decide("cfo", at, head, "APPROVE", "")).path("submission");
        assertThat(half.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(json(decide("finance", at, head, "APPROVE", ""))
                        .path("outcome")
                        .asString())
                .as("on the version before")
                .isEqualTo("CONFLICT");
        var whole = json(decide("finance", at, half, "APPROVE", "")).path("submission");
        assertThat(whole.path("state").asString()).isEqualTo("APPROVED");
        assertThat(whole.path("grants")).hasSize(2);
        assertThat(problem(decide("procurement", at, whole, "WITHDRAW", ""), 422)
                        .path("value")
                        .asString())
                .isEqualTo("approved");
        assertThat(json(send("adviser", "GET", at, "")).path("comments")).hasSize(1);
    }

    @Test
    void what_cannot_be_taken_is_refused_with_its_field_and_value() {
        var nothing = problem(
                send("procurement", "POST", "/reviews", "{\"kind\": \"PLAN_RUN\", \"reference\": \"99999\"}"), 422);
        assertThat(nothing.path("value").asString()).isEqualTo("99999");
        problem(send("procurement", "POST", "/reviews", "{\"kind\": \"WISH\", \"reference\": \"1\"}"), 422);
        problem(send("procurement", "POST", "/reviews", "{\"kind\": \"PLAN_RUN\"}"), 422);
        problem(send("procurement", "GET", "/reviews/99999", ""), 404);
        var limit = problem(
                send(
                        "procurement",
                        "POST",
                        "/rights",
                        "{\"person\": \"cfo\", \"kind\": \"SPEND_COMMITMENT\", \"usd\": -3}"),
                422);
        assertThat(limit.path("field").asString()).isEqualTo("usd");
        assertThat(limit.path("value").asString()).isEqualTo("-3");
        var nobody =
                problem(send("procurement", "POST", "/rights", "{\"person\": \"nobody\", \"kind\": \"CLAUSES\"}"), 422);
        assertThat(nobody.path("value").asString()).isEqualTo("nobody");
        problem(send("cfo", "POST", "/rights", "{\"person\": \"cfo\", \"kind\": \"CLAUSES\"}"), 403);
        problem(send("procurement", "DELETE", "/rights/" + UUID.randomUUID(), ""), 422);
    }

    @Test
    void a_right_is_given_and_ended_and_stays_to_be_seen() {
        var given = send("procurement", "POST", "/rights", "{\"person\": \"adviser\", \"kind\": \"CLAUSES\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        var right = json(given).path("id").asString();
        var ended = json(send("procurement", "DELETE", "/rights/" + right, ""));
        assertThat(ended).anySatisfy(one -> {
            assertThat(one.path("id").asString()).isEqualTo(right);
            assertThat(one.path("endedBy").asString()).isEqualTo("Head of cloud procurement");
        });
    }

    private HttpResponse<String> submit(String account, String deal, @Nullable String sha256) {
        var hash = sha256 == null ? "" : ", \"sha256\": \"" + sha256 + "\"";
        return send(account, "POST", "/reviews", "{\"kind\": \"DEAL\", \"reference\": \"" + deal + "\"" + hash + "}");
    }

    private HttpResponse<String> decide(String account, String at, JsonNode head, String verb, String reason) {
        return send(
                account,
                "POST",
                at + "/decision",
                "{\"decision\": \"" + verb + "\", \"version\": " + head.path("version") + ", \"sha256\": "
                        + head.path("sha256") + ", \"reason\": \"" + reason + "\"}");
    }

    private HttpResponse<String> send(String account, String method, String path, String body) {
        var visitor = new Visitor(URI.create(app.at("/")).getPort(), "127.1.6.6");
        return visitor.send(visitor.request(PLACE + path)
                .header("Authorization", Visitor.basic(account, DemoPeople.PASSPHRASE))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
