package dev.parley.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of intakes and of their files. */
@Repository
class IntakeRepository {

    private final JdbcClient jdbc;

    IntakeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is written. */
    record Row(
            UUID id,
            UUID negotiation,
            Kind kind,
            Format format,
            List<Intake.File> files,
            String filesDigest,
            String digest,
            @Nullable Instant from,
            @Nullable Instant to,
            long rows,
            long rejected,
            String preview,
            @Nullable String rejects,
            UUID takenBy,
            Instant takenAt) {}

    /** A row without its texts; people by id. */
    record Line(
            UUID id,
            Kind kind,
            Format format,
            String digest,
            @Nullable Instant from,
            @Nullable Instant to,
            long rows,
            long rejected,
            UUID takenBy,
            Instant takenAt,
            @Nullable UUID undoneBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneNote) {}

    private static final String COLUMNS = "select id, kind, format_code, format_label, digest, period_from, period_to,"
            + " rows_taken, rows_rejected, taken_by, taken_at, undone_by, undone_at, undone_note from intake ";

    @Transactional
    void insert(Row row) {
        jdbc.sql("""
                        insert into intake (id, negotiation_id, kind, format_code, format_label, files_digest, digest,
                          period_from, period_to, rows_taken, rows_rejected, preview, rejects, taken_by, taken_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.id(),
                        row.negotiation(),
                        row.kind().name(),
                        row.format().code(),
                        row.format().label(),
                        row.filesDigest(),
                        row.digest(),
                        utc(row.from()),
                        utc(row.to()),
                        row.rows(),
                        row.rejected(),
                        row.preview(),
                        row.rejects(),
                        row.takenBy(),
                        utc(row.takenAt()))
                .update();
        for (int i = 0; i < row.files().size(); i++) {
            var file = row.files().get(i);
            jdbc.sql("insert into intake_file (intake_id, position, name, bytes, sha256) values (?, ?, ?, ?, ?)")
                    .params(row.id(), i, file.name(), file.bytes(), file.sha256())
                    .update();
        }
    }

    /** @return whether it still counted */
    @Transactional
    boolean undo(UUID negotiation, UUID intake, UUID by, Instant at) {
        return jdbc.sql("""
                        update intake set undone_key = ?, undone_by = ?, undone_at = ?
                        where negotiation_id = ? and id = ? and undone_at is null""")
                        .params(intake.toString(), by, utc(at), negotiation, intake)
                        .update()
                == 1;
    }

    @Transactional
    void note(UUID intake, String note) {
        jdbc.sql("update intake set undone_note = ? where id = ?")
                .params(note, intake)
                .update();
    }

    /** Latest first. */
    List<Line> all(UUID negotiation) {
        return jdbc.sql(COLUMNS + "where negotiation_id = ? order by taken_at desc, id")
                .param(negotiation)
                .query(IntakeRepository::line)
                .list();
    }

    /** How many intakes there are, and how many of them were undone: equal while nothing was taken in or undone. */
    record Written(long taken, long undone) {

        static final Written NOTHING = new Written(0, 0);
    }

    Written written(UUID negotiation) {
        return jdbc.sql("select count(*), count(undone_at) from intake where negotiation_id = ?")
                .param(negotiation)
                .query((set, _) -> new Written(set.getLong(1), set.getLong(2)))
                .single();
    }

    Optional<Line> one(UUID negotiation, UUID intake) {
        return jdbc.sql(COLUMNS + "where negotiation_id = ? and id = ?")
                .params(negotiation, intake)
                .query(IntakeRepository::line)
                .optional();
    }

    /** The latest that counts and was made of these files. */
    Optional<Line> ofFiles(UUID negotiation, String filesDigest) {
        return jdbc.sql(COLUMNS + "where negotiation_id = ? and files_digest = ? and undone_at is null"
                        + " order by taken_at desc, id fetch first 1 rows only")
                .params(negotiation, filesDigest)
                .query(IntakeRepository::line)
                .optional();
    }

    /** Those that count and have one of these originals, the latest first. */
    List<Line> ofOriginals(UUID negotiation, Collection<String> sha256s) {
        return sha256s.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where negotiation_id = :negotiation and undone_at is null and id in"
                                + " (select intake_id from intake_file where sha256 in (:hashes))"
                                + " order by taken_at desc, id")
                        .param("negotiation", negotiation)
                        .param("hashes", sha256s)
                        .query(IntakeRepository::line)
                        .list();
    }

    /** The one that counts and was made of the same files with the same answers. */
    Optional<Line> ofDigest(UUID negotiation, String digest) {
        return jdbc.sql(COLUMNS + "where negotiation_id = ? and digest = ? and undone_at is null")
                .params(negotiation, digest)
                .query(IntakeRepository::line)
                .optional();
    }

    Map<UUID, List<Intake.File>> files(UUID negotiation) {
        return jdbc
                .sql("""
                        select f.intake_id, f.name, f.bytes, f.sha256 from intake_file f
                        join intake i on i.id = f.intake_id
                        where i.negotiation_id = ? order by f.intake_id, f.position""")
                .param(negotiation)
                .query((set, _) -> Map.entry(
                        set.getObject("intake_id", UUID.class),
                        new Intake.File(set.getString("name"), set.getLong("bytes"), set.getString("sha256"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<String> preview(UUID negotiation, UUID intake) {
        return jdbc.sql("select preview from intake where negotiation_id = ? and id = ?")
                .params(negotiation, intake)
                .query(String.class)
                .optional();
    }

    Optional<String> rejects(UUID negotiation, UUID intake) {
        return jdbc.sql("select rejects from intake where negotiation_id = ? and id = ? and rejects is not null")
                .params(negotiation, intake)
                .query(String.class)
                .optional();
    }

    private static Line line(ResultSet set, int index) throws SQLException {
        return new Line(
                set.getObject("id", UUID.class),
                Kind.valueOf(set.getString("kind")),
                new Format(set.getString("format_code"), set.getString("format_label")),
                set.getString("digest"),
                instant(set, "period_from"),
                instant(set, "period_to"),
                set.getLong("rows_taken"),
                set.getLong("rows_rejected"),
                set.getObject("taken_by", UUID.class),
                set.getObject("taken_at", OffsetDateTime.class).toInstant(),
                set.getObject("undone_by", UUID.class),
                instant(set, "undone_at"),
                set.getString("undone_note"));
    }

    private static @Nullable Instant instant(ResultSet set, String column) throws SQLException {
        var time = set.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
