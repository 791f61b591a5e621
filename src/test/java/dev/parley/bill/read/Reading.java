package dev.parley.bill.read;

import dev.parley.bill.Charge;
import dev.parley.intake.Answers;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import dev.parley.intake.StagedFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Stages, recognises and reads bills in tests. */
final class Reading {

    final BillFiles bills = new BillFiles();
    final Rejects rejects = new Rejects();
    private final Path directory;
    private final StagedFiles staging;

    Reading(Path directory) {
        this.directory = directory;
        this.staging = StagedFiles.in(directory, bills::needsPath);
    }

    /** A sample where it is kept beside the project; it may not be there. */
    static Path sample(String name) {
        return Stream.of("../shared/data/samples", "../../shared/data/samples")
                .map(directory -> Path.of(directory, name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("missing", name));
    }

    StagedFile staged(String name, String text) {
        return staging.stage(name, text.getBytes(StandardCharsets.UTF_8));
    }

    StagedFile staged(String name, byte[] content) {
        return staging.stage(name, content);
    }

    ReadBill text(String text) throws IOException {
        return files(staged("bill.csv", text));
    }

    ReadBill files(StagedFile... files) throws IOException {
        var format = bills.recognise(files[0]).orElseThrow();
        return bills.read(format, List.of(files), Answers.NONE, ReadingProgress.NONE, rejects);
    }

    static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The table of a text as Parquet, its columns as a DuckDB select makes them of texts. */
    byte[] parquet(String text, String select) throws IOException, SQLException {
        var from = Files.writeString(directory.resolve("to-parquet.csv"), text);
        var to = directory.resolve("made.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("COPY (SELECT " + select + " FROM read_csv('" + from
                    + "', all_varchar = true, nullstr = '', quote = '\"', escape = '\"')) TO '" + to
                    + "' (FORMAT parquet)");
        }
        return Files.readAllBytes(to);
    }

    /** What DuckDB alone says of a file. */
    static String alone(String sql) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** What lies beside the staged files: nothing, when a reading is over. */
    List<String> left() throws IOException {
        try (var lying = Files.list(directory)) {
            return lying.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("spill-"))
                    .toList();
        }
    }

    static BigDecimal paid(ReadBill bill, Predicate<Charge> which) {
        return bill.charges().stream().filter(which).map(Charge::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal billed(ReadBill bill, Predicate<Charge> which) {
        return bill.charges().stream().filter(which).map(Charge::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Charge one(ReadBill bill, String usageType) {
        var found = bill.charges().stream()
                .filter(charge -> usageType.equals(charge.usageType()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " charges of " + usageType + " among " + bill.charges());
        }
        return found.getFirst();
    }

    /** Rows of a CUR; what is not given is blank. */
    static String cur(String columns, String... rows) {
        var text = new StringBuilder(columns).append('\n');
        Arrays.stream(rows).forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }
}
