package dev.parley.paper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of paper_issued: inserted and read, never updated. */
@Repository
class PaperRepository {

    record Head(UUID id, PaperKind kind, int schedule, String fileName, int size, String sha256, Instant at, UUID by) {}

    private final JdbcClient jdbc;

    PaperRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void insert(UUID negotiation, Head head, byte[] bytes) {
        jdbc.sql("""
                        insert into paper_issued (id, negotiation_id, kind, schedule_number, file_name, bytes_base64,
                          size_bytes, sha256, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        head.id(),
                        negotiation,
                        head.kind().name(),
                        head.schedule(),
                        head.fileName(),
                        Base64.getEncoder().encodeToString(bytes),
                        head.size(),
                        head.sha256(),
                        head.at().atOffset(ZoneOffset.UTC),
                        head.by())
                .update();
    }

    /** Latest first. */
    List<Head> heads(UUID negotiation) {
        return jdbc.sql("""
                        select id, kind, schedule_number, file_name, size_bytes, sha256, made_at, made_by
                        from paper_issued where negotiation_id = ? order by made_at desc, file_name""")
                .param(negotiation)
                .query((row, _) -> new Head(
                        row.getObject("id", UUID.class),
                        PaperKind.valueOf(row.getString("kind")),
                        row.getInt("schedule_number"),
                        row.getString("file_name"),
                        row.getInt("size_bytes"),
                        row.getString("sha256"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("made_by", UUID.class)))
                .list();
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
}
