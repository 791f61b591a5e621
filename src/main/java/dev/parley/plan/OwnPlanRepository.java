package dev.parley.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of own_plan. A row is changed only by who has read its latest version. */
@Repository
class OwnPlanRepository {

    record Row(UUID id, String pool, String purchases, long version, UUID by, Instant at) {}

    private final JdbcClient jdbc;

    OwnPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(UUID negotiation, String pool) {
        return jdbc.sql("select * from own_plan where negotiation_id = ? and pool = ?")
                .params(negotiation, pool)
                .query(OwnPlanRepository::row)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody was faster */
    @Transactional
    void insert(UUID negotiation, Row row) {
        jdbc.sql("""
                        insert into own_plan (id, negotiation_id, pool, purchases, version, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.id(),
                        negotiation,
                        row.pool(),
                        row.purchases(),
                        row.version(),
                        row.by(),
                        row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the row was still at the version read. */
    @Transactional
    boolean update(UUID negotiation, Row row, long read) {
        return jdbc.sql("""
                        update own_plan set purchases = ?, version = ?, changed_by = ?, changed_at = ?
                        where negotiation_id = ? and pool = ? and version = ?""")
                        .params(
                                row.purchases(),
                                row.version(),
                                row.by(),
                                row.at().atOffset(ZoneOffset.UTC),
                                negotiation,
                                row.pool(),
                                read)
                        .update()
                == 1;
    }

    private static Row row(ResultSet set, int index) throws SQLException {
        return new Row(
                set.getObject("id", UUID.class),
                set.getString("pool"),
                set.getString("purchases"),
                set.getLong("version"),
                set.getObject("changed_by", UUID.class),
                set.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
