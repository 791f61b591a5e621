package dev.parley.signed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who chose which reminders, and which were sent. Of several nodes the one that inserts, or takes a failed one up, sends it. */
@Repository
class ReminderStore {

    /** Tries until a reminder is given up. */
    static final int TRIES = 5;

    private static final int LONGEST_ERROR = 300;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReminderStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record Choice(
            UUID id, UUID negotiation, String slug, UUID person, ReminderKind kind, int daysBefore, String address) {}

    /** Of everybody who can sign in. */
    List<Choice> everybodys() {
        return jdbc.sql("select c.id, c.negotiation_id, n.slug, c.person_id, c.kind, c.days_before, c.address"
                        + " from reminder_choice c join negotiation n on n.id = c.negotiation_id"
                        + " join person p on p.id = c.person_id where p.disabled = false"
                        + " order by c.negotiation_id, c.person_id, c.kind, c.days_before")
                .query((row, _) -> choice(row))
                .list();
    }

    List<Choice> of(UUID negotiation, UUID person) {
        return everybodys().stream()
                .filter(one ->
                        one.negotiation().equals(negotiation) && one.person().equals(person))
                .toList();
    }

    @Transactional
    void choose(UUID negotiation, UUID person, ReminderKind kind, int daysBefore, String address, Instant at) {
        jdbc.sql("insert into reminder_choice (id, negotiation_id, person_id, kind, days_before, address, version,"
                        + " changed_by, changed_at) values (?, ?, ?, ?, ?, ?, 0, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        negotiation,
                        person,
                        kind.name(),
                        daysBefore,
                        address,
                        person,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional
    boolean drop(UUID negotiation, UUID person, UUID id) {
        return jdbc.sql("delete from reminder_choice where negotiation_id = ? and person_id = ? and id = ?")
                        .params(negotiation, person, id)
                        .update()
                == 1;
    }

    /** @param error why the last try failed, or null */
    record Sent(
            ReminderKind kind,
            LocalDate day,
            String state,
            int attempts,
            @Nullable String error,
            Instant at) {}

    List<Sent> sent(UUID negotiation, UUID person) {
        return jdbc.sql("select kind, on_day, state, attempts, error, changed_at from reminder_sent"
                        + " where negotiation_id = ? and person_id = ? order by changed_at desc, id")
                .params(negotiation, person)
                .query((row, _) -> new Sent(
                        ReminderKind.valueOf(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("error"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return the id under which the caller sends it, and nobody else does; empty where somebody has or does */
    Optional<UUID> claim(Choice choice, ReminderDays.Day day, Instant at) {
        try {
            return Optional.of(insert(choice, day, at));
        } catch (DuplicateKeyException taken) {
            return again(choice, day, at);
        }
    }

    private UUID insert(Choice choice, ReminderDays.Day day, Instant at) {
        var id = UUID.randomUUID();
        write(
                "insert into reminder_sent (id, negotiation_id, person_id, uid, on_day, days_before, kind, state,"
                        + " attempts, changed_at) values (?, ?, ?, ?, ?, ?, ?, 'SENDING', 1, ?)",
                id,
                choice.negotiation(),
                choice.person(),
                day.uid(),
                day.day(),
                choice.daysBefore(),
                choice.kind().name(),
                at.atOffset(ZoneOffset.UTC));
        return id;
    }

    /** One that failed is taken up by one node alone. */
    private Optional<UUID> again(Choice choice, ReminderDays.Day day, Instant at) {
        return jdbc.sql("select id from reminder_sent where negotiation_id = ? and person_id = ? and uid = ?"
                        + " and on_day = ? and days_before = ? and state = 'FAILED' and attempts < ?")
                .params(choice.negotiation(), choice.person(), day.uid(), day.day(), choice.daysBefore(), TRIES)
                .query(UUID.class)
                .optional()
                .filter(id -> write(
                                "update reminder_sent set state = 'SENDING', attempts = attempts + 1, changed_at = ?"
                                        + " where id = ? and state = 'FAILED'",
                                at.atOffset(ZoneOffset.UTC),
                                id)
                        == 1);
    }

    /** In a transaction of its own, so that it stands before anything is sent. */
    private int write(String sql, Object... parameters) {
        return Objects.requireNonNull(
                transaction.execute(_ -> jdbc.sql(sql).params(parameters).update()));
    }

    @Transactional
    void sent(UUID id, Instant at) {
        jdbc.sql("update reminder_sent set state = 'SENT', error = null, changed_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @Transactional
    void failed(UUID id, String error, Instant at) {
        jdbc.sql("update reminder_sent set state = 'FAILED', error = ?, changed_at = ? where id = ?")
                .params(
                        error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR),
                        at.atOffset(ZoneOffset.UTC),
                        id)
                .update();
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                row.getObject("id", UUID.class),
                row.getObject("negotiation_id", UUID.class),
                row.getString("slug"),
                row.getObject("person_id", UUID.class),
                ReminderKind.valueOf(row.getString("kind")),
                row.getInt("days_before"),
                row.getString("address"));
    }
}
