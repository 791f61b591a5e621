package dev.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.parley.bill.read.BillFiles;
import dev.parley.intake.Answers;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One measurement of {@link BillBenchmark}, in a process of its own. */
final class BillMeasurement {

    enum What {
        READ("recognised, read and reconciled by Parley"),
        ONE_ROW("the same of its first row alone: what does not depend on rows"),
        START("DuckDB's library loaded and started for the first time in a process, which the others leave out"),
        COUNT("DuckDB: count(*)"),
        SUM("DuckDB: sum of the cost"),
        COUNTS("DuckDB: count of each column that Parley uses"),
        VALUES("DuckDB: every value of each column that Parley uses (hashed)");

        private final String label;

        What(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether it is measured of a file: in a text all columns are read whatever is asked. */
        boolean isOf(Path file) {
            return file.toString().endsWith(".parquet") || this != START && this != COUNTS && this != VALUES;
        }
    }

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
            "reservation_reservation_arn",
            "reservation_unused_amortized_upfront_fee_for_billing_period", "reservation_unused_recurring_fee",
            "reservation_net_unused_amortized_upfront_fee_for_billing_period", "reservation_net_unused_recurring_fee");

    private BillMeasurement() {}

    /** @param arguments what to measure and of which file */
    public static void main(String[] arguments) throws Exception {
        measure(What.valueOf(arguments[0]), Path.of(arguments[1]));
        System.exit(0);
    }

    private static void measure(What what, Path file) throws Exception {
        System.out.println(
                switch (what) {
                    case READ -> parley(file, false);
                    case ONE_ROW -> parley(file, true);
                    case START -> start();
                    default -> duck(what, file);
                });
    }

    /** What every reading costs, however few its rows: the first DuckDB of a process, whose library is loaded for it. */
    private static String start() throws Exception {
        long cpu = cpu();
        long begun = System.nanoTime();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows = statement.executeQuery("SELECT 1")) {
            rows.next();
            return told(System.nanoTime() - begun, cpu() - cpu);
        }
    }

    private static String parley(Path file, boolean oneRow) throws IOException, SQLException {
        var bills = new BillFiles();
        var directory = Files.createTempDirectory(file.getParent(), "staged-");
        var staging = StagedFiles.in(directory, bills::needsPath);
        warm(bills, staging);
        var staged = oneRow ? staging.stage("bill", oneRow(file)) : staging.stage("bill", file);
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

    /** A file of the same columns with the first row alone. */
    private static Path oneRow(Path file) throws IOException, SQLException {
        var parquet = file.toString().endsWith(".parquet");
        var one = Files.createTempFile(file.getParent(), "one-row-", parquet ? ".parquet" : ".csv.gz");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("COPY (SELECT * FROM '" + file + "' LIMIT 1) TO '" + one + "' (FORMAT "
                    + (parquet ? "parquet" : "csv, HEADER, COMPRESSION gzip, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S.000Z'")
                    + ")");
        }
        one.toFile().deleteOnExit();
        return one;
    }

    /** A server has read bills before, and DuckDB alone has nothing to warm: a bill of one row is read first. */
    private static void warm(BillFiles bills, StagedFiles staging) throws IOException {
        var small = staging.stage(
                "small",
                """
                line_item_product_code,line_item_line_item_type,line_item_unblended_cost,bill_billing_period_start_date,product
                AmazonS3,Usage,1,2026-09-01,{}
                """
                        .getBytes(StandardCharsets.UTF_8));
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

    private static String duck(What what, Path file) throws Exception {
        var from = " FROM '" + file + "'";
        var sql = switch (what) {
            case COUNT -> "SELECT count(*)" + from;
            case SUM -> "SELECT sum(line_item_unblended_cost)" + from;
            case COUNTS -> "SELECT " + each("count(%s)") + from;
            default -> "SELECT " + each("bit_xor(hash(%s))") + from;
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

    private static String each(String sql) {
        return USED.stream().map(name -> String.format(Locale.ROOT, sql, name)).collect(Collectors.joining(", "));
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
