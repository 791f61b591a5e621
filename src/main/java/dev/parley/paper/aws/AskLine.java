package dev.parley.paper.aws;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of our ask.
 *
 * @param group heading it stands under, such as "Bedrock capacity"
 * @param account payer and account alias
 * @param term how it is bought
 * @param paper addendum or private offer
 * @param unit what quantity and rates are in
 * @param quantities by month of the agreement, in order
 * @param list AWS's list rate in dollars per unit; null when unknown
 * @param ask the rate we ask for; null where we ask for none and list stands
 * @param listSource where AWS publishes the list rate; empty where it is not public
 * @param listDate the day it was read there
 * @param capacity whether it is capacity bought ahead
 * @param upside whether it is demand not yet proven, which binds nobody
 */
public record AskLine(
        String group,
        String label,
        String model,
        String scope,
        String account,
        String term,
        String paper,
        String unit,
        List<BigDecimal> quantities,
        @Nullable BigDecimal list,
        @Nullable BigDecimal ask,
        String listSource,
        @Nullable LocalDate listDate,
        boolean capacity,
        boolean upside) {

    public AskLine {
        quantities = List.copyOf(quantities);
    }
}
