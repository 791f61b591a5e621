package dev.parley.engine.bargaining;

import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds how far a lever must move. A lever that is worth more the further it moves needs few evaluations. */
final class Dial {

    /** Steps of a way; a step of a lever worth two million is worth 2,000 dollars. */
    static final int STEPS = 1_000;

    private final Valuation valuation;

    Dial(Valuation valuation) {
        this.valuation = valuation;
    }

    /** The least way on which {@code deal} costs no more than {@code payment}, or empty when even all of it does not do. */
    Optional<Share> least(Deal deal, Lever lever, BigDecimal payment) {
        if (!reaches(deal, lever, STEPS, payment)) {
            return Optional.empty();
        }
        if (lever.isSwitch()) {
            return Optional.of(Share.ALL);
        }
        int low = -1;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (reaches(deal, lever, middle, payment)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(way(high));
    }

    private boolean reaches(Deal deal, Lever lever, int steps, BigDecimal payment) {
        return valuation.expected(lever.move(deal, way(steps))).compareTo(payment) <= 0;
    }

    private static Share way(int steps) {
        return steps == STEPS ? Share.ALL : new Share(BigDecimal.valueOf(steps).movePointLeft(3));
    }
}
