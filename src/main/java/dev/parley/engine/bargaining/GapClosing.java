package dev.parley.engine.bargaining;

import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How each lever alone would make an offer as good for us as a target. */
public final class GapClosing {

    private GapClosing() {}

    /**
     * The levers, each moved as little as closes the gap, or full out where even that does not.
     *
     * <p>Those that close come first, the least face value before others: the other side's own cost is not known to us, so what
     * its paper gives up stands for it. Then those that do not close, the most worth before others.
     *
     * @param payment the expected payment to reach, the target's
     * @return one a lever; none when the offer is already as good
     */
    public static List<Concession> of(Valuation valuation, Deal offer, BigDecimal payment, List<Lever> levers) {
        List<Concession> concessions = new ArrayList<>();
        if (valuation.expected(offer).compareTo(payment) <= 0) {
            return concessions;
        }
        Dial dial = new Dial(valuation);
        for (Lever lever : levers) {
            Optional<Share> way = dial.least(offer, lever, payment);
            concessions.add(Concession.of(valuation, offer, lever, way.orElse(Share.ALL), way.isPresent()));
        }
        concessions.sort(Comparator.comparing(Concession::closes)
                .reversed()
                .thenComparing(concession -> concession.closes()
                        ? concession.faceValue()
                        : concession.worth().usd().negate()));
        return List.copyOf(concessions);
    }
}
