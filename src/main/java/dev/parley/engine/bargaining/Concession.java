package dev.parley.engine.bargaining;

import dev.parley.engine.deal.CaseYear;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.deal.Worth;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;

/**
 * A lever moved, with the rest of an offer as it stands.
 *
 * @param way       how far, 0 to 1
 * @param deal      the offer with it
 * @param worth     what it saves us
 * @param faceValue what it gives up on paper, in dollars over the term: spend of the base case before any shortfall, and
 *                  dollars committed
 * @param closes    whether it alone is as good as what was asked for
 */
public record Concession(Lever lever, Share way, Deal deal, Worth worth, BigDecimal faceValue, boolean closes) {

    static Concession of(Valuation valuation, Deal offer, Lever lever, Share way, boolean closes) {
        Deal moved = lever.move(offer, way);
        return new Concession(
                lever,
                way,
                moved,
                valuation.worth(moved, offer),
                onPaper(valuation, offer).subtract(onPaper(valuation, moved)),
                closes);
    }

    private static BigDecimal onPaper(Valuation valuation, Deal deal) {
        BigDecimal spend = valuation.years(deal, ForecastCase.BASE).stream()
                .map(CaseYear::spend)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return deal.header().commitments().stream().reduce(spend, BigDecimal::add);
    }
}
