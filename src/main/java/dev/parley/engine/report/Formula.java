package dev.parley.engine.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a figure follows from others. Columns are named by their keys; a column without a table is one of the same line. */
public sealed interface Formula {

    /**
     * Dollars to the cent: quantity times rate, half up.
     *
     * @param otherwise column that stands where the rate is missing, or null: the word {@code missing} does
     */
    record Product(String quantity, String rate, @Nullable String otherwise, String missing) implements Formula {}

    /** The sum of columns of the line; {@code missing} where one of them has no figure. */
    record Sum(List<String> columns, String missing) implements Formula {

        public Sum {
            columns = List.copyOf(columns);
        }
    }

    /** One less rate over list: the part of list that the rate takes off; nothing where either has no figure. */
    record Off(String list, String rate) implements Formula {}

    /** The difference of two columns of the line; nothing where either has no figure. */
    record Difference(String from, String less) implements Formula {}

    /** The sum of columns {@code from} to {@code to} of the line of another table that stands at the same place. */
    record Across(String table, String from, String to) implements Formula {}

    /**
     * The sum of a column of another table.
     *
     * @param where  text column that must say {@code equals}, or null: all lines count
     */
    record Below(String table, String column, @Nullable String where, String equals) implements Formula {

        /** All lines. */
        public Below(String table, String column) {
            this(table, column, null, "");
        }
    }
}
