package dev.parley.plan;

import dev.parley.engine.pricing.Rate;
import java.util.List;
import java.util.UUID;

/** Where rates come from that a negotiation aims at. What positions there are is known further up. */
public interface PositionRates {

    /**
     * Target rates from the effective date on, as negotiated ones; empty while none is set. Asks for no permission: plans at
     * these rates are shown only to those who may see positions.
     */
    List<Rate> targets(UUID negotiation);
}
