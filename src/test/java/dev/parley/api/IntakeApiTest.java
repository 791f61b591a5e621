package dev.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.people.DemoPeople;
import dev.parley.test.DemoApp;
import dev.parley.test.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files by program: sent, asked after, answered, confirmed, undone; and what each role gets of it. */
class IntakeApiTest {

    private static final String INTAKE = "/api/v1/negotiations/aldermoor/intake";
    private static final String HEADER = "model,region,kind,usd,from,name,provider,channel,source,grade\n";
    private static final String BOUNDARY = "----------parley";

    private final DemoApp app = DemoApp.shared();

    @Test
    void a_list_is_sent_asked_after_confirmed_found_and_undone() {
        var sent = send("finance", "list.csv", HEADER + row("quarry.slate-1", "2.5") + row("quarry.slate-2", "free"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var place = sent.headers().firstValue("Location").orElseThrow();
        var ready = await("finance", place);
        assertThat(ready.path("state").asString()).as(ready.toString()).isEqualTo("READY");
        assertThat(ready.path("rows").asInt()).isEqualTo(1);
        assertThat(ready.path("rejected").asInt()).isEqualTo(1);
        assertThat(rates("quarry.slate-1")).isZero();
        var rejects = get("finance", place + "/rejects");
        assertThat(rejects.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(rejects.body())
                .startsWith("file,line,reason,value\n\"list.csv\",3,")
                .contains("\"free\"");
        assertThat(get("procurement", place).statusCode()).as("somebody else's").isEqualTo(403);

        var taken = post("finance", place + "/confirm");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        var at = taken.headers().firstValue("Location").orElseThrow();
        assertThat(rates("quarry.slate-1")).isEqualTo(1);
        var again = post("finance", place + "/confirm");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(taken.body());
        assertThat(again.headers().firstValue("Location")).hasValue(at);
        assertThat(get("finance", place).statusCode())
                .as("nothing waits any more")
                .isEqualTo(403);
        assertThat(json(get("counsel", at))
                        .path("intake")
                        .path("files")
                        .path(0)
                        .path("sha256")
                        .asString())
                .hasSize(64);
        assertThat(get("procurement", at + "/rejects").body()).contains("\"free\"");
        assertThat(post("platform", at + "/undo").statusCode()).isEqualTo(403);

        var undone = post("procurement", at + "/undo");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(rates("quarry.slate-1")).isZero();
        assertThat(post("procurement", at + "/undo").statusCode())
                .as("once only")
                .isEqualTo(422);
    }

    @Test
    void a_dropped_file_leaves_no_trace() {
        var place = send("procurement", "list.csv", HEADER + row("quarry.slate-3", "1"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var before = json(get("procurement", INTAKE)).size();
        var visitor = visitor();
        assertThat(visitor.send(visitor.request(place)
                                .header("Authorization", Visitor.basic("procurement", DemoPeople.PASSPHRASE))
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("procurement", place).statusCode()).isEqualTo(403);
        assertThat(json(get("procurement", INTAKE)).size()).isEqualTo(before);
        assertThat(rates("quarry.slate-3")).isZero();
    }

    @Test
    void what_was_billed_is_listed_for_those_who_may_see_the_bill() {
        assertThat(json(get("counsel", INTAKE)).toString()).contains("cost-explorer");
        assertThat(json(get("platform", INTAKE)).toString()).doesNotContain("cost-explorer");
        for (var intake : json(get("counsel", INTAKE))) {
            if (intake.path("kind").asString().equals("BILL")) {
                assertThat(get("platform", INTAKE + "/" + intake.path("id").asString())
                                .statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void who_may_not_take_in_is_told_so() {
        assertThat(send("counsel", "list.csv", HEADER).statusCode()).isEqualTo(403);
        assertThat(send("adviser", "list.csv", HEADER).statusCode()).isEqualTo(403);
        assertThat(send("admin", "list.csv", HEADER).statusCode()).isEqualTo(403);
        var lead = await(
                "platform",
                send("platform", "list.csv", HEADER + row("quarry.slate-4", "1"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertThat(lead.path("state").asString()).isEqualTo("REFUSED");
        assertThat(lead.path("problem").asString()).contains("Your role here, platform lead");
        post("platform", INTAKE + "/waiting/" + lead.path("id").asString() + "/confirm");
        assertThat(rates("quarry.slate-4")).isZero();
    }

    @Test
    void what_is_no_form_of_files_is_answered_with_how_to_send_them() {
        var visitor = visitor();
        var answer = visitor.send(visitor.request(INTAKE)
                .header("Authorization", Visitor.basic("procurement", DemoPeople.PASSPHRASE))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(HEADER)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("detail").asString()).contains("multipart/form-data");
        assertThat(send("procurement", "empty.csv", "").body()).contains("\\\"empty.csv\\\" is empty");
    }

    private static String row(String model, String usd) {
        return model + ",us-east-1,on_demand_input," + usd + ",2026-09-01,Slate,Quarry,bedrock,Quarry's price page,B\n";
    }

    private JsonNode await(String who, String place) {
        JsonNode standing = json(get(who, place));
        for (int turn = 0; turn < 300 && standing.path("state").asString().equals("READING"); turn++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            standing = json(get(who, place));
        }
        return standing;
    }

    private int rates(String model) {
        return json(get("procurement", "/api/v1/negotiations/aldermoor/prices?model=" + model))
                .size();
    }

    private HttpResponse<String> send(String who, String name, String content) {
        var visitor = visitor();
        return visitor.send(visitor.request(INTAKE)
                .header("Authorization", Visitor.basic(who, DemoPeople.PASSPHRASE))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n")));
    }

    private HttpResponse<String> post(String who, String path) {
        var visitor = visitor();
        return visitor.send(visitor.request(path)
                .header("Authorization", Visitor.basic(who, DemoPeople.PASSPHRASE))
                .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String who, String path) {
        return visitor().api(path, who, DemoPeople.PASSPHRASE);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private Visitor visitor() {
        return new Visitor(URI.create(app.at("")).getPort());
    }
}
