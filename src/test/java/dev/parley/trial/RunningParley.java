package dev.parley.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The demonstration as a process of its own on the embedded database: from a jar where the property
 * {@code parley.trial.jar} names one, else from the classes that are tested.
 */
final class RunningParley {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    private final Process process;
    private final int port;
    private final Duration start;

    private RunningParley(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /** Starts it, and returns once it says that it is ready. */
    static RunningParley start(Path folder, int port) {
        var before = Instant.now();
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        var jar = System.getProperty("parley.trial.jar", "");
        command.addAll(jar.isEmpty() ? List.of("-cp", classes(), "dev.parley.Parley") : List.of("-jar", jar));
        command.addAll(List.of("--server.port=" + port, "--parley.data-dir=" + folder.resolve("data")));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("parley.log").toFile()));
        builder.environment().putAll(Map.of("SPRING_PROFILES_ACTIVE", "demo"));
        try {
            var parley = new RunningParley(builder.start(), port, Duration.ZERO);
            parley.awaitReady(folder);
            return new RunningParley(parley.process, port, Duration.between(before, Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path without what only tests have. */
    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
    }

    private void awaitReady(Path folder) {
        try (var http = HttpClient.newHttpClient()) {
            var until = Instant.now().plus(LONGEST_START);
            while (Instant.now().isBefore(until) && process.isAlive()) {
                try {
                    var answer = http.send(
                            HttpRequest.newBuilder(at("/actuator/health/readiness"))
                                    .build(),
                            BodyHandlers.discarding());
                    if (answer.statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It does not listen yet.
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
        throw new IllegalStateException("Parley did not get ready; see " + folder.resolve("parley.log"));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** From the start of the process until it was ready. */
    Duration start() {
        return start;
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing is written that was not written before. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
