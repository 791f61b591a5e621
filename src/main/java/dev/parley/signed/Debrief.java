package dev.parley.signed;

import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a signed deal against where we stood, kept for the renewal: the figures are those of the day it was kept, whatever
 * has changed since.
 *
 * @param id      null before it is kept
 * @param learnt  what was learnt, in words; edited later as well
 * @param keptAt  null before it is kept
 */
public record Debrief(
        @Nullable UUID id,
        UUID signing,
        Figures figures,
        @Nullable String learnt,
        long version,
        @Nullable String by,
        @Nullable Instant keptAt) {

    /**
     * Frozen.
     *
     * @param expected    dollars over the term that the signed deal is expected to cost; null while the bill cannot be evaluated
     * @param against     every other deal with what it was expected to cost
     * @param terms       of the signed deal beside our first ask, target, walk-away and AWS's first offer, in words
     * @param comparables what others had
     */
    public record Figures(
            String deal,
            LocalDate from,
            LocalDate keptOn,
            @Nullable BigDecimal expected,
            List<Other> against,
            List<Term> terms,
            List<Comparable> comparables) {

        public Figures {
            against = List.copyOf(against);
            terms = List.copyOf(terms);
            comparables = List.copyOf(comparables);
        }
    }

    /** @param less dollars that the signed deal is expected to cost less than this one; below zero: more */
    public record Other(String name, String role, BigDecimal expected, BigDecimal less) {}

    /**
     * A term, in words, and in dollars of expected payment over the term with the rest of the signed deal as it stands.
     *
     * @param lessThanAnchor  what the signed term costs less than that of our first ask; below zero: more; null where they are
     *                        alike, or no figure follows from it
     * @param lessThanTarget  the same against the target
     * @param lessThanWalkAway the same against the walk-away
     */
    public record Term(
            String what,
            String signed,
            String anchor,
            String target,
            String walkAway,
            String firstOffer,
            @Nullable BigDecimal lessThanAnchor,
            @Nullable BigDecimal lessThanTarget,
            @Nullable BigDecimal lessThanWalkAway) {}

    /**
     * @param middle of those that count, off list; null without any
     * @param best   the best that can be defended
     * @param signed what the signed deal gives; null where it does not speak of it
     */
    public record Comparable(
            String what,
            @Nullable BigDecimal middle,
            @Nullable BigDecimal best,
            @Nullable Grade grade,
            @Nullable BigDecimal signed) {}

    public boolean kept() {
        return id != null;
    }
}
