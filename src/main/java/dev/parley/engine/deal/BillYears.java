package dev.parley.engine.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a bill as a deal sees them, support last where there is any.
 *
 * @param shares         by contract year and line
 * @param subCommitments those that bind
 */
record BillYears(LineShares[][] shares, @Nullable SupportPlan support, List<SubCommitmentLines> subCommitments) {

    /**
     * @param lines places of its lines
     * @param usd   dollars of each contract year
     */
    record SubCommitmentLines(int[] lines, double[] usd) {}

    static BillYears of(Terms terms, List<BillLine> lines) {
        SupportPlan support = terms.bill().support();
        SortedSet<LocalDate> cuts = terms.cuts();
        int years = terms.bill().years().years();
        LineShares[][] shares = new LineShares[years][lines.size() + (support == null ? 0 : 1)];
        for (int y = 0; y < years; y++) {
            for (int i = 0; i < lines.size(); i++) {
                shares[y][i] = LineShares.of(terms, lines.get(i), y + 1, cuts);
            }
            if (support != null) {
                shares[y][lines.size()] = LineShares.ofSupport(terms, support, y + 1, cuts);
            }
        }
        return new BillYears(shares, support, subCommitments(terms, lines));
    }

    int lines() {
        return shares[0].length;
    }

    private static List<SubCommitmentLines> subCommitments(Terms terms, List<BillLine> lines) {
        List<SubCommitmentLines> binding = new ArrayList<>();
        for (Clause clause : terms.deal().clauses()) {
            if (clause instanceof Clause.SubCommitment own && terms.binds(own)) {
                List<Integer> places = new ArrayList<>();
                for (int i = 0; i <= lines.size(); i++) {
                    String id = i < lines.size()
                            ? lines.get(i).id()
                            : terms.bill().support() == null
                                    ? ""
                                    : terms.bill().support().id();
                    if (own.lines().contains(id)) {
                        places.add(i);
                    }
                }
                binding.add(new SubCommitmentLines(
                        places.stream().mapToInt(Integer::intValue).toArray(),
                        own.commitments().stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .toArray()));
            }
        }
        return binding;
    }
}
