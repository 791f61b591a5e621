package dev.parley.paper.print;

import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Table;
import java.util.ArrayList;
import java.util.List;

/** Widths of a table's columns on a page, in points, and which of them stand side by side. */
final class PdfWidths {

    private static final float GAP = 10;

    /** A text wider than this is wrapped. */
    private static final float TEXT = 170;

    /** The least a column of text shrinks to. */
    private static final float LEAST_TEXT = 62;

    private final PdfPages pages;
    private final Table table;
    private final Figures figures;
    private final float size;
    private final float page;
    private final List<Float> widths = new ArrayList<>();

    PdfWidths(PdfPages pages, Table table, Figures figures, float size) {
        this.pages = pages;
        this.table = table;
        this.figures = figures;
        this.size = size;
        this.page = pages.wide();
        for (int column = 0; column < table.columns().size(); column++) {
            widths.add(natural(column));
        }
        shrink();
    }

    float of(int column) {
        return widths.get(column);
    }

    float of(List<Integer> columns) {
        float sum = 0;
        for (int column : columns) {
            sum += of(column);
        }
        return sum;
    }

    /** Blocks of columns that fit a page; those that say what a line is stand in each. */
    List<List<Integer>> blocks() {
        var blocks = new ArrayList<List<Integer>>();
        var block = new ArrayList<Integer>();
        for (int column = 0; column < widths.size(); column++) {
            if (block.size() > table.frozen() && parts(block, column)) {
                blocks.add(List.copyOf(block));
                block.clear();
                for (int frozen = 0; frozen < table.frozen(); frozen++) {
                    block.add(frozen);
                }
            }
            block.add(column);
        }
        blocks.add(List.copyOf(block));
        return blocks;
    }

    /** Whether a column no longer stands in the block: it, or the group that it begins, does not fit, or headings would meet. */
    private boolean parts(List<Integer> block, int column) {
        if (of(block) + of(column) > page + 1) {
            return true;
        }
        return begins(column) && (of(block) + ofGroup(column) > page + 1 || crowded(block));
    }

    /** Whether the heading of the block's last group is wider than what stands below it. */
    private boolean crowded(List<Integer> block) {
        var group = table.columns().get(block.getLast()).group();
        float below = 0;
        for (int column : block) {
            below += table.columns().get(column).group().equals(group) ? of(column) : 0;
        }
        return !group.isEmpty() && below < pages.width(group, size, true) + GAP;
    }

    /** Whether a group of columns begins here. */
    private boolean begins(int column) {
        var group = table.columns().get(column).group();
        return column > 0
                && !group.isEmpty()
                && !group.equals(table.columns().get(column - 1).group());
    }

    /** Of the columns of one group from here on. */
    private float ofGroup(int from) {
        var group = table.columns().get(from).group();
        float sum = 0;
        for (int column = from;
                column < widths.size() && table.columns().get(column).group().equals(group);
                column++) {
            sum += of(column);
        }
        return sum;
    }

    private float natural(int column) {
        var one = table.columns().get(column);
        float widest = 0;
        for (var word : one.heading().split(" ")) {
            widest = Math.max(widest, pages.width(word, size, true));
        }
        for (int line = 0; line < table.lines().size(); line++) {
            widest =
                    Math.max(widest, pages.width(Shown.of(figures.at(table, line, column), one.format()), size, false));
        }
        if (one.summed() && table.total() != null) {
            widest = Math.max(widest, pages.width(Shown.of(figures.total(table, column), one.format()), size, true));
        }
        if (table.lines().isEmpty()) {
            widest = Math.max(widest, pages.width(one.heading(), size, true));
        }
        return Math.min(widest, TEXT) + GAP;
    }

    /** Takes from columns of text, the widest first, what the table is too wide, or what its widest block is. */
    private void shrink() {
        float least = 0;
        for (int column = 0; column < widths.size(); column++) {
            least += number(column) ? of(column) : Math.min(of(column), LEAST_TEXT);
        }
        int widest = widestText();
        while (widest >= 0 && (least > page ? widestBlock() : all()) > page) {
            widths.set(widest, Math.max(LEAST_TEXT, of(widest) - 4));
            widest = widestText();
        }
    }

    private float all() {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    /** What stands in each block, and the widest group beside it. */
    private float widestBlock() {
        float frozen = 0;
        float widest = 0;
        for (int column = 0; column < widths.size(); column++) {
            if (column < table.frozen()) {
                frozen += of(column);
            } else if (begins(column)) {
                widest = Math.max(widest, ofGroup(column));
            }
        }
        return frozen + widest;
    }

    private boolean number(int column) {
        return table.columns().get(column).format().number();
    }

    private int widestText() {
        int widest = -1;
        for (int column = 0; column < widths.size(); column++) {
            if (!number(column) && of(column) > LEAST_TEXT && (widest < 0 || of(column) > of(widest))) {
                widest = column;
            }
        }
        return widest;
    }
}
