package dev.parley.schedule;

import dev.parley.engine.pricing.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What we have decided on Rounds, what others have and where else a line could go; discounts are shares off list. */
interface Market {

    /**
     * What others have on a line. Advisers' claims, grade X, are no part of it.
     *
     * @param about  what the comparables are about, for people: "Llama unit, 6 months"
     * @param count  how many have a value
     * @param middle of those; null without any
     * @param best   the largest discount of a source that can be defended; null without one
     */
    record Peers(
            String about,
            int count,
            @Nullable BigDecimal middle,
            @Nullable Best best) {}

    /** @param grade Q, M, A or B */
    record Best(
            BigDecimal discount,
            Grade grade,
            String source,
            @Nullable LocalDate dated) {}

    /**
     * What a line must give so that staying is no dearer than an alternative.
     *
     * @param name     of the alternative
     * @param discount at which staying costs the same; 1: not even free of charge
     * @param open     whether its quality is not yet decided
     */
    record Stay(String name, BigDecimal discount, boolean open) {}

    /** Empty where nobody entered any that counts. */
    Optional<Peers> peers(ScheduleLine line);

    /** Empty without an alternative of the line alone that can be weighed. */
    Optional<Stay> alternative(ScheduleLine line);

    /** What the target or the walk-away on Rounds says of the line itself; empty where it says nothing. */
    default Optional<Offered> rounds(ScheduleLine line, Aim aim) {
        return Optional.empty();
    }

    /** Nothing entered. */
    Market NOTHING = new Market() {
        @Override
        public Optional<Peers> peers(ScheduleLine line) {
            return Optional.empty();
        }

        @Override
        public Optional<Stay> alternative(ScheduleLine line) {
            return Optional.empty();
        }
    };
}
