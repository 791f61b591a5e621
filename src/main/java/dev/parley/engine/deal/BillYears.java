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
 * @param aws            whether AWS bills a line itself, which is what support is charged on
 * @param shares         by contract year
 * @param subCommitments those that bind
 */
record BillYears(
        boolean[] aws, YearShares[] shares, @Nullable SupportPlan support, List<SubCommitmentLines> subCommitments) {

    /**
     * @param lines places of its lines
     * @param usd   dollars of each contract year
     */
    record SubCommitmentLines(int[] lines, double[] usd) {}

    static BillYears of(Terms terms, List<BillLine> lines) {
        SupportPlan support = terms.bill().support();
        SortedSet<LocalDate> cuts = terms.cuts();
        YearShares[] years = new YearShares[terms.bill().years().years()];
        for (int y = 0; y < years.length; y++) {
            List<LineShares> shares = new ArrayList<>();
            for (BillLine line : lines) {
                shares.add(LineShares.of(terms, line, y + 1, cuts));
            }
            if (support != null) {
                shares.add(LineShares.ofSupport(terms, support, y + 1, cuts));
            }
            years[y] = YearShares.of(
                    shares.toArray(LineShares[]::new), terms.deal().credits().size());
        }
        boolean[] aws = new boolean[lines.size()];
        for (int i = 0; i < aws.length; i++) {
            aws[i] = lines.get(i).biller() == Biller.AWS;
        }
        return new BillYears(aws, years, support, subCommitments(terms, lines));
    }

    /** Lines, and support. */
    int size() {
        return aws.length + (support == null ? 0 : 1);
    }

    private static List<SubCommitmentLines> subCommitments(Terms terms, List<BillLine> lines) {
        List<String> ids = new ArrayList<>(lines.stream().map(BillLine::id).toList());
        if (terms.bill().support() != null) {
            ids.add(terms.bill().support().id());
        }
        List<SubCommitmentLines> binding = new ArrayList<>();
        for (Clause clause : terms.deal().clauses()) {
            if (clause instanceof Clause.SubCommitment own && terms.yes(own)) {
                binding.add(new SubCommitmentLines(
                        own.lines().stream().distinct().mapToInt(ids::indexOf).toArray(),
                        own.commitments().stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .toArray()));
            }
        }
        return binding;
    }
}
