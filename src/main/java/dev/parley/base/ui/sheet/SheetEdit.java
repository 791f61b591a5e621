package dev.parley.base.ui.sheet;

import java.io.Serializable;

/**
 * A text typed, pasted, filled or brought back by undo.
 *
 * @param text    as typed, without blanks around; empty clears the cell
 * @param context what the sheet showed when it was typed, see {@link SheetSetup#context()}
 */
public record SheetEdit(String row, String column, String text, String context) implements Serializable {}
