package dev.parley.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Those whom rows of a negotiation name: they go with it by name, without passphrase or rights. */
final class Persons {

    static final List<String> COLUMNS = List.of("id", "username", "display_name");

    /** No passphrase has this digest. */
    private static final String NO_PASSPHRASE = "!";

    private static final int LONGEST_USERNAME = 60;

    private Persons() {}

    /** Everybody, by id. */
    static Map<String, List<@Nullable String>> all(Connection connection) throws SQLException {
        var all = new HashMap<String, List<@Nullable String>>();
        try (var statement = connection.prepareStatement("select id, username, display_name from person");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var values = new ArrayList<@Nullable String>();
                values.add(Kind.IDENTIFIER.read(rows, 1));
                values.add(rows.getString(2));
                values.add(rows.getString(3));
                all.put(String.valueOf(values.getFirst()), values);
            }
        }
        return all;
    }

    /**
     * An account for somebody of another Parley: disabled, without a passphrase, so that rows keep their names and nobody
     * gains a right. A name to sign in with that is taken here gets the beginning of the id behind it.
     */
    static void addDisabled(Connection connection, List<@Nullable String> person, Instant now) throws SQLException {
        var id = String.valueOf(person.getFirst());
        var username = String.valueOf(person.get(1));
        try (var insert = connection.prepareStatement("insert into person (id, username, display_name, password_hash,"
                + " administrator, disabled, created_at, version) values (?, ?, ?, ?, false, true, ?, 0)")) {
            Kind.IDENTIFIER.set(insert, 1, id);
            insert.setString(2, taken(connection, username) ? beside(username, id) : username);
            insert.setString(3, person.get(2));
            insert.setString(4, NO_PASSPHRASE);
            Kind.INSTANT.set(insert, 5, now.toString());
            insert.executeUpdate();
        }
    }

    private static String beside(String username, String id) {
        var behind = "-" + id.substring(0, 8);
        return username.substring(0, Math.min(username.length(), LONGEST_USERNAME - behind.length())) + behind;
    }

    private static boolean taken(Connection connection, String username) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from person where username = ?")) {
            query.setString(1, username);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
