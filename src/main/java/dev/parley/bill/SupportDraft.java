package dev.parley.bill;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A support plan as somebody typed it; its last band has no end. */
public record SupportDraft(String name, @Nullable String source, List<SupportPlan.Band> bands) implements Draft {

    private static final int MOST_BANDS = 12;

    public SupportDraft {
        bands = List.copyOf(bands);
    }

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("name", name, 120, "Name the plan: Enterprise Support."))
                .check(() -> Checks.optionalText("source", source, 500))
                .check(() -> Checks.between("bands", bands.size(), 1, MOST_BANDS, "bands"));
        var start = BigDecimal.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            var field = "bands[" + i + "]";
            var band = bands.get(i);
            problems.check(() ->
                    Checks.between(field + ".share", band.share().movePointRight(2), BigDecimal.ZERO, HUNDRED, "%"));
            start = end(problems, field, band.upToUsd(), start, i == bands.size() - 1);
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static BigDecimal end(
            Problems problems, String field, @Nullable BigDecimal end, BigDecimal start, boolean last) {
        if (end == null) {
            if (!last) {
                problems.add(new InvalidInput(
                        field + ".upToUsd", null, "Only the last band has no end: enter where this one ends."));
            }
            return start;
        }
        if (last) {
            problems.add(new InvalidInput(
                    field + ".upToUsd",
                    end,
                    "The last band ends at " + Checks.plain(end)
                            + ": leave its end empty, since whatever is above it is charged as well."));
        } else if (end.compareTo(start) <= 0) {
            problems.add(new InvalidInput(
                    field + ".upToUsd",
                    end,
                    "The band ends at " + Checks.plain(end) + ", not above " + Checks.plain(start)
                            + " where it begins: order the bands."));
        }
        return end.max(start);
    }

    void writeTo(SupportRow row) {
        row.name = name.strip();
        row.source = Checks.blankToNull(source);
        row.bands.clear();
        bands.forEach(band -> row.bands.add(new SupportRow.Band(band.upToUsd(), band.share())));
    }
}
