package dev.parley.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that were not taken. All are counted; the first {@link #MOST_KEPT} are kept, with the reason and the one value that
 * is wrong. Never a whole row: it may hold what is nobody's business here.
 */
public final class Rejects {

    public static final int MOST_KEPT = 10_000;
    private static final int LONGEST_VALUE = 80;

    private final List<Reject> kept = new ArrayList<>();
    private long count = 0;

    /**
     * @param line   1 is the first of the decoded file; 0 where lines make no sense, as in Parquet
     * @param reason without a full stop: {@code "the cost is no number"}
     */
    public record Reject(String file, long line, String reason, String value) {}

    public void add(String file, long line, String reason, String value) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(new Reject(file, line, reason, brief(value)));
        }
    }

    /** Rows that share a reason and cannot be told apart one by one. */
    public void add(String file, long rows, String reason) {
        count += rows;
        if (kept.size() < MOST_KEPT) {
            kept.add(new Reject(file, 0, reason + " (" + rows + (rows == 1 ? " row)" : " rows)"), ""));
        }
    }

    /** These behind others, which are kept first; what stands here is not changed. */
    public Rejects behind(List<Reject> others) {
        var all = new Rejects();
        others.forEach(one -> all.add(one.file(), one.line(), one.reason(), one.value()));
        kept.stream().limit(MOST_KEPT - all.kept.size()).forEach(all.kept::add);
        all.count += count;
        return all;
    }

    public long count() {
        return count;
    }

    public List<Reject> kept() {
        return List.copyOf(kept);
    }

    /** As a file to download; its last line says how many are left out, when any are. */
    public String csv() {
        var text = new StringBuilder("file,line,reason,value\n");
        for (var reject : kept) {
            text.append(cell(reject.file()))
                    .append(',')
                    .append(reject.line() == 0 ? "" : reject.line())
                    .append(',')
                    .append(cell(reject.reason()))
                    .append(',')
                    .append(cell(reject.value()))
                    .append('\n');
        }
        if (count > kept.size()) {
            long more = count - kept.size();
            text.append(",,")
                    .append(more)
                    .append(more == 1 ? " more row was" : " more rows were")
                    .append(" not taken,\n");
        }
        return text.toString();
    }

    /** Quoted, and never a formula for the spreadsheet that opens it. */
    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Without characters that no database keeps and no spreadsheet shows. */
    private static String brief(String given) {
        var value = given.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
