package dev.parley.base.ui.sheet;

/** What became of an edit. */
public sealed interface SheetAnswer {

    /**
     * The database has it.
     *
     * @param cell        the cell from now on
     * @param undo        the text that brings the earlier value back
     * @param undoContext the context in which that text is to be read
     */
    record Saved(SheetCell cell, String undo, String undoContext) implements SheetAnswer {}

    /** It was not taken; the sentence carries the value and says what to do. The text stays in the cell. */
    record Refused(String sentence) implements SheetAnswer {}

    /**
     * Somebody else saved first. The person chooses; choosing one's own value is a new edit.
     *
     * @param theirs what stands in the database, as shown
     * @param by     who saved it
     * @param at     when, as shown
     * @param was    what this person had before them, as shown
     */
    record Conflict(SheetCell theirs, String by, String at, String was) implements SheetAnswer {}

    /** The row is no longer there; the sentence says so. */
    record Gone(String sentence) implements SheetAnswer {}
}
