package dev.parley.bill;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the whole bill as somebody typed it.
 *
 * @param low      growth a year as a share of 1 in the low case, from -1 to 10; all three cases or none
 * @param yearZero dollars of the contract year before the agreement at list, zero or more, or null: as billed
 * @param payer    code of the payer of {@code yearZero}, or null
 */
public record LineDraft(
        ContractLine line,
        @Nullable Treatment discounted,
        @Nullable Treatment counted,
        @Nullable Treatment capped,
        @Nullable BigDecimal low,
        @Nullable BigDecimal base,
        @Nullable BigDecimal high,
        @Nullable BigDecimal yearZero,
        @Nullable String payer,
        @Nullable LinePaper paper,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String clause,
        @Nullable String note)
        implements Draft {

    /** Terms and growth of a line that the bills tell: its dollars are theirs, and it runs all the term. */
    public LineDraft(
            ContractLine line,
            @Nullable Treatment discounted,
            @Nullable Treatment counted,
            @Nullable Treatment capped,
            @Nullable BigDecimal low,
            @Nullable BigDecimal base,
            @Nullable BigDecimal high,
            @Nullable String clause,
            @Nullable String note) {
        this(line, discounted, counted, capped, low, base, high, null, null, null, null, null, clause, note);
    }

    private static final BigDecimal LEAST = BigDecimal.ONE.negate();
    private static final BigDecimal MOST = BigDecimal.TEN;
    private static final BigDecimal MOST_DOLLARS = new BigDecimal("1e12");

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("discounted", discounted, "Choose whether the line takes the discount."))
                .check(() -> Checks.present("counted", counted, "Choose whether the line counts."))
                .check(() -> Checks.present("capped", capped, "Choose whether the line is under the Marketplace cap."))
                .check(() -> growth("growthLow", low))
                .check(() -> growth("growthBase", base))
                .check(() -> growth("growthHigh", high))
                .check(this::dollars)
                .check(() -> Checks.optionalText("payer", payer, 20))
                .check(() -> Checks.day("from", from, 2000))
                .check(() -> Checks.day("to", to, 2000))
                .check(this::inOrder)
                .check(() -> Checks.optionalText("clause", clause, 200))
                .check(() -> Checks.optionalText("note", note, 2000));
        long typed = Stream.of(low, base, high).filter(one -> one != null).count();
        if (typed == 1 || typed == 2) {
            problems.add(new InvalidInput(
                    low == null ? "growthLow" : base == null ? "growthBase" : "growthHigh",
                    null,
                    "Enter low, base and high, or none of them."));
        } else if (low != null
                && base != null
                && high != null
                && problems.sound("growthLow", "growthBase", "growthHigh")
                && (low.compareTo(base) > 0 || base.compareTo(high) > 0)) {
            problems.add(new InvalidInput(
                    "growthBase",
                    percent(base),
                    "Base, " + percent(base) + ", lies between low, " + percent(low) + ", and high, " + percent(high)
                            + "."));
        }
    }

    private void dollars() {
        if (yearZero != null) {
            Checks.between("yearZero", yearZero, BigDecimal.ZERO, MOST_DOLLARS, "dollars a year");
        }
    }

    private void inOrder() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("to", to, "The line ends on " + to + ", before it begins on " + from + ".");
        }
    }

    private static void growth(String field, @Nullable BigDecimal share) {
        if (share == null) {
            return;
        }
        Checks.digits(field, share);
        if (share.compareTo(LEAST) < 0 || share.compareTo(MOST) > 0) {
            throw new InvalidInput(
                    field, percent(share), percent(share) + " a year is out of range: use \u2212100 to 1000 %.");
        }
        if (share.stripTrailingZeros().scale() > 6) {
            throw new InvalidInput(field, share, percent(share) + " has more than 4 decimals. Round it.");
        }
    }

    private static String percent(BigDecimal share) {
        return Checks.plain(share.movePointRight(2)).replace('-', '\u2212') + " %";
    }

    void writeTo(LineRow row) {
        row.line = line;
        row.discounted = Checks.set(discounted);
        row.counted = Checks.set(counted);
        row.capped = Checks.set(capped);
        row.growthLow = low;
        row.growthBase = base;
        row.growthHigh = high;
        row.yearZeroUsd = yearZero;
        row.payer = Checks.blankToNull(payer);
        row.paper = paper;
        row.fromDate = from;
        row.toDate = to;
        row.clause = Checks.blankToNull(clause);
        row.note = Checks.blankToNull(note);
    }
}
