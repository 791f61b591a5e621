package dev.parley.benchmark;

import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A discount off list that somebody else has: one value, a range, or the quartiles of several.
 *
 * @param subject       a line's code or a product's name; empty for the whole agreement
 * @param low           lower quartile, or lower end of a range; 0 to 1
 * @param middle        the value, or the median; null of a range
 * @param high          upper quartile, or upper end of a range
 * @param sampleSize    agreements it comes from; null while unknown
 * @param commitmentUsd commitment a year at which it was given; null while unknown
 * @param dated         the day it was true or said
 * @param ndaUntil      last day of the non-disclosure agreement; null: without end
 * @param claim         Parley's own entry of what advisers publish: not editable
 */
public record Benchmark(
        UUID id,
        About about,
        String subject,
        @Nullable BigDecimal low,
        @Nullable BigDecimal middle,
        @Nullable BigDecimal high,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal commitmentUsd,
        @Nullable LocalDate dated,
        String source,
        Grade grade,
        Confidentiality confidentiality,
        @Nullable LocalDate ndaUntil,
        @Nullable String note,
        boolean claim,
        long version,
        String by,
        Instant at) {

    /** Whether it counts in a standing, a target or an anchor: an adviser's claim does not. */
    public boolean counts() {
        return grade != Grade.X;
    }

    /** Whether an anchor can rest on it: the vendor's own word, ours, a measurement, or a third party that quotes one. */
    public boolean defensible() {
        return grade.compareTo(Grade.B) <= 0;
    }

    /** What it stands for among others: its value or median; empty of a range, which is no value. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(middle);
    }

    /** The most that it shows to be possible. */
    public BigDecimal best() {
        return high != null ? high : middle != null ? middle : BigDecimal.ZERO;
    }

    /** Whether the agreement under which we have it has ended: what we may do with it then is counsel's to say. */
    public boolean ndaOver(LocalDate today) {
        return ndaUntil != null && ndaUntil.isBefore(today);
    }

    /** Whether we may name it to AWS. */
    public boolean citable() {
        return confidentiality == Confidentiality.PUBLIC || confidentiality == Confidentiality.OURS;
    }

    /** As typed, to be changed and saved again. */
    public BenchmarkDraft draft() {
        return new BenchmarkDraft(
                about,
                subject,
                low,
                middle,
                high,
                sampleSize,
                commitmentUsd,
                dated,
                source,
                grade,
                confidentiality,
                ndaUntil,
                note);
    }
}
