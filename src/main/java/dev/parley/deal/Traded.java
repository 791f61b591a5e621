package dev.parley.deal;

import dev.parley.engine.deal.Outlook;
import dev.parley.engine.deal.Worth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a trade comes to. Terms of different length are never added up against each other: the contract years that both have
 * are compared, path by path, and a year more stands beside what it would cost at list without an agreement.
 *
 * @param worth    over the contract years that both have; above zero: a gain
 * @param years    expected payment of each contract year
 * @param more     the contract year that only the longer one has, or null
 * @param missing  why the year more cannot be evaluated; empty where it can, or is not asked for
 */
public record Traded(
        Worth worth, List<Year> years, @Nullable More more, List<String> missing) {

    /** @param before under the offer, spend and shortfall */
    public record Year(int year, BigDecimal before, BigDecimal after) {}

    /**
     * @param under   expected payment under the longer deal
     * @param without at list, with no agreement
     */
    public record More(int year, BigDecimal under, BigDecimal without) {}

    /** @param longer the same deals on a bill of as many more contract years; asked for only where the trade has some */
    public static Traded of(Desk desk, @Nullable Desk longer, DealSheet offer, Trade trade) {
        int contractYears = desk.negotiation().contractYears();
        var valuation = desk.valuation();
        var before = desk.deal(offer);
        var after = desk.deal(trade.sameYears().of(offer, contractYears));
        var worth = valuation.worth(after, before);
        var now = valuation.outlook(before).years();
        var then = valuation.outlook(after).years();
        More more = null;
        if (longer != null && longer.ready()) {
            var all = longer.valuation()
                    .outlook(longer.deal(trade.of(offer, contractYears)))
                    .years();
            var none = longer.valuation().outlook(longer.none()).years();
            more = new More(contractYears + 1, paid(all.get(contractYears)), paid(none.get(contractYears)));
        }
        var years = new ArrayList<Year>();
        for (int y = 0; y < contractYears; y++) {
            years.add(new Year(y + 1, paid(now.get(y)), paid(then.get(y))));
        }
        return new Traded(worth, years, more, longer == null ? List.of() : longer.missing());
    }

    private static BigDecimal paid(Outlook.Year year) {
        return year.spend().add(year.expectedShortfall());
    }
}
