package dev.parley.review;

import dev.parley.people.People;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of review_comment: inserted, then only resolved and opened again. */
@Repository
class CommentRepository {

    private final JdbcClient jdbc;
    private final People people;

    CommentRepository(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Row(
            UUID id,
            String line,
            String words,
            UUID by,
            Instant at,
            @Nullable UUID resolvedBy,
            @Nullable Instant resolvedAt,
            long version) {

        ReviewComment named(Map<UUID, String> names) {
            return new ReviewComment(
                    id,
                    line,
                    words,
                    names.getOrDefault(by, "somebody"),
                    at,
                    resolvedBy == null ? null : names.getOrDefault(resolvedBy, "somebody"),
                    resolvedAt,
                    version);
        }
    }

    /** In the order in which they were written. */
    List<ReviewComment> of(UUID submission) {
        var rows = jdbc.sql("select * from review_comment where submission_id = ? order by written_at, id")
                .param(submission)
                .query((set, _) -> new Row(
                        set.getObject("id", UUID.class),
                        set.getString("line"),
                        set.getString("words"),
                        set.getObject("written_by", UUID.class),
                        set.getObject("written_at", OffsetDateTime.class).toInstant(),
                        set.getObject("resolved_by", UUID.class),
                        Moments.of(set, "resolved_at"),
                        set.getLong("version")))
                .list();
        var ids = new HashSet<UUID>();
        rows.forEach(row -> {
            ids.add(row.by());
            if (row.resolvedBy() != null) {
                ids.add(row.resolvedBy());
            }
        });
        var names = people.namesOf(ids);
        return rows.stream().map(row -> row.named(names)).toList();
    }

    @Transactional
    void insert(UUID id, UUID submission, String line, String words, UUID by, Instant at) {
        jdbc.sql("""
                        insert into review_comment (id, submission_id, line, words, written_by, written_at, version)
                        values (?, ?, ?, ?, ?, ?, 0)""")
                .params(id, submission, line, words, by, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * @param by null opens it again
     * @return whether its version was still this one
     */
    @Transactional
    boolean resolve(UUID submission, UUID id, long version, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                        update review_comment set resolved_by = :by, resolved_at = :at, version = version + 1
                        where submission_id = :submission and id = :id and version = :version""")
                        .param("by", by)
                        .param("at", by == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("submission", submission)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }
}
