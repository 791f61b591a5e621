package dev.parley.base.ui.sheet;

import java.io.Serializable;

/**
 * A column of a sheet.
 *
 * @param key       names the column in edits; unique in the sheet
 * @param header    what stands above it, such as "Q1"; may be empty
 * @param group     what stands above several neighbours of the same group, such as the year; may be empty
 * @param width     least width in CSS pixels; open columns share what is left over
 * @param numeric   right-aligned and counted in the status line
 * @param frozen    stays at the left when the sheet scrolls; frozen columns come first
 * @param rowHeader names its row to a screen reader
 * @param readonly  cannot be typed in
 * @param note      why, or anything else worth saying of the column; may be empty
 */
public record SheetColumn(
        String key,
        String header,
        String group,
        int width,
        boolean numeric,
        boolean frozen,
        boolean rowHeader,
        boolean readonly,
        String note)
        implements Serializable {

    /** The frozen column that names the rows. */
    public static SheetColumn names(String key, String header, int width) {
        return new SheetColumn(key, header, "", width, false, true, true, true, "");
    }

    /** A further frozen column that only says something. */
    public static SheetColumn label(String key, String header, int width) {
        return new SheetColumn(key, header, "", width, false, true, false, true, "");
    }

    /** An open column of numbers. */
    public static SheetColumn numbers(String key, String header, String group, int width) {
        return new SheetColumn(key, header, group, width, true, false, false, false, "");
    }

    /** An open column of words. */
    public static SheetColumn words(String key, String header, int width) {
        return new SheetColumn(key, header, "", width, false, false, false, false, "");
    }

    /** The same column, not to be typed in. */
    public SheetColumn closed(String why) {
        return new SheetColumn(key, header, group, width, numeric, frozen, rowHeader, true, why);
    }
}
