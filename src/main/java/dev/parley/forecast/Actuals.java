package dev.parley.forecast;

import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.MeasuredTraffic;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last quarters as they were, to stand beside the forecast. */
@Service
public class Actuals {

    /** Two are shown; the one before tells the growth of the first. */
    private static final int LOOKED_AT = 3;

    private final BilledTokens bills;
    private final MeasuredTraffic traffic;
    private final Access access;
    private final Clock clock;

    Actuals(BilledTokens bills, MeasuredTraffic traffic, Access access, Clock clock) {
        this.bills = bills;
        this.traffic = traffic;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The last quarters of which something is billed or measured, in order, one more than are shown; the quarter that runs
     * only where a month of it is billed.
     */
    @Transactional(readOnly = true)
    public List<ActualQuarter> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var billed = bills.of(negotiation);
        var running = Quarter.of(YearMonth.now(clock));
        var last = billed.isEmpty() || billed.lastKey().compareTo(running) < 0 ? running.plus(-1) : billed.lastKey();
        return Stream.iterate(last, quarter -> quarter.plus(-1))
                .limit(LOOKED_AT)
                .sorted()
                .map(quarter -> new ActualQuarter(
                        quarter,
                        billed.get(quarter),
                        quarter.compareTo(running) < 0 ? traffic.means(negotiation, quarter) : Map.of()))
                .filter(quarter ->
                        quarter.billed() != null || !quarter.measured().isEmpty())
                .toList();
    }
}
