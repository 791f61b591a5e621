package dev.parley.paper;

import java.util.List;

/**
 * What changed between two papers, line by line.
 *
 * @param before the earlier one
 * @param same   how many figures and texts stand in both
 */
public record PaperComparison(IssuedPaper before, IssuedPaper after, List<Change> changes, int same) {

    public PaperComparison {
        changes = List.copyOf(changes);
    }

    /**
     * One cell that differs.
     *
     * @param table  title of the table; empty for what stands outside tables
     * @param line   what the line is
     * @param column its name for people
     * @param before what stood there; empty where there was no such cell
     * @param after  what stands there; empty where there is no such cell any more
     */
    public record Change(String table, String line, String column, String before, String after) {}
}
