package dev.parley.migration;

import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a saving is worth once the spend commitment is counted: in a year in which the commitment binds, a dollar less
 * spent is partly paid as a shortfall. Offered by the room that knows the commitment; without one nothing is shown.
 */
public interface AfterCommitment {

    /**
     * @param savedByContractYear dollars saved in the base case, by number of the contract year
     * @return dollars over the term, or empty while the commitment is not known
     */
    Optional<Amount> of(UUID negotiation, Map<Integer, BigDecimal> savedByContractYear);
}
