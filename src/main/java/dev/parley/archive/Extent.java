package dev.parley.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds: everything, or one negotiation.
 *
 * @param negotiation nothing for everything
 */
record Extent(@Nullable UUID negotiation) {

    static final Extent WHOLE = new Extent(null);

    /** The conditions that find its rows, by table, parents first; empty for every row of a table. */
    Map<String, String> conditions(Tables tables) {
        if (negotiation != null) {
            return tables.ofNegotiation();
        }
        var every = new LinkedHashMap<String, String>();
        tables.all().forEach(table -> every.put(table.name(), ""));
        return every;
    }
}
