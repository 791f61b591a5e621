package dev.parley.schedule;

import dev.parley.engine.pricing.Grade;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "schedule_position")
@SuppressWarnings("NullAway.Init")
class PositionRow implements Persistable<UUID> {

    @Id
    UUID lineId;

    @Nullable
    BigDecimal anchor;

    @Nullable
    BigDecimal target;

    @Nullable
    BigDecimal walkAway;

    @Nullable
    BigDecimal offer;

    @Nullable
    BigDecimal suggestedAnchor;

    @Nullable
    BigDecimal suggestedTarget;

    @Nullable
    BigDecimal suggestedWalkAway;

    @Nullable
    String reason;

    @Nullable
    String owner;

    @Enumerated(EnumType.STRING)
    LineStatus status;

    @Nullable
    String evidenceSource;

    @Nullable
    LocalDate evidenceDate;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    @Nullable
    Grade evidenceGrade;

    @Version
    long version;

    Instant changedAt;
    UUID changedBy;

    @Transient
    boolean added;

    /** The row of a line that has none yet; its version is that of {@link Position#NONE}. */
    static PositionRow none(UUID line) {
        var row = new PositionRow();
        row.lineId = line;
        row.version = Position.NONE.version();
        row.added = true;
        return row;
    }

    PositionRow carriedTo(UUID line, UUID by, Instant at) {
        var row = none(line);
        row.fill(toRecord());
        row.changedBy = by;
        row.changedAt = at;
        return row;
    }

    @Override
    public UUID getId() {
        return lineId;
    }

    @Override
    public boolean isNew() {
        return added;
    }

    @PostLoad
    @PostPersist
    void stored() {
        added = false;
    }

    /** All but the version, which the database counts. */
    void fill(Position next) {
        anchor = next.anchor();
        target = next.target();
        walkAway = next.walkAway();
        offer = next.offer();
        suggestedAnchor = next.suggested().anchor();
        suggestedTarget = next.suggested().target();
        suggestedWalkAway = next.suggested().walkAway();
        reason = words(next.reason());
        owner = words(next.owner());
        status = next.status();
        var evidence = next.evidence();
        evidenceSource = evidence == null ? null : words(evidence.source());
        evidenceDate = evidence == null ? null : evidence.date();
        evidenceGrade = evidence == null ? null : evidence.grade();
    }

    private static @Nullable String words(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    Position toRecord() {
        return new Position(
                plain(anchor),
                plain(target),
                plain(walkAway),
                plain(offer),
                new Position.Suggested(plain(suggestedAnchor), plain(suggestedTarget), plain(suggestedWalkAway)),
                reason,
                owner,
                status,
                evidenceSource == null ? null : new Position.Evidence(evidenceSource, evidenceDate, evidenceGrade),
                version);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal rate) {
        return ScheduleLineRow.plain(rate);
    }
}
