package dev.parley.trial;

import dev.parley.people.DemoPeople;
import dev.parley.test.Visitor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Five people who save cells of the sample's forecast as fast as they are answered, each in a workload of their own. */
final class Writers {

    private static final String FORECAST = "/api/v1/negotiations/aldermoor/forecast";
    private static final List<String> WORKLOADS = List.of("W03", "W05", "W07", "W09", "W12");
    private static final List<String> QUARTERS = List.of("2028-Q1", "2028-Q2", "2028-Q3", "2028-Q4");

    /** A cell as the database said it has it. */
    record Acknowledged(long version, long amount) {}

    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private Writers() {}

    static Writers signedIn(RunningParley parley) {
        var writers = new Writers();
        writers.lost(parley);
        return writers;
    }

    void start(RunningParley parley) {
        stopped = false;
        threads.clear();
        for (var workload : WORKLOADS) {
            threads.add(Thread.ofPlatform().start(() -> write(parley, workload)));
        }
    }

    /** Waits until so many more saves have been answered, at most a minute. */
    void awaitAnswers(int count) throws InterruptedException {
        var wanted = millis.size() + count;
        for (int turn = 0; turn < 6_000 && millis.size() < wanted && !stopped; turn++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Waits until nobody writes any more; who was not answered did not save. */
    void stop() throws InterruptedException {
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
        if (!refusals.isEmpty()) {
            throw new IllegalStateException("Not saved: " + refusals.peek());
        }
    }

    List<Long> millis() {
        return List.copyOf(millis);
    }

    private void write(RunningParley parley, String workload) {
        try (var http = HttpClient.newHttpClient()) {
            for (long turn = 1; !stopped; turn++) {
                var quarter = QUARTERS.get((int) (turn % QUARTERS.size()));
                var before = acknowledged.get(workload + quarter);
                var amount = 1_000 + (System.nanoTime() & 0xFFFFF);
                var begun = System.nanoTime();
                var answer = http.send(
                        request(parley, workload, quarter, amount, before == null ? null : before.version()),
                        BodyHandlers.ofString());
                note(workload + quarter, answer, amount, (System.nanoTime() - begun) / 1_000_000);
            }
        } catch (IOException killed) {
            // The process is gone; this save was not answered.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(String cell, HttpResponse<String> answer, long amount, long took) {
        var first = answer.statusCode() == 200 ? json(answer).get(0) : null;
        if (first == null || !first.path("outcome").asString().equals("SAVED")) {
            refusals.add(answer.statusCode() + " " + answer.body());
            stopped = true;
            return;
        }
        acknowledged.put(
                cell, new Acknowledged(first.path("cell").path("version").asLong(), amount));
        millis.add(took);
    }

    private static HttpRequest request(
            RunningParley parley, String workload, String quarter, long amount, @Nullable Long version) {
        return HttpRequest.newBuilder(parley.at(FORECAST + "/cells"))
                .header("Authorization", Visitor.basic("procurement", DemoPeople.PASSPHRASE))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("""
                        {"cells": [{"workload": "%s", "quarter": "%s", "scenario": "HIGH", "kind": "TOKENS",
                          "amount": %d, "version": %s}]}""".formatted(workload, quarter, amount, version)))
                .build();
    }

    /**
     * How many cells are older than they were said to be, and from now on goes by what is there: a save that was made but
     * not answered is no loss.
     */
    int lost(RunningParley parley) {
        var found = read(parley);
        int lost = lost(acknowledged, found);
        acknowledged.clear();
        acknowledged.putAll(found);
        return lost;
    }

    /** What has been answered so far, to be looked for elsewhere. */
    Map<String, Acknowledged> answered() {
        return Map.copyOf(acknowledged);
    }

    /** How many of these cells are older there than they were said to be. */
    static int lost(Map<String, Acknowledged> acknowledged, Map<String, Acknowledged> found) {
        int lost = 0;
        for (var entry : acknowledged.entrySet()) {
            var there = found.get(entry.getKey());
            var said = entry.getValue();
            if (there == null
                    || there.version() < said.version()
                    || there.version() == said.version() && there.amount() != said.amount()) {
                lost++;
                LoggerFactory.getLogger(Writers.class).warn("{}: said {}, there {}", entry.getKey(), said, there);
            }
        }
        return lost;
    }

    /** The cells as they are there. */
    static Map<String, Acknowledged> read(RunningParley parley) {
        var found = new ConcurrentHashMap<String, Acknowledged>();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(parley.at(FORECAST))
                            .header("Authorization", Visitor.basic("procurement", DemoPeople.PASSPHRASE))
                            .build(),
                    BodyHandlers.ofString());
            for (var line : json(answer).path("lines")) {
                for (var cell : line.path("cells")) {
                    if (cell.path("scenario").asString().equals("HIGH")) {
                        var amount = cell.path("amount");
                        found.put(
                                line.path("workload").asString()
                                        + cell.path("quarter").asString(),
                                new Acknowledged(
                                        cell.path("version").asLong(),
                                        amount.isNumber()
                                                ? amount.decimalValue().longValue()
                                                : 0));
                    }
                }
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("The sample's forecast is not there.");
        }
        return found;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
