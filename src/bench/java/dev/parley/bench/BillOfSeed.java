package dev.parley.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** A CUR 2.0 of as many rows as one likes, from a seed: hourly, two payers, sixty accounts, every kind of line item. */
final class BillOfSeed {

    private BillOfSeed() {}

    /** Writes the same rows as a gzip of CSV and as Parquet. */
    static void write(long rows, long seed, Path csvGz, Path parquet) throws SQLException, IOException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '2GB'");
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET preserve_insertion_order = false");
            var select = sql().replace(":rows", Long.toString(rows)).replace(":seed", Long.toString(seed));
            statement.execute("COPY (" + select + ") TO '" + parquet + "' (FORMAT parquet, COMPRESSION snappy)");
            statement.execute("COPY (SELECT * REPLACE (to_json(product) AS product, to_json(discount) AS discount,"
                    + " to_json(resource_tags) AS resource_tags, to_json(cost_category) AS cost_category,"
                    + " to_json(reservation) AS reservation) FROM '" + parquet + "') TO '" + csvGz
                    + "' (FORMAT csv, HEADER, COMPRESSION gzip, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S.000Z')");
        }
    }

    private static String sql() throws IOException {
        try (InputStream in = BillOfSeed.class.getResourceAsStream("bill-of-seed.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
