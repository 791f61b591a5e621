package dev.parley.workload.series;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.TokenClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which column holds what.
 *
 * @param present whether the first line is a header
 * @param time    column of the time
 * @param utc     whether the header says that times are UTC
 * @param tokens  column of each class in the order of {@link TokenClass}, -1 where there is none
 * @param unused  names of columns that are not read
 */
public record Header(boolean present, int columns, int time, boolean utc, int[] tokens, List<String> unused) {

    private static final Set<String> TIME = Set.of(
            "timestamp",
            "time",
            "datetime",
            "date",
            "start",
            "starttime",
            "bucket",
            "bucketstart",
            "hour",
            "minute",
            "period",
            "eventtime",
            "timeperiod",
            "bucketstarts",
            "bucketstartms",
            "starts");
    private static final List<Set<String>> TOKENS = List.of(
            Set.of(
                    "input",
                    "in",
                    "inputtokens",
                    "inputtokencount",
                    "prompttokens",
                    "contexttokens",
                    "tokensin",
                    "requesttokens",
                    "inputlength"),
            Set.of("cacheread", "cachereads", "cachereadtokens", "cachereadinputtokens", "cachereadinputtokencount"),
            Set.of(
                    "cachewrite",
                    "cachewrites",
                    "cachewritetokens",
                    "cachewriteinputtokens",
                    "cachewriteinputtokencount",
                    "cachecreationinputtokens"),
            Set.of(
                    "output",
                    "out",
                    "outputtokens",
                    "outputtokencount",
                    "completiontokens",
                    "generatedtokens",
                    "tokensout",
                    "responsetokens",
                    "outputlength"));

    /** Without a header: time, input, output, cache read, cache write. */
    private static final int[][] POSITIONS = {{1, -1, -1, 2}, {1, 3, -1, 2}, {1, 3, 4, 2}};

    /** @throws InvalidInput when no column holds a time, or none holds tokens */
    public static Header of(List<String> first) {
        if (Times.looksLikeTime(first.getFirst())) {
            int columns = first.size();
            if (columns < 2) {
                throw missing("tokens", first);
            }
            int[] positions = columns == 2 ? new int[] {1, -1, -1, -1} : POSITIONS[Math.min(columns, 5) - 3];
            return new Header(false, columns, 0, false, positions, List.of());
        }
        int time = -1;
        boolean utc = false;
        int[] tokens = {-1, -1, -1, -1};
        List<String> unused = new ArrayList<>();
        for (int column = 0; column < first.size(); column++) {
            String name = first.get(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            boolean saysUtc = name.endsWith("utc");
            String bare = saysUtc ? name.substring(0, name.length() - 3) : name;
            if (TIME.contains(bare) && (time < 0 || saysUtc && !utc)) {
                time = column;
                utc = saysUtc;
            } else if (!takes(tokens, name, column)) {
                unused.add(first.get(column));
            }
        }
        if (time < 0) {
            throw missing("the time", first);
        }
        if (tokens[0] < 0 && tokens[3] < 0) {
            throw missing("input tokens", first);
        }
        return new Header(true, first.size(), time, utc, tokens, List.copyOf(unused));
    }

    private static boolean takes(int[] tokens, String name, int column) {
        for (int c = 0; c < tokens.length; c++) {
            if (TOKENS.get(c).contains(name) && tokens[c] < 0) {
                tokens[c] = column;
                return true;
            }
        }
        return false;
    }

    /** The classes of token that a column holds. */
    public Set<TokenClass> told() {
        var told = EnumSet.noneOf(TokenClass.class);
        for (var one : TokenClass.values()) {
            if (tokens[one.ordinal()] >= 0) {
                told.add(one);
            }
        }
        return Collections.unmodifiableSet(told);
    }

    private static InvalidInput missing(String what, List<String> first) {
        String seen = String.join(", ", first);
        return new InvalidInput(
                "text",
                seen,
                "No column holds " + what + ": the first line is \""
                        + (seen.length() > 200 ? seen.substring(0, 200) + "…" : seen)
                        + "\". Name the columns timestamp, input, output and, where there are any, cache_read and"
                        + " cache_write.");
    }
}
