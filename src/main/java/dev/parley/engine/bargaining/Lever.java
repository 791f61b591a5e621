package dev.parley.engine.bargaining;

import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Something the other side can concede. Full out, a deal has the lever's own term; at zero it is as it was, and between them
 * amounts lie on a straight line. A switch has nothing between.
 */
public sealed interface Lever {

    /** As people read it: "discount to 11 %". */
    String name();

    /**
     * A deal with the lever moved.
     *
     * @param way 0 as it was, 1 full out
     */
    Deal move(Deal deal, Share way);

    /** Whether there is nothing between off and on. */
    default boolean isSwitch() {
        return false;
    }

    /** One discount across services for all years. */
    record Discount(String name, Share to) implements Lever {
        @Override
        public Deal move(Deal deal, Share way) {
            return deal.with(deal.header()
                    .withDiscounts(deal.header().discounts().stream()
                            .map(from -> new Share(between(from.value(), to.value(), way)))
                            .toList()));
        }
    }

    /** A discount across services for each contract year. */
    record Discounts(String name, List<Share> to) implements Lever {
        public Discounts {
            to = List.copyOf(to);
        }

        @Override
        public Deal move(Deal deal, Share way) {
            List<Share> from = deal.header().discounts();
            requireYears(name, to.size(), from.size());
            return deal.with(deal.header()
                    .withDiscounts(IntStream.range(0, to.size())
                            .mapToObj(y -> new Share(
                                    between(from.get(y).value(), to.get(y).value(), way)))
                            .toList()));
        }
    }

    /** Spend measured before discount. */
    record BeforeDiscount(String name) implements Lever {
        @Override
        public Deal move(Deal deal, Share way) {
            return way.compareTo(Share.ALL) == 0
                    ? deal.with(deal.header().withMeasuredBeforeDiscount(Answer.YES))
                    : deal;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** Other credits in the place of all that are offered. */
    record Credits(String name, List<Credit> to) implements Lever {
        public Credits {
            to = List.copyOf(to);
        }

        @Override
        public Deal move(Deal deal, Share way) {
            return way.compareTo(Share.ALL) == 0
                    ? new Deal(deal.name(), deal.header(), deal.lineTerms(), deal.clauses(), to)
                    : deal;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** Other commitments, one for each contract year. */
    record Commitments(String name, List<BigDecimal> to) implements Lever {
        public Commitments {
            to = List.copyOf(to);
        }

        @Override
        public Deal move(Deal deal, Share way) {
            List<BigDecimal> from = deal.header().commitments();
            requireYears(name, to.size(), from.size());
            return deal.withCommitments(IntStream.range(0, to.size())
                    .mapToObj(y -> between(from.get(y), to.get(y), way))
                    .toList());
        }
    }

    /** How much of a commitment may be carried forward. */
    record Rollover(String name, Share to) implements Lever {
        @Override
        public Deal move(Deal deal, Share way) {
            return deal.with(deal.header()
                    .withRollover(new Share(between(deal.header().rollover().value(), to.value(), way))));
        }
    }

    /**
     * A percentage on lines; it starts from the percentage of the same id in the deal, or from none.
     *
     * @param to its pricing is a percentage
     */
    record Percentage(String name, LineTerm to) implements Lever {
        public Percentage {
            if (!(to.pricing() instanceof Pricing.PercentOff)) {
                throw new InvalidDeal(
                        name,
                        to.pricing(),
                        "\"" + name + "\" is no percentage: a rate is turned into one by its list rate.");
            }
        }

        @Override
        public Deal move(Deal deal, Share way) {
            BigDecimal from = deal.lineTerms().stream()
                    .filter(term -> term.id().equals(to.id()) && term.pricing() instanceof Pricing.PercentOff)
                    .map(term -> off(term).value())
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            if (way.value().signum() == 0) {
                return deal;
            }
            Share off = new Share(between(from, off(to).value(), way));
            boolean onTop = to.pricing().onTopOfDiscount();
            return deal.with(new LineTerm(
                    to.id(),
                    to.lines(),
                    new Pricing.PercentOff(off, onTop),
                    to.from(),
                    to.reachesRunningTerms(),
                    to.inWriting()));
        }

        private static Share off(LineTerm term) {
            return ((Pricing.PercentOff) term.pricing()).off();
        }
    }

    /** A credit; it starts from the dollars of the same id in the deal, or from none. */
    record MoreCredit(String name, Credit to) implements Lever {
        @Override
        public Deal move(Deal deal, Share way) {
            if (way.value().signum() == 0) {
                return deal;
            }
            BigDecimal from = deal.credits().stream()
                    .filter(credit -> credit.id().equals(to.id()))
                    .map(Credit::usd)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            return deal.with(
                    new Credit(to.id(), between(from, to.usd(), way), to.from(), to.months(), to.lines(), to.counts()));
        }
    }

    /** A clause in writing. */
    record InWriting(String name, Clause to) implements Lever {
        @Override
        public Deal move(Deal deal, Share way) {
            return way.compareTo(Share.ALL) == 0 ? deal.with(to) : deal;
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** A payer more inside the agreement. */
    record Enrol(String name, Enrolment to) implements Lever {
        @Override
        public Deal move(Deal deal, Share way) {
            if (way.compareTo(Share.ALL) < 0) {
                return deal;
            }
            List<Enrolment> enrolments = new ArrayList<>(deal.header().enrolments());
            enrolments.removeIf(enrolment -> enrolment.payer().equals(to.payer()));
            enrolments.add(to);
            return deal.with(deal.header().withEnrolments(enrolments));
        }

        @Override
        public boolean isSwitch() {
            return true;
        }
    }

    /** Several levers, all moved as far; switches among them are on only full out. */
    record Together(String name, List<Lever> levers) implements Lever {
        public Together {
            levers = List.copyOf(levers);
        }

        @Override
        public Deal move(Deal deal, Share way) {
            Deal moved = deal;
            for (Lever lever : levers) {
                moved = lever.move(moved, way);
            }
            return moved;
        }
    }

    private static void requireYears(String name, int own, int offered) {
        if (own != offered) {
            throw new InvalidDeal(
                    name,
                    own,
                    "\"" + name + "\" has " + own + " contract years, the offer " + offered
                            + ": enter each year once.");
        }
    }

    private static BigDecimal between(BigDecimal from, BigDecimal to, Share way) {
        return way.value().signum() == 0 ? from : from.add(way.of(to.subtract(from)));
    }
}
