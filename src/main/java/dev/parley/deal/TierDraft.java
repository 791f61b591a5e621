package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the tier table as somebody typed it. */
public record TierDraft(
        @Nullable BigDecimal commitment,
        @Nullable BigDecimal discount,
        String source,
        @Nullable LocalDate dated,
        @Nullable Grade grade)
        implements Draft {

    /** Millions of dollars. */
    private static final BigDecimal LEAST = new BigDecimal("0.001");

    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.between(
                        "commitment",
                        Checks.present("commitment", commitment, "Enter the commitment a contract year.")
                                .movePointLeft(6),
                        LEAST,
                        MOST,
                        "M a contract year"))
                .check(() -> Checks.between(
                        "discount",
                        Checks.present("discount", discount, "Enter the discount.")
                                .movePointRight(2),
                        BigDecimal.ZERO,
                        HUNDRED,
                        "%"))
                .check(() -> Checks.text("source", source, 500, "Say where the row is from: a letter, a call, a page."))
                .check(() -> Checks.day("dated", dated, 2000))
                .check(() -> Checks.present("grade", grade, "Choose how well it is evidenced."));
    }

    void writeTo(TierRow row) {
        row.commitment = Checks.set(commitment);
        row.discount = Checks.set(discount);
        row.source = source.strip();
        row.dated = dated;
        row.grade = Checks.set(grade);
    }
}
