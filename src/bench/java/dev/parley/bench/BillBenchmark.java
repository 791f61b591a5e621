package dev.parley.bench;

import dev.parley.bill.read.BillOfSeed;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how fast a bill is read, beside DuckDB alone on the same file in the same run:
 * {@code ./mvnw -Pbench -Dbench.main=dev.parley.bench.BillBenchmark -Dbench.arguments=1000000 test}. Each measurement is in a
 * process of its own, {@value #TIMES} times, the least counts; other programs on the machine make both slower. What is read was
 * staged before, as it is when it arrives.
 */
public final class BillBenchmark {

    private static final int TIMES = 3;

    private BillBenchmark() {}

    /** @param arguments rows, and the seed */
    public static void main(String[] arguments) throws Exception {
        var asked = String.join(" ", arguments).strip().split("\\s+");
        long rows = asked[0].isBlank() ? 1_000_000 : Long.parseLong(asked[0]);
        long seed = asked.length > 1 ? Long.parseLong(asked[1]) : 20261123;
        var directory = Files.createTempDirectory("parley-bill-bench-");
        var csv = directory.resolve("cur.csv.gz");
        var parquet = directory.resolve("cur.parquet");
        try {
            BillOfSeed.write(rows, seed, csv, parquet);
            report(rows, seed, csv, parquet);
        } finally {
            for (var left : List.of(csv, parquet, directory)) {
                Files.deleteIfExists(left);
            }
        }
        System.exit(0);
    }

    private static void report(long rows, long seed, Path csv, Path parquet) throws IOException, InterruptedException {
        PrintStream out = System.out;
        out.printf(
                Locale.ROOT,
                "%,d rows from seed %d: CSV.gz %.0f MB, Parquet %.0f MB%n%n| file | what | least, s | processor, s | most memory, MB |%n"
                        + "|---|---|--:|--:|--:|%n",
                rows,
                seed,
                Files.size(csv) / 1e6,
                Files.size(parquet) / 1e6);
        for (var file : List.of(csv, parquet)) {
            for (var what : BillMeasurement.What.values()) {
                if (what.isOf(file)) {
                    line(out, file, what);
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%nDuckDB counts the rows of a Parquet file by its footer and reads none of them.%n"
                        + "Load of the machine: %.1f on %d processors%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static void line(PrintStream out, Path file, BillMeasurement.What what) throws IOException, InterruptedException {
        var measured = new ArrayList<String[]>();
        for (int i = 0; i < TIMES; i++) {
            measured.add(forked(what, file));
        }
        measured.sort((one, other) -> Double.compare(Double.parseDouble(one[0]), Double.parseDouble(other[0])));
        var least = measured.getFirst();
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %.2f | %s |%s%n",
                file.getFileName(),
                what.label(),
                Double.parseDouble(least[0]),
                Double.parseDouble(least[1]),
                least[2],
                least.length > 3 ? " " + least[3] : "");
    }

    private static String[] forked(BillMeasurement.What what, Path file) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                BillMeasurement.class.getName(),
                what.name(),
                file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String last = "";
        var all = new StringBuilder();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                all.append(line).append('\n');
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(what + " of " + file + " failed: " + all);
        }
        return last.split(" ", 4);
    }
}
