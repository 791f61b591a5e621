package dev.parley.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of wrong_guess and known_place. Accounts and addresses are digests of {@link SignInDigest}. */
@Repository
class GuessRepository {

    /** @param known whether the owner has signed in from the address of the guess */
    record Guess(String address, Instant at, boolean known) {}

    private static final int TURNS = 16;

    private final JdbcClient jdbc;

    GuessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends no other node counts guesses at this account or from this address. */
    void lock(String account, String address) {
        jdbc.sql("select number from guess_turn where number in (?, ?) order by number for update")
                .params(turn(account), turn(address))
                .query(Integer.class)
                .list();
    }

    private static int turn(String digest) {
        return Math.floorMod(digest.hashCode(), TURNS);
    }

    /** In order of time. */
    List<Guess> ofAccount(String account, OffsetDateTime since) {
        return jdbc.sql("""
                        select g.address, g.made_at, k.account as known from wrong_guess g
                        left join known_place k on k.account = g.account and k.address = g.address
                        where g.account = ? and g.made_at > ? order by g.made_at""")
                .params(account, since)
                .query((row, _) -> new Guess(row.getString("address"), at(row), row.getString("known") != null))
                .list();
    }

    /** In order of time. */
    List<Instant> ofAddress(String address, OffsetDateTime since) {
        return jdbc.sql("select made_at from wrong_guess where address = ? and made_at > ? order by made_at")
                .params(address, since)
                .query((row, _) -> at(row))
                .list();
    }

    boolean known(String account, String address) {
        return jdbc.sql("select count(*) from known_place where account = ? and address = ?")
                        .params(account, address)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    void insert(UUID id, String account, String address, OffsetDateTime at) {
        jdbc.sql("insert into wrong_guess (id, account, address, made_at) values (?, ?, ?, ?)")
                .params(id, account, address, at)
                .update();
    }

    @Transactional
    void delete(UUID id) {
        jdbc.sql("delete from wrong_guess where id = ?").param(id).update();
    }

    @Transactional
    void deleteOfAccount(String account) {
        jdbc.sql("delete from wrong_guess where account = ?").param(account).update();
    }

    /** Notes that the owner was at an address. Two who note it at the same moment note the same. */
    @Transactional
    void know(String account, String address, OffsetDateTime at) {
        jdbc.sql("delete from known_place where account = ? and address = ?")
                .params(account, address)
                .update();
        jdbc.sql("insert into known_place (account, address, seen_at) values (?, ?, ?)")
                .params(account, address, at)
                .update();
    }

    @Transactional
    void deleteBefore(OffsetDateTime guesses, OffsetDateTime places) {
        jdbc.sql("delete from wrong_guess where made_at <= ?").param(guesses).update();
        jdbc.sql("delete from known_place where seen_at <= ?").param(places).update();
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }
}
