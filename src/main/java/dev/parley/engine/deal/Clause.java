package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agreement says beside its prices. A clause that is not in writing is priced both ways. */
public sealed interface Clause {

    /** Its name inside the deal. */
    String id();

    /** Ids of the lines it is about. */
    List<String> lines();

    Answer answer();

    /** The same clause with another answer. */
    Clause answering(Answer changed);

    /** Whether a yes is in our favour. */
    default boolean favourable() {
        return true;
    }

    /** How lines are treated, whatever the bill says of them. */
    record Treats(String id, List<String> lines, Aspect aspect, Answer answer) implements Clause {
        public Treats {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean favourable() {
            return aspect.favourable();
        }

        @Override
        public Clause answering(Answer changed) {
            return new Treats(id, lines, aspect, changed);
        }
    }

    /**
     * The right to serve lines by another model.
     *
     * @param from   first day of the other model, or null: the first of the agreement
     * @param saving share of the lines' list price that the other model costs less
     */
    record Swap(String id, List<String> lines, @Nullable LocalDate from, Share saving, Answer answer)
            implements Clause {
        public Swap {
            lines = List.copyOf(lines);
        }

        @Override
        public Clause answering(Answer changed) {
            return new Swap(id, lines, from, saving, changed);
        }
    }

    /** Cuts of list prices reach us. Without this clause they do, except where a rate is agreed. */
    record PriceCutsPass(String id, List<String> lines, Answer answer) implements Clause {
        public PriceCutsPass {
            lines = List.copyOf(lines);
        }

        @Override
        public Clause answering(Answer changed) {
            return new PriceCutsPass(id, lines, changed);
        }
    }

    /**
     * List prices rise for us by no more than a share with every contract year that has begun.
     *
     * @param most 0 for no rise at all
     */
    record RateCap(String id, List<String> lines, Share most, Answer answer) implements Clause {
        public RateCap {
            lines = List.copyOf(lines);
        }

        @Override
        public Clause answering(Answer changed) {
            return new RateCap(id, lines, most, changed);
        }
    }

    /**
     * A commitment on some lines inside the whole. What it falls short by is paid and counts toward the whole.
     *
     * @param commitments dollars of each contract year, zero or more
     */
    record SubCommitment(String id, List<String> lines, List<BigDecimal> commitments, Answer answer) implements Clause {
        public SubCommitment {
            lines = List.copyOf(lines);
            commitments = List.copyOf(commitments);
            for (BigDecimal commitment : commitments) {
                Bounds.usd(id, commitment);
                if (commitment.signum() < 0) {
                    throw new InvalidDeal(
                            id,
                            commitment.toPlainString(),
                            "A commitment of " + commitment.toPlainString() + " in \"" + id
                                    + "\" is below zero: enter 0 for a year without one.");
                }
            }
        }

        @Override
        public boolean favourable() {
            return false;
        }

        @Override
        public Clause answering(Answer changed) {
            return new SubCommitment(id, lines, commitments, changed);
        }
    }
}
