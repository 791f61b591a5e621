package dev.parley.review;

import dev.parley.people.People;
import dev.parley.review.Submission.Grant;
import dev.parley.review.Submission.Head;
import dev.parley.review.Submission.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of review_submission with what hangs on them: contents are inserted once, states change one at a time. */
@Repository
class SubmissionRepository {

    private record Of<T>(UUID submission, T value) {}

    private final JdbcClient jdbc;
    private final People people;

    SubmissionRepository(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Until the transaction ends nobody else submits or decides in this negotiation. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID negotiation) {
        jdbc.sql("select id from negotiation where id = ? for update")
                .param(negotiation)
                .query(UUID.class)
                .single();
    }

    /** The latest first. */
    List<Head> heads(UUID negotiation) {
        return heads("s.negotiation_id = ?", negotiation);
    }

    Optional<Head> head(UUID negotiation, int number) {
        return heads("s.negotiation_id = ? and s.number = ?", negotiation, number).stream()
                .findFirst();
    }

    /** Those with this content, the latest first. */
    List<Head> byHash(UUID negotiation, ReviewKind kind, String sha256) {
        return heads("s.negotiation_id = ? and s.kind = ? and s.sha256 = ?", negotiation, kind.name(), sha256);
    }

    String content(UUID submission) {
        return jdbc.sql("select content from review_submission where id = ?")
                .param(submission)
                .query(String.class)
                .single();
    }

    private List<Head> heads(String where, Object... parameters) {
        var needs = hanging("review_need", "x.kind", where, parameters, SubmissionRepository::need);
        var grants = hanging("review_grant", "x.granted_at, x.kind", where, parameters, SubmissionRepository::grant);
        var authors = hanging(
                "review_author", "x.person_id", where, parameters, set -> set.getObject("person_id", UUID.class));
        var rows = jdbc.sql("""
                        select id, negotiation_id, number, kind, reference, label, internal, sha256, note, state, reason,
                          superseded_by, submitted_by, submitted_at, version, changed_by, changed_at
                        from review_submission s where\s""" + where + " order by number desc")
                .params(parameters)
                .query((set, _) -> SubmissionRow.of(set))
                .list();
        var ids = new HashSet<UUID>();
        rows.forEach(row -> ids.addAll(List.of(row.submittedBy(), row.changedBy())));
        grants.values().forEach(some -> some.forEach(grant -> ids.add(grant.person())));
        var names = people.namesOf(ids);
        return rows.stream()
                .map(row -> row.head(
                        names,
                        needs.getOrDefault(row.id(), List.of()),
                        grants.getOrDefault(row.id(), List.of()).stream()
                                .map(grant -> named(grant, names))
                                .toList(),
                        Set.copyOf(authors.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private interface Reading<T> {
        T of(ResultSet set) throws SQLException;
    }

    private <T> Map<UUID, List<T>> hanging(
            String table, String order, String where, Object[] parameters, Reading<T> reading) {
        return jdbc
                .sql("select x.* from " + table + " x join review_submission s on s.id = x.submission_id where " + where
                        + " order by " + order)
                .params(parameters)
                .query((set, _) -> new Of<>(set.getObject("submission_id", UUID.class), reading.of(set)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::submission, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static Need need(ResultSet set) throws SQLException {
        return new Need(ApprovalKind.valueOf(set.getString("kind")), set.getBigDecimal("usd"), set.getString("why"));
    }

    private static Grant grant(ResultSet set) throws SQLException {
        return new Grant(
                ApprovalKind.valueOf(set.getString("kind")),
                set.getObject("person_id", UUID.class),
                "",
                set.getObject("right_id", UUID.class),
                set.getString("words"),
                SubmissionRow.moment(set, "granted_at"));
    }

    private static Grant named(Grant grant, Map<UUID, String> names) {
        return new Grant(
                grant.kind(),
                grant.person(),
                names.getOrDefault(grant.person(), "somebody"),
                grant.right(),
                grant.words(),
                grant.at());
    }

    @Transactional
    UUID insert(UUID negotiation, Content content, @Nullable String note, UUID by, Instant at) {
        var id = UUID.randomUUID();
        var json = content.json();
        jdbc.sql("""
                        insert into review_submission (id, negotiation_id, number, kind, reference, thing, label, internal,
                          content, sha256, note, state, submitted_by, submitted_at, version, changed_by, changed_at)
                        select :id, :negotiation, coalesce(max(number), 0) + 1, :kind, :reference, :thing, :label, :internal,
                          :content, :sha256, :note, 'SUBMITTED', :by, :at, 0, :by, :at
                        from review_submission where negotiation_id = :negotiation""")
                .param("id", id)
                .param("negotiation", negotiation)
                .param("kind", content.kind().name())
                .param("reference", content.reference())
                .param("thing", content.thing())
                .param("label", content.label())
                .param("internal", content.internal())
                .param("content", json)
                .param("sha256", content.sha256())
                .param("note", note)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (var need : content.needs()) {
            jdbc.sql("insert into review_need (submission_id, kind, usd, why) values (:id, :kind, :usd, :why)")
                    .param("id", id)
                    .param("kind", need.kind().name())
                    .param("usd", need.usd())
                    .param("why", need.why())
                    .update();
        }
        var authors = new HashSet<>(content.authors());
        authors.add(by);
        for (var author : authors) {
            jdbc.sql("insert into review_author (submission_id, person_id) values (?, ?)")
                    .params(id, author)
                    .update();
        }
        return id;
    }

    @Transactional
    void insert(UUID submission, Grant grant) {
        jdbc.sql("""
                        insert into review_grant (submission_id, kind, person_id, right_id, words, granted_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        submission,
                        grant.kind().name(),
                        grant.person(),
                        grant.right(),
                        grant.words(),
                        grant.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A state's change; nothing is written where the version is no longer the one that was read. */
    record Change(
            State state, @Nullable String reason, @Nullable Integer supersededBy, UUID by, Instant at) {}

    @Transactional
    boolean change(Head head, Change change) {
        return jdbc.sql("""
                        update review_submission set state = :state, reason = :reason, superseded_by = :superseded,
                          version = version + 1, changed_by = :by, changed_at = :at
                        where id = :id and version = :version""")
                        .param("state", change.state().name())
                        .param("reason", change.reason())
                        .param("superseded", change.supersededBy())
                        .param("by", change.by())
                        .param("at", change.at().atOffset(ZoneOffset.UTC))
                        .param("id", head.id())
                        .param("version", head.version())
                        .update()
                == 1;
    }
}
