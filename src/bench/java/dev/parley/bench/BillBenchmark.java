package dev.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.bill.read.BillFiles;
import dev.parley.bill.read.BillOfSeed;
import dev.parley.intake.Answers;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedBill;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Measures how fast a bill is read, beside DuckDB alone on the same file in the same run:
 * {@code ./mvnw -Pbench -Dbench.main=dev.parley.bench.BillBenchmark -Dbench.arguments=1000000 test}. Each measurement is in a
 * process of its own, {@value #TIMES} times, the least counts; other programs on the machine make both slower. What is read was
 * staged before, as it is when it arrives.
 */
public final class BillBenchmark {

    private static final int TIMES = 3;

    /** Columns of a CUR that the reading uses, for a fair comparison where counting rows reads no column at all. */
    private static final List<String> USED = List.of(
            "bill_payer_account_id", "line_item_usage_account_id", "bill_billing_period_start_date",
            "bill_billing_period_end_date", "line_item_usage_start_date", "line_item_currency_code", "bill_billing_entity",
            "line_item_product_code", "product", "line_item_line_item_type", "product_region_code", "line_item_usage_type",
            "line_item_line_item_description", "pricing_unit", "line_item_resource_id", "line_item_usage_amount",
            "pricing_public_on_demand_cost", "line_item_unblended_cost", "line_item_net_unblended_cost",
            "discount_total_discount", "savings_plan_savings_plan_effective_cost",
            "savings_plan_net_savings_plan_effective_cost", "savings_plan_total_commitment_to_date",
            "savings_plan_used_commitment", "reservation_effective_cost", "reservation_net_effective_cost",
            "reservation_reservation_arn");

    private BillBenchmark() {}

    /** @param arguments rows, and the seed; or, in a process of its own, what to measure and of which file */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && Files.exists(Path.of(arguments[1]))) {
            measure(arguments[0], Path.of(arguments[1]));
            System.exit(0);
        }
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
            for (var what : List.of("read", "count", "sum", "columns")) {
                if (!what.equals("columns") || file.equals(parquet)) {
                    line(out, file, what);
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%nLoad of the machine: %.1f on %d processors%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    private static void line(PrintStream out, Path file, String what) throws IOException, InterruptedException {
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
                what(what),
                Double.parseDouble(least[0]),
                Double.parseDouble(least[1]),
                least[2],
                least.length > 3 ? " " + least[3] : "");
    }

    private static String what(String what) {
        return switch (what) {
            case "read" -> "recognised, read and reconciled by Parley";
            case "count" -> "DuckDB: count(*)";
            case "sum" -> "DuckDB: sum of the cost";
            default -> "DuckDB: count of each column that Parley uses";
        };
    }

    private static String[] forked(String what, Path file) throws IOException, InterruptedException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                BillBenchmark.class.getName(),
                what,
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

    private static void measure(String what, Path file) throws Exception {
        var told = what.equals("read") ? parley(file) : duck(what, file);
        System.out.println(told);
    }

    private static String parley(Path file) throws IOException {
        var bills = new BillFiles();
        var directory = Files.createTempDirectory(file.getParent(), "staged-");
        var staging = new StagedBill(directory, bills::needsPath);
        warm(bills, staging);
        var staged = staging.of("bill", file);
        try {
            long cpu = cpu();
            long from = System.nanoTime();
            var format = bills.recognise(staged).orElseThrow();
            var rejects = new Rejects();
            var bill = bills.read(format, List.of(staged), Answers.NONE, ReadingProgress.NONE, rejects);
            long nanos = System.nanoTime() - from;
            for (var sum : bill.reconciliation()) {
                if (sum.inFile().compareTo(sum.taken()) != 0) {
                    throw new IllegalStateException("It does not reconcile: " + sum);
                }
            }
            return told(nanos, cpu() - cpu)
                    + String.format(
                            Locale.ROOT, " %s, %,d rows, %,d charges", format.label(), bill.rows(), bill.charges().size());
        } finally {
            Files.deleteIfExists(staged.path());
            Files.deleteIfExists(directory);
        }
    }

    /** A server has read bills before, and DuckDB alone has nothing to warm: a bill of one row is read first. */
    private static void warm(BillFiles bills, StagedBill staging) throws IOException {
        var small = staging.of(
                "small",
                """
                line_item_product_code,line_item_line_item_type,line_item_unblended_cost,bill_billing_period_start_date,product
                AmazonS3,Usage,1,2026-09-01,{}
                """);
        for (int i = 0; i < 3; i++) {
            bills.read(
                    bills.recognise(small).orElseThrow(),
                    List.of(small),
                    Answers.NONE,
                    ReadingProgress.NONE,
                    new Rejects());
        }
        Files.delete(small.path());
    }

    private static String duck(String what, Path file) throws Exception {
        var from = " FROM '" + file + "'";
        var sql = switch (what) {
            case "count" -> "SELECT count(*)" + from;
            case "sum" -> "SELECT sum(line_item_unblended_cost)" + from;
            default -> "SELECT " + String.join(", ", USED.stream().map(name -> "count(" + name + ")").toList()) + from;
        };
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
            long cpu = cpu();
            long begun = System.nanoTime();
            try (var rows = statement.executeQuery(sql)) {
                rows.next();
                return told(System.nanoTime() - begun, cpu() - cpu) + " " + rows.getObject(1);
            }
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Seconds, seconds of processor, and the most memory the process has had, heap and all, in MB. */
    private static String told(long nanos, long cpu) throws IOException {
        var status = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
            var parts = line.split(":\\s*", 2);
            status.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        long kilobytes = Long.parseLong(status.get("VmHWM").replaceAll("\\D", ""));
        return String.format(Locale.ROOT, "%.3f %.3f %d", nanos / 1e9, cpu / 1e9, kilobytes / 1024);
    }
}
