package dev.parley.deal;

import dev.parley.deal.OfferText.Kind;
import dev.parley.deal.OfferText.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts contract years that stand in lines of their own together, and finds gaps and what is said twice. */
final class OfferYears {

    private static final Pattern YEAR = Pattern.compile("(?i)\\b(?:cy|contract year|year|yr)\\s?([1-9])\\b");

    private OfferYears() {}

    static List<Line> together(List<Line> lines, int years) {
        var byYear = new LinkedHashMap<Item.Key, TreeMap<Integer, Line>>();
        for (var line : lines) {
            year(line)
                    .ifPresent(year -> byYear.computeIfAbsent(key(line), _ -> new TreeMap<>())
                            .putIfAbsent(year, line));
        }
        var together = new ArrayList<Line>();
        var said = new LinkedHashMap<Item.Key, Line>();
        for (var line : lines) {
            var whole = line;
            var parts = line.draft() == null ? null : byYear.get(key(line));
            if (parts != null && parts.containsValue(line)) {
                if (!parts.firstEntry().getValue().equals(line)) {
                    continue;
                }
                whole = merged(parts, years);
            }
            together.add(once(said, gaps(whole, years)));
        }
        return List.copyOf(together);
    }

    /** The only contract year that the line's label names, where it bears one value. */
    private static Optional<Integer> year(Line line) {
        if (line.draft() == null || line.draft().years().size() != 1) {
            return Optional.empty();
        }
        var named = YEAR.matcher(line.label()).results().map(MatchResult::group).toList();
        return named.size() != 1
                ? Optional.empty()
                : YEAR.matcher(line.label())
                        .results()
                        .map(one -> Integer.parseInt(one.group(1)))
                        .findFirst();
    }

    private static Line merged(TreeMap<Integer, Line> parts, int years) {
        var first = parts.firstEntry().getValue();
        var amounts = parts.values().stream()
                .map(line -> draft(line).years().getFirst())
                .toList();
        var missing = IntStream.rangeClosed(1, years)
                .filter(year -> !parts.containsKey(year))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return new Line(
                first.number(),
                parts.values().stream().map(Line::source).collect(Collectors.joining("\n")),
                first.label(),
                parts.values().stream().map(Line::words).collect(Collectors.joining(" / ")),
                Kind.ITEM,
                draft(first).with(values -> values.years(amounts)),
                first.remarks(),
                missing.isEmpty()
                        ? OfferValues.problem(draft(first).with(values -> values.years(amounts)))
                        : "Contract year " + missing + " is missing: enter each, or one value for all.");
    }

    private static Line gaps(Line line, int years) {
        List<BigDecimal> values =
                line.draft() == null ? List.of() : line.draft().years();
        return values.size() <= 1 || values.size() == years || line.problem() != null
                ? line
                : with(
                        line,
                        values.size() + " values for " + years + " contract years, \u201c" + line.words()
                                + "\u201d: enter each year once, or one for all.");
    }

    private static Line once(Map<Item.Key, Line> said, Line line) {
        if (line.draft() == null) {
            return line;
        }
        var before = said.putIfAbsent(key(line), line);
        return before == null
                ? line
                : with(line, "Line " + before.number() + " speaks of it already: keep one of the two.");
    }

    private static Line with(Line line, @Nullable String problem) {
        return new Line(
                line.number(),
                line.source(),
                line.label(),
                line.words(),
                line.kind(),
                line.draft(),
                line.remarks(),
                problem);
    }

    private static Item.Key key(Line line) {
        return draft(line).key();
    }

    private static ItemDraft draft(Line line) {
        return Objects.requireNonNull(line.draft());
    }
}
