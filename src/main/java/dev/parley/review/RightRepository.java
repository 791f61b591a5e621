package dev.parley.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of approval_right: inserted, and ended once. */
@Repository
class RightRepository {

    record Row(
            UUID id,
            UUID person,
            ApprovalKind kind,
            @Nullable BigDecimal usd,
            @Nullable UUID togetherWith,
            UUID givenBy,
            Instant givenAt,
            @Nullable UUID endedBy,
            @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;

    RightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By kind, the highest limit last. */
    List<Row> of(UUID negotiation) {
        return jdbc.sql("select * from approval_right where negotiation_id = ? order by kind, given_at, id")
                .param(negotiation)
                .query((set, _) -> new Row(
                        set.getObject("id", UUID.class),
                        set.getObject("person_id", UUID.class),
                        ApprovalKind.valueOf(set.getString("kind")),
                        set.getBigDecimal("usd"),
                        set.getObject("together_with", UUID.class),
                        set.getObject("given_by", UUID.class),
                        set.getObject("given_at", OffsetDateTime.class).toInstant(),
                        set.getObject("ended_by", UUID.class),
                        Moments.of(set, "ended_at")))
                .list();
    }

    @Transactional
    void insert(UUID negotiation, Row row) {
        jdbc.sql("""
                        insert into approval_right (id, negotiation_id, person_id, kind, usd, together_with, given_by, given_at)
                        values (:id, :negotiation, :person, :kind, :usd, :together, :by, :at)""")
                .param("id", row.id())
                .param("negotiation", negotiation)
                .param("person", row.person())
                .param("kind", row.kind().name())
                .param("usd", row.usd())
                .param("together", row.togetherWith())
                .param("by", row.givenBy())
                .param("at", row.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether there was one that nobody had ended */
    @Transactional
    boolean end(UUID negotiation, UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                        update approval_right set ended_by = ?, ended_at = ?
                        where negotiation_id = ? and id = ? and ended_at is null""")
                        .params(by, at.atOffset(ZoneOffset.UTC), negotiation, id)
                        .update()
                == 1;
    }
}
