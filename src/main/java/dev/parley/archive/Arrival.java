package dev.parley.archive;

import java.util.ArrayList;
import java.util.List;

/** What of an archive can be taken by a schema. */
final class Arrival {

    private Arrival() {}

    /**
     * The archive's tables, parents first.
     *
     * @throws Refused when it has a table that the schema does not know, or its head and its parts differ
     */
    static List<String> known(ArchiveFile archive, Tables tables) {
        var allowed =
                new Extent(archive.manifest().negotiation()).conditions(tables).keySet();
        var held = archive.tables();
        if (!held.equals(archive.manifest().tables().keySet())) {
            throw new Refused("The archive is damaged: its head lists other tables than it holds.");
        }
        if (!allowed.containsAll(held)) {
            held.removeAll(allowed);
            throw new Refused("The archive holds " + held + ", which does not belong into it. Nothing was changed.");
        }
        if (archive.manifest().whole() && !held.equals(allowed)) {
            throw new Refused("The archive is damaged: it does not hold every table of its schema. Use another copy.");
        }
        var known = new ArrayList<>(allowed);
        known.retainAll(held);
        return known;
    }
}
