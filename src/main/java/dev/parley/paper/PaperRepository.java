package dev.parley.paper;

import dev.parley.paper.IssuedPaper.Approval;
import dev.parley.paper.IssuedPaper.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of paper_issued: inserted and read, never updated. */
@Repository
class PaperRepository {

    /** All of a paper but its bytes and what it says. */
    record Head(
            UUID id,
            UUID negotiation,
            PaperKind kind,
            State state,
            int schedule,
            @Nullable Integer run,
            DemandChoice told,
            String fileName,
            int size,
            String sha256,
            Instant at,
            UUID by,
            @Nullable String review,
            @Nullable Approval approval,
            @Nullable UUID replaces,
            boolean comparable) {

        IssuedPaper issued(String name) {
            return new IssuedPaper(
                    id,
                    kind,
                    state,
                    schedule,
                    run,
                    told,
                    fileName,
                    size,
                    sha256,
                    at,
                    name,
                    approval,
                    replaces,
                    comparable);
        }
    }

    private static final String HEAD = """
            select id, negotiation_id, kind, state, schedule_number, plan_run, told, file_name, size_bytes, sha256, made_at, made_by,
              review_sha256, approved_by, approved_at, replaces,
              case when content_json is null then 0 else 1 end as comparable
            from paper_issued where negotiation_id = :negotiation""";

    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param json what it says */
    @Transactional
    void insert(UUID negotiation, Head head, byte[] bytes, String json) {
        var approval = head.approval();
        jdbc.sql("""
                        insert into paper_issued (id, negotiation_id, kind, state, schedule_number, plan_run, told, file_name,
                          bytes_base64, size_bytes, sha256, made_at, made_by, content_json, review_sha256, approved_by,
                          approved_at, replaces) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        head.id(),
                        negotiation,
                        head.kind().name(),
                        head.state().name(),
                        head.schedule(),
                        head.run(),
                        String.join(" ", head.told().words()),
                        head.fileName(),
                        Base64.getEncoder().encodeToString(bytes),
                        head.size(),
                        head.sha256(),
                        head.at().atOffset(ZoneOffset.UTC),
                        head.by(),
                        json,
                        head.review(),
                        approval == null ? null : approval.by(),
                        approval == null ? null : approval.at().atOffset(ZoneOffset.UTC),
                        head.replaces())
                .update();
    }

    /** Latest first. */
    List<Head> heads(UUID negotiation) {
        return jdbc.sql(HEAD + " order by made_at desc, file_name, state")
                .param("negotiation", negotiation)
                .query((row, _) -> head(row))
                .list();
    }

    Optional<Head> head(UUID negotiation, UUID id) {
        return jdbc.sql(HEAD + " and id = :id")
                .param("negotiation", negotiation)
                .param("id", id)
                .query((row, _) -> head(row))
                .optional();
    }

    Optional<PaperFile> file(UUID negotiation, UUID id) {
        return jdbc.sql("select file_name, kind, bytes_base64 from paper_issued where negotiation_id = ? and id = ?")
                .params(negotiation, id)
                .query((row, _) -> new PaperFile(
                        row.getString("file_name"),
                        PaperKind.valueOf(row.getString("kind")),
                        Base64.getDecoder().decode(row.getString("bytes_base64"))))
                .optional();
    }

    /** What a paper says, as JSON; empty where that was not kept yet. */
    Optional<String> json(UUID negotiation, UUID id) {
        return jdbc.sql("select content_json from paper_issued where negotiation_id = ? and id = ?")
                .params(negotiation, id)
                .query((row, _) -> Optional.ofNullable(row.getString("content_json")))
                .optional()
                .flatMap(json -> json);
    }

    private static Head head(ResultSet row) throws SQLException {
        var run = row.getObject("plan_run", Integer.class);
        var approved = row.getObject("approved_at", OffsetDateTime.class);
        return new Head(
                row.getObject("id", UUID.class),
                row.getObject("negotiation_id", UUID.class),
                PaperKind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                row.getInt("schedule_number"),
                run,
                DemandChoice.of(List.of(
                        Objects.requireNonNullElse(row.getString("told"), "").split(" "))),
                row.getString("file_name"),
                row.getInt("size_bytes"),
                row.getString("sha256"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class),
                row.getString("review_sha256"),
                approved == null ? null : new Approval(row.getString("approved_by"), approved.toInstant()),
                row.getObject("replaces", UUID.class),
                row.getInt("comparable") == 1);
    }
}
