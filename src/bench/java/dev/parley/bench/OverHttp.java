package dev.parley.bench;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Term;
import dev.parley.people.DemoPeople;
import dev.parley.test.DemoApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 1,000 pools through the running application's API; where the time went is what its Server-Timing header says. */
final class OverHttp {
    private static final int WARM_UP = 10;

    private static final int TIMES = 15;
    private static final Pattern DURATION = Pattern.compile("(read|plan|write);dur=([0-9.]+)");

    private OverHttp() {}

    /** Medians in milliseconds, and the size of the body in bytes. */
    record Measured(double read, double plan, double write, int bytes) {}

    static Measured thousandPools() throws IOException, InterruptedException {
        byte[] body = json(Pools.problem(1000)).getBytes(StandardCharsets.UTF_8);
        List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        DemoApp app = DemoApp.shared();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < WARM_UP + TIMES; i++) {
                HttpResponse<byte[]> answer = http.send(request(app, body), BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
                }
                Matcher step = DURATION.matcher(answer.headers().firstValue("Server-Timing").orElseThrow());
                for (int k = 0; i >= WARM_UP && step.find(); k++) {
                    times.get(k).add(Double.valueOf(step.group(2)));
                }
            }
        } finally {
            app.close();
        }
        return new Measured(median(times.get(0)), median(times.get(1)), median(times.get(2)), body.length);
    }

    private static HttpRequest request(DemoApp app, byte[] body) {
        String pair = Base64.getEncoder()
                .encodeToString(("procurement:" + DemoPeople.PASSPHRASE).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(app.at("/api/v1/what-if/commitment-plan")))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String json(PlanProblem problem) {
        StringBuilder json = new StringBuilder("{\"start\":\"" + problem.start() + "\",\"months\":" + problem.months()
                + ",\"hoursPerMonth\":730,\"horizonEnd\":\"prorate\",\"pools\":[");
        String between = "";
        for (Pool pool : problem.pools()) {
            json.append(between);
            pool(pool, json);
            between = ",";
        }
        return json.append("]}").toString();
    }

    private static void pool(Pool pool, StringBuilder json) {
        json.append("{\"id\":\"").append(pool.id()).append("\",\"terms\":[");
        String between = "";
        for (Term term : pool.terms()) {
            json.append(between + "{\"id\":\"" + term.id() + "\",\"months\":" + term.months() + ",\"usdPerUnitHour\":"
                    + term.rates().getFirst().usdPerUnitHour() + "}");
            between = ",";
        }
        json.append("],\"scenarios\":[{\"probability\":1,\"demand\":[");
        between = "";
        for (MonthDemand month : pool.scenarios().getFirst().demand()) {
            json.append(between + "{\"month\":\"" + month.month() + "\",\"blocks\":[");
            between = "";
            for (Block block : month.blocks()) {
                json.append(between + "{\"hours\":" + block.hours() + ",\"units\":" + block.units()
                        + ",\"onDemandUsdPerUnitHour\":"
                        + block.layers().getFirst().onDemandUsdPerUnitHour() + "}");
                between = ",";
            }
            json.append("]}");
            between = ",";
        }
        json.append("]}]}");
    }
}
