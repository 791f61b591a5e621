package dev.parley.signed;

import dev.parley.base.data.Sha256;
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

/** Signings as they are kept: frozen, and read for ever. What a later release adds is absent in what an earlier one froze. */
@Repository
class SigningStore {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;

    SigningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param undoneBy who undid it, or null while it counts */
    record Row(
            UUID id,
            int number,
            UUID deal,
            Agreement agreement,
            String hash,
            UUID by,
            Instant at,
            @Nullable UUID undoneBy,
            @Nullable Instant undoneAt) {}

    /** In the order of their numbers, also those that were undone. */
    List<Row> of(UUID negotiation) {
        return jdbc.sql(
                        "select id, number, deal_id, frozen, hash, signed_by, signed_at, undone_by, undone_at from signing"
                                + " where negotiation_id = ? order by number")
                .param(negotiation)
                .query((row, _) -> row(row))
                .list();
    }

    @Transactional
    void insert(UUID negotiation, UUID id, int number, UUID deal, Agreement agreement, UUID by, Instant at) {
        var json = MAPPER.writeValueAsString(agreement);
        jdbc.sql(
                        "insert into signing (id, negotiation_id, number, deal_id, deal_name, from_date, to_date, frozen, hash,"
                                + " signed_by, signed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        negotiation,
                        number,
                        deal,
                        agreement.name(),
                        agreement.from(),
                        agreement.to(),
                        json,
                        Sha256.of(json),
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it counted until now */
    @Transactional
    boolean undo(UUID negotiation, UUID id, UUID by, Instant at) {
        return jdbc.sql("update signing set undone_by = ?, undone_at = ?"
                                + " where negotiation_id = ? and id = ? and undone_at is null")
                        .params(by, at.atOffset(ZoneOffset.UTC), negotiation, id)
                        .update()
                == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        var undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("deal_id", UUID.class),
                MAPPER.readValue(row.getString("frozen"), Agreement.class),
                row.getString("hash"),
                row.getObject("signed_by", UUID.class),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getObject("undone_by", UUID.class),
                undone == null ? null : undone.toInstant());
    }
}
