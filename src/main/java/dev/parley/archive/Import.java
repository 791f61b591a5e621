package dev.parley.archive;

import dev.parley.people.Who;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One negotiation put into a database that does not have it, in the caller's transaction. */
final class Import {

    private final Connection connection;
    private final ArchiveFile archive;
    private final UUID negotiation;
    private final Who by;
    private final Instant now;
    private final Tables tables;
    private final Map<String, String> conditions;

    Import(Connection connection, ArchiveFile archive, UUID negotiation, Who by, Instant now) throws SQLException {
        this.connection = connection;
        this.archive = archive;
        this.negotiation = negotiation;
        this.by = by;
        this.now = now;
        this.tables = Tables.of(connection);
        this.conditions = tables.ofNegotiation();
    }

    void put() throws SQLException {
        requireNew();
        requireItsOwn();
        addStrangers();
        new RowWriter(connection, tables).write(archive, Arrival.known(archive, tables));
        var found = new ArchiveWriter(connection, new Extent(negotiation)).sums();
        if (!found.entrySet().containsAll(archive.manifest().tables().entrySet())) {
            throw new Refused("The archive holds rows that do not belong to its negotiation. Nothing was imported.");
        }
        lead();
    }

    private void requireNew() throws SQLException {
        try (var statement = connection.prepareStatement("select name from negotiation where id = ? or slug = ?")) {
            statement.setObject(1, negotiation);
            statement.setString(2, slug());
            try (var row = statement.executeQuery()) {
                if (row.next()) {
                    throw new Refused("\"" + row.getString(1)
                            + "\" is here already, under the same address. Nothing was imported.");
                }
            }
        }
    }

    private String slug() {
        var table = tables.named("negotiation");
        var slugs = new ArrayList<String>();
        archive.<RuntimeException>rows(table, (line, values) -> {
            if (!negotiation.toString().equals(values.get(table.indexOf("id")))) {
                throw new Refused("The archive holds another negotiation than its head names. Nothing was imported.");
            }
            slugs.add(String.valueOf(values.get(table.indexOf("slug"))));
        });
        if (slugs.size() != 1) {
            throw new Refused("The archive holds " + slugs.size() + " negotiations instead of one.");
        }
        return slugs.getFirst();
    }

    /** A row may hang on rows of this archive or on what every Parley has, never on another negotiation's. */
    private void requireItsOwn() {
        var keys = new HashMap<String, Set<String>>();
        for (var name : conditions.keySet()) {
            var table = tables.named(name);
            if (!archive.tables().contains(name)) {
                continue;
            }
            int own = table.indexOf("id");
            var ids = new HashSet<String>();
            archive.<RuntimeException>rows(table, (line, values) -> {
                requireParents(table, values, keys);
                if (own >= 0) {
                    ids.add(String.valueOf(values.get(own)));
                }
            });
            keys.put(name, ids);
        }
    }

    private void requireParents(Table table, List<@Nullable String> values, Map<String, Set<String>> keys) {
        for (var link : table.links()) {
            if (!link.single()
                    || link.parent().equals(table.name())
                    || !conditions.containsKey(link.parent())
                    || !link.parentColumns().getFirst().equals("id")) {
                continue;
            }
            var on = values.get(table.indexOf(link.columns().getFirst()));
            if (on != null && !keys.getOrDefault(link.parent(), Set.of()).contains(on)) {
                throw new Refused("A row of " + table.name() + " hangs on " + on
                        + ", which is not in the archive. Nothing was imported.");
            }
        }
    }

    private void addStrangers() throws SQLException {
        var here = Persons.all(connection);
        archive.<SQLException>persons((line, values) -> {
            if (!here.containsKey(String.valueOf(values.getFirst()))) {
                Persons.addDisabled(connection, values, now);
            }
        });
    }

    private void lead() throws SQLException {
        try (var leave = connection.prepareStatement("delete from member where negotiation_id = ? and person_id = ?");
                var join = connection.prepareStatement(
                        "insert into member (negotiation_id, person_id, role, version) values (?, ?, 'PROCUREMENT', 0)")) {
            leave.setObject(1, negotiation);
            leave.setObject(2, by.id());
            leave.executeUpdate();
            join.setObject(1, negotiation);
            join.setObject(2, by.id());
            join.executeUpdate();
        }
    }
}
