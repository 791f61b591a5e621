package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.people.DemoPeople;
import dev.parley.test.DemoApp;
import dev.parley.test.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deals and the tier table by program, on the sample; what is entered here is removed again. */
class DealApiTest {

    private static final String PLACE = "/api/v1/negotiations/aldermoor";
    private static final String IDEA = """
            {"name": "%s", "role": "IDEA", "items": [
              {"topic": "COMMITMENT", "said": "OFFERED", "years": [19000000]},
              {"topic": "DISCOUNT", "said": "OFFERED", "years": [0.08, 0.08, 0.09]},
              {"topic": "ENROLMENT", "subject": "P3", "said": "OFFERED"}]}""";

    private final DemoApp app = DemoApp.shared();

    @Test
    void the_desk_says_what_the_screen_says() {
        var desk = json(get("procurement", "/deals/desk?together=0.5&terms=without-credits"));
        assertThat(desk.path("missing")).isEmpty();
        var r1 = row(desk, "R1");
        assertThat(r1.path("role").asString()).isEqualTo("OFFER");
        assertThat(r1.path("toToday").asDouble()).isBetween(2_240_000.0, 2_540_000.0);
        assertThat(r1.path("years").get(0).path("shortfallProbability").asDouble())
                .isGreaterThan(0.95);
        assertThat(r1.path("notInWriting").toString()).contains("OUTSIDE_CAP");
        assertThat(r1.path("notPriced").toString()).contains("Llama unit, 6 months");
        assertThat(row(desk, "No agreement").path("commitments")).isEmpty();
        var apart = json(get("procurement", "/deals/desk?together=0&terms=without-credits"));
        assertThat(row(apart, "R2").path("expected").asDouble())
                .isNotEqualTo(row(desk, "R2").path("expected").asDouble());
    }

    @Test
    void the_desk_stands_on_the_plan_run_where_it_is_asked_for() {
        var listed = json(get("procurement", "/deals/desk?terms=without-credits&bedrock=on-demand"));
        var planned = json(get("procurement", "/deals/desk?terms=without-credits&bedrock=plan-run"));
        assertThat(planned.path("remarks")).isEmpty();
        assertThat(row(planned, "No agreement").path("expected").asDouble())
                .as("a plan costs no more than all on demand; without a run the forecast stands")
                .isLessThanOrEqualTo(
                        row(listed, "No agreement").path("expected").asDouble());
        assertThat(problem(get("procurement", "/deals/desk?bedrock=some"), 422)
                        .path("field")
                        .asString())
                .isEqualTo("bedrock");
    }

