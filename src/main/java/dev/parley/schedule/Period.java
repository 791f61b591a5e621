package dev.parley.schedule;

import java.util.List;

/**
 * A contract year or a calendar quarter of the agreement.
 *
 * @param key    as addresses name it, such as "CY1" or "2027-Q3"
 * @param label  as people read it
 * @param slices the months, or parts of months, that belong to it
 */
public record Period(String key, String label, List<Slice> slices) {

    public Period {
        slices = List.copyOf(slices);
    }
}
