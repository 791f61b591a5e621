package dev.parley.signed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Debriefs as they are kept: figures written once, words changed. */
@Repository
class DebriefStore {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    DebriefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            UUID signing,
            Debrief.Figures figures,
            @Nullable String learnt,
            long version,
            UUID by,
            Instant at) {}

    List<Row> of(UUID negotiation) {
        return jdbc.sql("select id, signing_id, frozen, learnt, version, changed_by, changed_at from debrief"
                        + " where negotiation_id = ? order by changed_at, id")
                .param(negotiation)
                .query((row, _) -> row(row))
                .list();
    }

    @Transactional
    void insert(UUID negotiation, UUID signing, Debrief.Figures figures, @Nullable String learnt, UUID by, Instant at) {
        jdbc.sql("insert into debrief (id, negotiation_id, signing_id, frozen, learnt, version, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        negotiation,
                        signing,
                        MAPPER.writeValueAsString(figures),
                        learnt,
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was still at that version */
    @Transactional
    boolean learnt(UUID negotiation, UUID id, long version, @Nullable String learnt, UUID by, Instant at) {
        return jdbc.sql("update debrief set learnt = ?, version = version + 1, changed_by = ?, changed_at = ?"
                                + " where negotiation_id = ? and id = ? and version = ?")
                        .params(learnt, by, at.atOffset(ZoneOffset.UTC), negotiation, id, version)
                        .update()
                == 1;
    }

    @Transactional
    boolean remove(UUID negotiation, UUID id, long version) {
        return jdbc.sql("delete from debrief where negotiation_id = ? and id = ? and version = ?")
                        .params(negotiation, id, version)
                        .update()
                == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("signing_id", UUID.class),
                MAPPER.readValue(row.getString("frozen"), Debrief.Figures.class),
                row.getString("learnt"),
                row.getLong("version"),
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
