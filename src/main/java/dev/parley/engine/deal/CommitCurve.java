package dev.parley.engine.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deal costs at other commitments, the rest of it as it stands. */
public final class CommitCurve {

    private CommitCurve() {}

    /** @param deal with the discounts its commitments earn */
    public record Point(Deal deal, Outlook outlook) {

        public List<BigDecimal> commitments() {
            return deal.header().commitments();
        }

        private BigDecimal committed() {
            return commitments().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * @param tiers       discounts by commitment, or null: the deal's own, whatever is committed
     * @param commitments by contract year, one list a point
     */
    public static List<Point> points(
            Valuation valuation, Deal deal, @Nullable Tiers tiers, List<List<BigDecimal>> commitments) {
        return commitments.stream()
                .map(years -> tiers == null ? deal.withCommitments(years) : tiers.at(deal, years))
                .map(candidate -> new Point(candidate, valuation.outlook(candidate)))
                .toList();
    }

    /**
     * All ways to commit to rows of a tier table, flat or rising. Between two rows nothing is gained: the discount is the
     * lower row's, and a lower commitment at equal discount never costs more.
     */
    public static List<List<BigDecimal>> ramps(Tiers tiers, int years) {
        List<List<BigDecimal>> ramps = List.of(List.of());
        for (int year = 0; year < years; year++) {
            List<List<BigDecimal>> longer = new ArrayList<>();
            for (List<BigDecimal> ramp : ramps) {
                for (Tiers.Tier row : tiers.rows()) {
                    if (ramp.isEmpty() || ramp.getLast().compareTo(row.commitment()) <= 0) {
                        List<BigDecimal> next = new ArrayList<>(ramp);
                        next.add(row.commitment());
                        longer.add(next);
                    }
                }
            }
            ramps = longer;
        }
        return ramps;
    }

    /** The point with the least expected payment; of equal ones the one that commits less. */
    public static Point least(List<Point> points) {
        return points.stream()
                .min(Comparator.comparing((Point point) -> point.outlook().expected())
                        .thenComparing(Point::committed))
                .orElseThrow(() -> new InvalidDeal("commitments", 0, "Name at least one commitment to compare."));
    }
}