    @Test
    void a_deal_is_entered_with_its_items_changed_and_removed() {
        var name = "By program " + UUID.randomUUID();
        var entered = send("procurement", "POST", "/deals", IDEA.formatted(name));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        var deal = json(entered);
        assertThat(deal.path("items").size()).isEqualTo(3);
        var at = entered.headers().firstValue("Location").orElseThrow().substring(PLACE.length());
        assertThat(json(get("counsel", at)).path("name").asString()).isEqualTo(name);

        var item = json(send(
                        "procurement",
                        "PUT",
                        at + "/items",
                        "{\"topic\": \"ROLLOVER\", \"said\": \"OFFERED\", \"share\": 0.05}"))
                .path("item");
        assertThat(item.path("share").decimalValue()).isEqualByComparingTo("0.05");
        var again = json(send("procurement", "PUT", at + "/items", "{\"topic\": \"ROLLOVER\", \"said\": \"REFUSED\"}"));
        assertThat(again.path("outcome").asString()).as("without its version").isEqualTo("CONFLICT");
        var out = json(send(
                "procurement",
                "DELETE",
                at + "/items/" + item.path("id").asString() + "?version=" + item.path("version"),
                null));
        assertThat(out.path("outcome").asString()).isEqualTo("SAVED");

        var renamed = json(send(
                "procurement",
                "PUT",
                at,
                "{\"name\": \"" + name + " b\", \"role\": \"IDEA\", \"version\": " + deal.path("version") + "}"));
        assertThat(renamed.path("deal").path("name").asString()).isEqualTo(name + " b");
        assertThat(renamed.path("deal").path("items").size()).isEqualTo(3);
        var removed = json(send(
                "procurement", "DELETE", at + "?version=" + renamed.path("deal").path("version"), null));
        assertThat(removed.path("outcome").asString()).isEqualTo("SAVED");
        assertThat(get("procurement", at).statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_taken_is_refused_with_its_field_and_nothing_is_entered() {
        int before = json(get("procurement", "/deals")).size();
        refused("\"years\": [19000000]", "\"years\": [0]", "items[0].years[0]");
        refused("\"years\": [0.08, 0.08, 0.09]", "\"years\": [9]", "items[1].years[0]");
        refused("\"P3\"", "\"P77\"", "subject");
        refused("\"role\": \"IDEA\"", "\"role\": \"OFFER\"", "dated");
        refused(
                "\"DISCOUNT\", \"said\": \"OFFERED\", \"years\": [0.08, 0.08, 0.09]",
                "\"COMMITMENT\", \"said\": \"REFUSED\"",
                "items[1]");
        refused("\"said\": \"OFFERED\", \"years\": [19000000]", "\"said\": \"MAYBE\"", "items[0].said");
        assertThat(json(get("procurement", "/deals")).size()).isEqualTo(before);
        assertThat(problem(get("procurement", "/deals/desk?together=2"), 422)
                        .path("field")
                        .asString())
                .isEqualTo("together");
        assertThat(problem(get("procurement", "/deals/desk?terms=some"), 422)
                        .path("field")
                        .asString())
                .isEqualTo("terms");
    }

    @Test
    void the_tier_table_rises_or_is_refused() {
        var falling = problem(
                send(
                        "procurement",
                        "POST",
                        "/tiers",
                        "{\"commitment\": 30000000, \"discount\": 0.05, \"source\": \"A call\", \"grade\": \"Q\"}"),
                422);
        assertThat(falling.path("field").asString()).isEqualTo("discount");
        assertThat(falling.path("detail").asString()).contains("less than 10 % for a smaller one");
        var added = send(
                "procurement",
                "POST",
                "/tiers",
                "{\"commitment\": 30000000, \"discount\": 0.11, \"source\": \"A call\", \"grade\": \"Q\"}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var tier = json(added).path("tier");
        var place = "/tiers/" + tier.path("id").asString();
        var changed = json(send(
                "procurement",
                "PUT",
                place,
                "{\"commitment\": 30000000, \"discount\": 0.12, \"source\": \"A call\", \"grade\": \"Q\", \"version\": "
                        + tier.path("version") + "}"));
        assertThat(changed.path("tier").path("discount").decimalValue()).isEqualByComparingTo("0.12");
        assertThat(json(send(
                                "procurement",
                                "DELETE",
                                place + "?version=" + changed.path("tier").path("version"),
                                null))
                        .path("outcome")
                        .asString())
                .isEqualTo("SAVED");
    }

    @Test
    void a_platform_lead_sees_and_an_adviser_changes_nothing() {
        problem(get("platform", "/deals"), 403);
        problem(get("platform", "/deals/desk"), 403);
        problem(get("platform", "/tiers"), 403);
        problem(send("platform", "POST", "/deals", IDEA.formatted("x")), 403);
        problem(send("adviser", "POST", "/deals", IDEA.formatted("x")), 403);
        problem(
                send(
                        "adviser",
                        "POST",
                        "/tiers",
                        "{\"commitment\": 30000000, \"discount\": 0.11, \"source\": \"A call\", \"grade\": \"Q\"}"),
                403);
    }

    private void refused(String instead, String of, String field) {
        var answer = send(
                "procurement",
                "POST",
                "/deals",
                IDEA.formatted(UUID.randomUUID()).replace(instead, of));
        assertThat(problem(answer, 422).path("field").asString())
                .as(answer.body())
                .isEqualTo(field);
    }

    private static JsonNode row(JsonNode desk, String name) {
        for (var row : desk.path("rows")) {
            if (row.path("name").asString().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("No row " + name + " in " + desk);
    }

    private HttpResponse<String> get(String account, String path) {
        return visitor().api(PLACE + path, account, DemoPeople.PASSPHRASE);
    }

    private HttpResponse<String> send(String account, String method, String path, @Nullable String body) {
        var visitor = visitor();
        return visitor.send(visitor.request(PLACE + path)
                .header("Authorization", Visitor.basic(account, DemoPeople.PASSPHRASE))
                .header("Content-Type", "application/json")
                .method(method, publisher(body)));
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable String body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    private Visitor visitor() {
        return new Visitor(URI.create(app.at("/")).getPort(), "127.1.6.5");
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
