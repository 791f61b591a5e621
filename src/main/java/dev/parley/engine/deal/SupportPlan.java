package dev.parley.engine.deal;

import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Support, charged as a share of what AWS bills itself in a month at list price, all payers together, in bands.
 *
 * <p>The bands are applied to the average month of a contract year. A payer that is not enrolled bears support in proportion
 * to its usage, at list price, and that part does not count.
 *
 * @param id        the name line terms, clauses and credits call it by
 * @param bands     from the first dollar up; the last has no end
 * @param treatment how agreements treat it
 */
public record SupportPlan(String id, List<Band> bands, Treatment treatment) {

    /**
     * @param upToUsd end of the band in dollars of usage a month, or null for the last
     * @param share   charged of the usage inside the band
     */
    public record Band(@Nullable BigDecimal upToUsd, Share share) {}

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    public SupportPlan {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.getLast().upToUsd() != null) {
            throw new InvalidDeal("bands", bands.size(), "Support needs bands, and the last of them has no end.");
        }
        BigDecimal end = BigDecimal.ZERO;
        for (Band band : bands.subList(0, bands.size() - 1)) {
            BigDecimal next = band.upToUsd();
            if (next == null || next.compareTo(end) <= 0) {
                throw new InvalidDeal(
                        "bands", next, "A support band ends at " + next + ", not above " + end + ": order the bands.");
            }
            end = next;
        }
    }

    /**
     * What a year costs, exactly.
     *
     * @param usage dollars that AWS bills itself in the year, zero or more
     */
    public BigDecimal year(BigDecimal usage) {
        BigDecimal month = Money.divide(usage, MONTHS);
        BigDecimal charge = BigDecimal.ZERO;
        BigDecimal start = BigDecimal.ZERO;
        for (Band band : bands) {
            BigDecimal end = band.upToUsd() == null ? month : band.upToUsd().min(month);
            charge = charge.add(band.share().of(end.subtract(start).max(BigDecimal.ZERO)));
            start = band.upToUsd() == null ? start : band.upToUsd();
        }
        return charge.multiply(MONTHS);
    }

    /** The same inside the simulation. What a year costs whose average month has {@code usage} dollars. */
    double year(double usage) {
        double charge = 0;
        double start = 0;
        for (Band band : bands) {
            double end =
                    band.upToUsd() == null ? Double.MAX_VALUE : band.upToUsd().doubleValue();
            charge += Math.max(0, Math.min(usage, end) - start)
                    * band.share().value().doubleValue();
            start = end;
        }
        return 12 * charge;
    }
}
