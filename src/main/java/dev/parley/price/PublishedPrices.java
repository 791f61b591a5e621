package dev.parley.price;

import dev.parley.base.data.Csv;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Loads Parley's own price list, {@code db/prices/catalogue.csv}, and the published unit limits,
 * {@code db/prices/throughput.csv}, once. The checksum is that of the files: a newer list is a further migration with
 * files of its own, so that a rate once shown is not changed under a negotiation.
 */
@Component
public final class PublishedPrices implements JavaMigration {

    /** Parley's own price list. */
    static final UUID LIST = UUID.nameUUIDFromBytes("published prices 2026-11".getBytes(StandardCharsets.UTF_8));

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final OffsetDateTime LOADED_AS_OF =
            AS_OF.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC);

    private final Csv rates = Csv.read("/db/prices/catalogue.csv");
    private final Csv limits = Csv.read("/db/prices/throughput.csv");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("003.1");
    }

    @Override
    public String getDescription() {
        return "published prices and unit limits";
    }

    @Override
    public Integer getChecksum() {
        return 31 * rates.checksum() + limits.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        insertList(context.getConnection());
        insertRates(context.getConnection());
        insertLimits(context.getConnection());
    }

    private static void insertList(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into price_list (id, name, as_of, source, created_at) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, LIST);
            insert.setString(2, "Published prices");
            insert.setObject(3, AS_OF);
            insert.setString(4, "Public price pages and price files; each rate names its own");
            insert.setObject(5, LOADED_AS_OF);
            insert.executeUpdate();
        }
    }

    private void insertRates(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into rate (id, price_list_id, channel, provider, model,"
                + " model_name, region, kind, usd, side, valid_from, source, grade, illustrative, note, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'LIST', ?, ?, ?, false, ?, ?)")) {
            for (var row : rates.rows()) {
                var kind = PriceKind.of(row.get("kind"))
                        .orElseThrow(() -> new IllegalStateException("catalogue.csv has the unknown kind " + row));
                insert.setObject(1, id(row, "model", "region", "kind", "from"));
                insert.setObject(2, LIST);
                insert.setString(3, row.get("channel"));
                insert.setString(4, row.get("provider"));
                insert.setString(5, row.get("model"));
                insert.setString(6, row.get("display_name"));
                insert.setString(7, row.get("region"));
                insert.setString(8, kind.name());
                insert.setBigDecimal(9, new BigDecimal(row.get("usd")));
                insert.setObject(10, LocalDate.parse(row.get("from")));
                insert.setString(11, row.get("source"));
                insert.setString(12, Grade.valueOf(row.get("grade")).name());
                insert.setString(13, textOrNull(row.get("note")));
                insert.setObject(14, LOADED_AS_OF);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertLimits(Connection connection) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into unit_limit (id, provider, product_code, model, region,"
                        + " unit, rule, source, as_of, grade, note, input_tokens_per_minute, output_tokens_per_minute,"
                        + " output_weight, cache_read_weight, cache_write_weight, minimum_units, step_units, illustrative,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)")) {
            for (var row : limits.rows()) {
                insert.setObject(1, id(row, "provider", "product", "model", "scope"));
                insert.setString(2, row.get("provider"));
                insert.setString(3, textOrNull(row.get("product")));
                insert.setString(4, row.get("model"));
                insert.setString(5, row.get("scope"));
                insert.setString(6, row.get("unit"));
                insert.setString(7, LimitRule.valueOf(row.get("rule")).name());
                insert.setString(8, row.get("source"));
                insert.setObject(9, LocalDate.parse(row.get("seen")));
                insert.setString(10, Grade.valueOf(row.get("grade")).name());
                insert.setString(11, textOrNull(row.get("note")));
                setNumbers(insert, row);
                insert.setObject(19, LOADED_AS_OF);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void setNumbers(PreparedStatement insert, Map<String, String> row) throws SQLException {
        var columns =
                new String[] {"input_tpm", "output_tpm", "output_weight", "cache_read_weight", "cache_write_weight"};
        for (int i = 0; i < columns.length; i++) {
            var text = textOrNull(row.get(columns[i]));
            insert.setBigDecimal(12 + i, text == null ? null : new BigDecimal(text));
        }
        var minimum = textOrNull(row.get("minimum_units"));
        var step = textOrNull(row.get("step_units"));
        insert.setObject(17, minimum == null ? null : Integer.valueOf(minimum), java.sql.Types.INTEGER);
        insert.setObject(18, step == null ? null : Integer.valueOf(step), java.sql.Types.INTEGER);
    }

    /** The same row has the same id in every installation. */
    private static UUID id(Map<String, String> row, String... columns) {
        var key = new StringBuilder();
        for (var column : columns) {
            key.append(row.get(column)).append('\n');
        }
        return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String textOrNull(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }
}
