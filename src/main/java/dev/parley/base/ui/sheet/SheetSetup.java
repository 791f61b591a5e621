package dev.parley.base.ui.sheet;

import java.util.List;
import java.util.Locale;

/**
 * What a sheet is made of besides its rows.
 *
 * @param label      accessible name
 * @param locale     whose decimal sign and grouping the texts of numeric columns have
 * @param readonly   nothing can be typed
 * @param context    handed back with every edit, so that an undo is read as it was typed; may be empty
 * @param columnNoun one column and several in words, such as "quarter", "quarters"
 * @param heat       whether cells are tinted by the size of their number, the largest darkest
 */
public record SheetSetup(
        String label,
        List<SheetColumn> columns,
        Locale locale,
        boolean readonly,
        String context,
        Noun columnNoun,
        boolean heat) {

    /** A word for one and for several. */
    public record Noun(String one, String many) {}

    public SheetSetup {
        columns = List.copyOf(columns);
    }

    public SheetSetup(
            String label, List<SheetColumn> columns, Locale locale, boolean readonly, String context, Noun columnNoun) {
        this(label, columns, locale, readonly, context, columnNoun, false);
    }
}
