package dev.parley.base.ui.sheet;

/** Whether a text can be read as the value of its cell, asked before a pasted block is applied. */
public sealed interface SheetReading {

    /** @param text as the cell would show it */
    record Readable(String text) implements SheetReading {}

    /** @param sentence carries the text and says what is wrong */
    record Unreadable(String sentence) implements SheetReading {}
}
