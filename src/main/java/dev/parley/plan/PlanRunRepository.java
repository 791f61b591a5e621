package dev.parley.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of plan_run: inserted and read, never updated. */
@Repository
class PlanRunRepository {

    record Row(
            UUID id,
            UUID negotiation,
            int number,
            String basis,
            String inputs,
            String result,
            String engineVersion,
            String inputHash,
            Instant createdAt,
            UUID createdBy) {}

    record Head(int number, String basis, String inputHash, Instant createdAt, UUID createdBy) {}

    private final JdbcClient jdbc;

    PlanRunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int lastNumber(UUID negotiation) {
        return jdbc.sql("select coalesce(max(number), 0) from plan_run where negotiation_id = ?")
                .param(negotiation)
                .query(Integer.class)
                .single();
    }

    @Transactional
    void insert(Row row) {
        jdbc.sql("""
                        insert into plan_run (id, negotiation_id, number, basis, inputs, result, engine_version,
                          input_hash, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.id(),
                        row.negotiation(),
                        row.number(),
                        row.basis(),
                        row.inputs(),
                        row.result(),
                        row.engineVersion(),
                        row.inputHash(),
                        row.createdAt().atOffset(ZoneOffset.UTC),
                        row.createdBy())
                .update();
    }

    Optional<Row> find(UUID negotiation, int number) {
        return jdbc.sql("select * from plan_run where negotiation_id = ? and number = ?")
                .params(negotiation, number)
                .query(PlanRunRepository::row)
                .optional();
    }

    /** Latest first. */
    List<Head> heads(UUID negotiation) {
        return jdbc.sql("""
                        select number, basis, input_hash, created_at, created_by from plan_run
                        where negotiation_id = ? order by number desc""")
                .param(negotiation)
                .query((set, _) -> new Head(
                        set.getInt("number"),
                        set.getString("basis"),
                        set.getString("input_hash"),
                        set.getObject("created_at", OffsetDateTime.class).toInstant(),
                        set.getObject("created_by", UUID.class)))
                .list();
    }

    private static Row row(ResultSet set, int index) throws SQLException {
        return new Row(
                set.getObject("id", UUID.class),
                set.getObject("negotiation_id", UUID.class),
                set.getInt("number"),
                set.getString("basis"),
                set.getString("inputs"),
                set.getString("result"),
                set.getString("engine_version"),
                set.getString("input_hash"),
                set.getObject("created_at", OffsetDateTime.class).toInstant(),
                set.getObject("created_by", UUID.class));
    }
}
