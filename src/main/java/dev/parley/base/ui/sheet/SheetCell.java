package dev.parley.base.ui.sheet;

import java.io.Serializable;

/**
 * A cell as it is shown.
 *
 * @param text what the cell shows
 * @param edit what the editor opens with and what undo brings back; empty when nothing is stored in the cell itself
 * @param tip  who changed it and when, or why it looks as it does; may be empty
 */
public record SheetCell(String text, String edit, State state, String tip) implements Serializable {

    /** How a cell looks. Never by colour alone. */
    public enum State {
        NORMAL,
        /** Not stored here: the value before goes on. Grey and italic. */
        CARRIED,
        /** Not stored here: continued beyond the last stored value. Grey, italic and hatched. */
        EXTENDED,
        /** Readable and copyable; the tip says who locked it. Hatched. */
        LOCKED,
        /** A value that is missing and must not be taken for zero. Dashed. */
        UNKNOWN,
        /** Stored, and worth a look; the tip says why. */
        WARN,
        /** What was, beside what is expected. Grey. */
        ACTUAL,
        /** Computed, or not this person's to change. */
        READONLY
    }

    /** A stored value that is shown as it is. */
    public static SheetCell of(String text) {
        return new SheetCell(text, text, State.NORMAL, "");
    }

    /** Something that cannot be typed in. */
    public static SheetCell fixed(String text) {
        return new SheetCell(text, text, State.READONLY, "");
    }

    public static SheetCell unknown(String why) {
        return new SheetCell("unknown", "", State.UNKNOWN, why);
    }
}
