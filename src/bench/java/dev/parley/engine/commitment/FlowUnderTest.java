package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Lets benchmarks solve the flow alone, which only its package can reach. */
public final class FlowUnderTest {
    private final int levels;
    private final long[][] worth;
    private final List<Contract> contracts = new ArrayList<>();

    /** @param worth by period the worth of each level in 1e-9 dollars, index 1 first */
    public FlowUnderTest(int levels, long[][] worth) {
        this.levels = levels;
        this.worth = worth;
    }

    /** A contract over the periods {@code from} to {@code to}, the last not counted. */
    public void offer(int from, int to, int length, long nanos) {
        long rank = ((long) length << 32) + contracts.size();
        BigDecimal zero = BigDecimal.ZERO;
        contracts.add(new Contract(0, from, to, length, zero, zero, zero, nanos, rank));
    }

    /** The least cost in 1e-9 dollars. */
    public BigInteger leastCost() {
        MonthArcs[] periods = new MonthArcs[worth.length];
        for (int t = 0; t < periods.length; t++) {
            periods[t] =
                    MonthArcs.of(levels, worth[t], 0, Integer.MAX_VALUE, Integer.MAX_VALUE, new MonthArcs.Single[0]);
        }
        CoverFlow flow = new CoverFlow(levels, periods, contracts, UnitBounds.none(contracts.size()));
        if (!flow.solve()) {
            throw new IllegalStateException("no flow without any limit");
        }
        return flow.cost();
    }
}
