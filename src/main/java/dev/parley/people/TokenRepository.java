package dev.parley.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of access_token that are neither revoked nor expired. */
@Repository
class TokenRepository {

    private final JdbcClient jdbc;

    TokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void insert(AccessToken token, UUID person, String digest) {
        jdbc.sql("""
                        insert into access_token (id, person_id, name, digest, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(token.id(), person, token.name(), digest, utc(token.made()), utc(token.expires()))
                .update();
    }

    /** The latest first. */
    List<AccessToken> of(UUID person, Instant now) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at from access_token
                        where person_id = ? and revoked_at is null and expires_at > ? order by created_at desc, id""")
                .params(person, utc(now))
                .query((row, _) -> new AccessToken(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whose token it is. */
    Optional<UUID> person(String digest, Instant now) {
        return jdbc.sql("select person_id from access_token where digest = ? and revoked_at is null and expires_at > ?")
                .params(digest, utc(now))
                .query(UUID.class)
                .optional();
    }

    @Transactional
    void revoke(UUID person, UUID token, Instant now) {
        jdbc.sql("update access_token set revoked_at = ? where person_id = ? and id = ? and revoked_at is null")
                .params(utc(now), person, token)
                .update();
    }

    @Transactional
    void revokeAll(UUID person, Instant now) {
        jdbc.sql("update access_token set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(utc(now), person)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
