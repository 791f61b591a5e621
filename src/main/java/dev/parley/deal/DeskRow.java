package dev.parley.deal;

import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.deal.Worth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal and what it costs.
 *
 * @param sheet         as entered, or null: a row of the tier table, or no agreement
 * @param deal          as it was evaluated
 * @param againstToday  above zero: it saves us money against today's terms; null without those
 * @param againstLatest the same against AWS's latest offer; null without one
 * @param unpriced      items that no figure here follows from
 */
public record DeskRow(
        @Nullable DealSheet sheet,
        Deal deal,
        Outlook outlook,
        @Nullable Worth againstToday,
        @Nullable Worth againstLatest,
        List<Item> unpriced) {

    public String name() {
        return deal.name();
    }
}
