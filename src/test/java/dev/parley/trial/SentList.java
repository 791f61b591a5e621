package dev.parley.trial;

import dev.parley.people.DemoPeople;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A price list of a model nobody else has, sent to the running application as a program would. */
final class SentList {

    private static final String INTAKE = "/api/v1/negotiations/aldermoor/intake";
    private static final String NAME = "list-%d.csv";
    private static final String BOUNDARY = "----parley-trial";
    private static final List<String> KINDS =
            List.of("on_demand_input", "on_demand_output", "batch_input", "batch_output");
    private static final int REGIONS = 100;
    static final int RATES = REGIONS * KINDS.size();

    private final int number;
    private final JsonMapper json = JsonMapper.builder().build();

    SentList(int number) {
        this.number = number;
    }

    private String model() {
        return "trial.model-" + number;
    }

    private String csv() {
        var text = new StringBuilder("model,region,kind,usd,from,name,provider,channel,source,grade\n");
        for (int region = 0; region < REGIONS; region++) {
            for (var kind : KINDS) {
                text.append("%s,region-%d,%s,%d.5,2026-09-01,Trial %d,Trial,bedrock,A trial,B\n"
                        .formatted(model(), region, kind, region + 1, number));
            }
        }
        return text.toString();
    }

    /** @return the staging, read and ready to be confirmed */
    String send(RunningParley parley, String who) {
        var body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + NAME.formatted(number) + "\"\r\n" + "Content-Type: text/csv\r\n\r\n" + csv() + "\r\n--" + BOUNDARY
                + "--\r\n";
        var sent = send(
                parley,
                who,
                HttpRequest.newBuilder(parley.at(INTAKE))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body)));
        if (sent.statusCode() != 202) {
            throw new IllegalStateException(sent.statusCode() + " " + sent.body());
        }
        var id = json.readTree(sent.body()).get("id").asString();
        for (int turn = 0; turn < 600; turn++) {
            var standing = get(parley, who, "/waiting/" + id);
            switch (standing.get("state").asString()) {
                case "READY" -> {
                    return id;
                }
                case "REFUSED" -> throw new IllegalStateException(standing.toString());
                default -> sleep();
            }
        }
        throw new IllegalStateException("The list is not read after a minute.");
    }

    /** @return the id of what was taken in; empty when it was refused, for somebody else was first */
    String confirm(RunningParley parley, String who, String staging) {
        var answer = send(
                parley,
                who,
                HttpRequest.newBuilder(parley.at(INTAKE + "/waiting/" + staging + "/confirm"))
                        .POST(BodyPublishers.noBody()));
        return answer.statusCode() == 201
                ? json.readTree(answer.body()).get("id").asString()
                : "";
    }

    /** How often the list stands among what was taken in. */
    int listed(RunningParley parley) {
        int count = 0;
        for (JsonNode intake : get(parley, "procurement", "")) {
            count += intake.get("files").get(0).get("name").asString().equals(NAME.formatted(number)) ? 1 : 0;
        }
        return count;
    }

    /** How many rates of the model there are. */
    int rates(RunningParley parley) {
        var answer = send(
                parley,
                "procurement",
                HttpRequest.newBuilder(parley.at("/api/v1/negotiations/aldermoor/prices?model=" + model())));
        return json.readTree(answer.body()).size();
    }

    private JsonNode get(RunningParley parley, String who, String path) {
        return json.readTree(send(parley, who, HttpRequest.newBuilder(parley.at(INTAKE + path)))
                .body());
    }

    private static HttpResponse<String> send(RunningParley parley, String who, HttpRequest.Builder request) {
        var account = Base64.getEncoder()
                .encodeToString((who + ":" + DemoPeople.PASSPHRASE).getBytes(StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.header("Authorization", "Basic " + account).build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
