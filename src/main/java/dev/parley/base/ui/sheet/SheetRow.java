package dev.parley.base.ui.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * A row of a sheet.
 *
 * @param id     names the row in edits; unique in the sheet, and the same after a sort
 * @param label  what the row is about, such as the workload's name
 * @param sub    which of several rows about the same thing, such as "base"; may be empty
 * @param note   said beside a group's name and on its card on a narrow screen; may be empty
 * @param joined belongs to the block of the row above
 * @param strong drawn in full ink among joined rows
 * @param refusal why nothing in the row can be typed; empty when it can
 * @param cells  one a column
 */
public record SheetRow(
        String id,
        Kind kind,
        String label,
        String sub,
        String note,
        boolean joined,
        boolean strong,
        String refusal,
        List<SheetCell> cells)
        implements Serializable {

    /** What a row is. */
    public enum Kind {
        /** Folds the data rows below it, up to the next group. */
        GROUP,
        DATA,
        TOTAL
    }

    public SheetRow {
        cells = List.copyOf(cells);
    }

    public static SheetRow group(String id, String label, String note, List<SheetCell> cells) {
        return new SheetRow(id, Kind.GROUP, label, "", note, false, true, "", cells);
    }

    public static SheetRow data(String id, String label, List<SheetCell> cells) {
        return new SheetRow(id, Kind.DATA, label, "", "", false, true, "", cells);
    }
}
