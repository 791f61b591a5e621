package dev.parley.benchmark;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.bill.ContractLine;
import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A benchmark as somebody typed it. Fields as in {@link Benchmark}. */
public record BenchmarkDraft(
        @Nullable About about,
        String subject,
        @Nullable BigDecimal low,
        @Nullable BigDecimal middle,
        @Nullable BigDecimal high,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal commitmentUsd,
        @Nullable LocalDate dated,
        @Nullable String source,
        @Nullable Grade grade,
        @Nullable Confidentiality confidentiality,
        @Nullable LocalDate ndaUntil,
        @Nullable String note)
        implements Draft {

    private static final BigDecimal MOST_USD = new BigDecimal("10000000000");
    private static final int MOST_SAMPLE = 1_000_000;
    private static final int DECIMALS = 6;

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("about", about, "Choose what the discount is on."))
                .check(this::checkSubject)
                .check(() -> share("low", low))
                .check(() -> share("middle", middle))
                .check(() -> share("high", high))
                .check(this::checkSpread)
                .check(() -> {
                    if (sampleSize != null) {
                        Checks.between("sampleSize", sampleSize, 1, MOST_SAMPLE, "agreements");
                    }
                })
                .check(() -> {
                    if (commitmentUsd != null) {
                        Checks.between("commitmentUsd", commitmentUsd, BigDecimal.ZERO, MOST_USD, "dollars");
                    }
                })
                .check(() -> Checks.day("dated", dated, 2000))
                .check(() -> Checks.text("source", source == null ? "" : source, 500, "Say where this comes from."))
                .check(() -> Checks.present("grade", grade, "Choose how well it is evidenced."))
                .check(() -> Checks.present("confidentiality", confidentiality, "Choose who may know of it."))
                .check(() -> Checks.day("ndaUntil", ndaUntil, 2000))
                .check(() -> Checks.optionalText("note", note, 2000));
        if (ndaUntil != null && confidentiality != null && confidentiality != Confidentiality.NDA) {
            problems.add(new InvalidInput(
                    "ndaUntil", ndaUntil, "Only what is under NDA has a day on which the NDA ends: leave it empty."));
        }
    }

    private void checkSubject() {
        if (about == About.LINE
                && Arrays.stream(ContractLine.values())
                        .noneMatch(line -> line.name().equals(subject))) {
            throw new InvalidInput("subject", subject, "Choose a line of the bill.");
        }
        if (about == About.PRODUCT) {
            Checks.text("subject", subject, 120, "Name the product as the offer names it.");
        }
    }

    private void checkSpread() {
        if ((low == null) != (high == null)) {
            throw new InvalidInput(
                    low == null ? "low" : "high", null, "A range has two ends: enter both, or the value alone.");
        }
        if (middle == null && low == null) {
            throw new InvalidInput("middle", null, "Enter the discount, as one value, a range or quartiles.");
        }
        boolean ordered = low == null
                || high == null
                || low.compareTo(high) <= 0
                        && (middle == null || low.compareTo(middle) <= 0 && middle.compareTo(high) <= 0);
        if (!ordered) {
            throw new InvalidInput(
                    "low",
                    low,
                    "Low, middle and high are not in this order: " + Checks.plain(Checks.set(low)) + ", "
                            + (middle == null ? "none" : Checks.plain(middle)) + ", "
                            + Checks.plain(Checks.set(high)) + ".");
        }
    }

    private static void share(String field, @Nullable BigDecimal share) {
        if (share != null) {
            Checks.between(field, share, BigDecimal.ZERO, BigDecimal.ONE, "of list");
        }
    }

    void writeTo(BenchmarkRow row) {
        row.about = Checks.set(about);
        row.subject = about == About.AGREEMENT ? "" : subject.strip();
        row.low = scaled(low);
        row.middle = scaled(middle);
        row.high = scaled(high);
        row.sampleSize = sampleSize;
        row.commitmentUsd = commitmentUsd == null ? null : commitmentUsd.setScale(2, RoundingMode.HALF_UP);
        row.dated = dated;
        row.source = Checks.set(source).strip();
        row.grade = Checks.set(grade);
        row.confidentiality = Checks.set(confidentiality);
        row.ndaUntil = ndaUntil;
        row.note = Checks.blankToNull(note);
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal share) {
        return share == null ? null : share.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
