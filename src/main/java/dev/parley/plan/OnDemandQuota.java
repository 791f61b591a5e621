package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The tokens a minute that a pool needs on demand at its busiest, against its quota. AWS counts input, cache writes and
 * output, output of Claude five times (quotas-token-burndown in the Bedrock user guide). The busiest minute is the busiest
 * hour with two coefficients of variation added: about one minute of that hour in forty is higher. Nothing is taken off for
 * capacity, which may be full or gone.
 */
final class OnDemandQuota {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Calendar calendar;
    private final PoolProblem pool;

    OnDemandQuota(Calendar calendar, PoolProblem pool) {
        this.calendar = calendar;
        this.pool = pool;
    }

    /** How many times one output token counts. */
    static int outputCounts(String model) {
        return model.startsWith("anthropic.") ? 5 : 1;
    }

    /** Tokens a minute of the busiest minute of a month, base case. */
    BigDecimal need(YearMonth month) {
        BigDecimal[] hours = new BigDecimal[168];
        for (PoolProblem.Member member : pool.members()) {
            TokenFlow today = member.engine().today();
            BigDecimal counted = today.input()
                    .add(today.cacheWrite())
                    .add(today.output()
                            .multiply(BigDecimal.valueOf(
                                    outputCounts(member.workload().model()))))
                    .multiply(member.engine().path().factor(Quarter.of(month), ForecastCase.BASE))
                    .multiply(BigDecimal.ONE.add(TWO.multiply(member.engine().minuteCv())));
            List<BigDecimal> shape = member.engine().shape().inMonth(month, calendar.length());
            for (int hour = 0; hour < hours.length; hour++) {
                BigDecimal here = counted.multiply(shape.get(hour));
                hours[hour] = hours[hour] == null ? here : hours[hour].add(here);
            }
        }
        BigDecimal most = BigDecimal.ZERO;
        for (BigDecimal hour : hours) {
            most = most.max(hour);
        }
        return most.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP);
    }

    /** Named where the need of a quarter is above the quota in force. */
    Optional<PlanChecks.Check> check() {
        for (Quarter quarter : calendar.quarters()) {
            YearMonth month = calendar.months().stream()
                    .filter(one -> Quarter.of(one).equals(quarter))
                    .findFirst()
                    .orElseThrow();
            PlanFacts.Quota quota =
                    pool.facts().quota(PlanFacts.Counts.TOKENS_A_MINUTE, month).orElse(null);
            if (quota != null && need(month).compareTo(BigDecimal.valueOf(quota.granted())) > 0) {
                return Optional.of(new PlanChecks.Check(
                        PlanChecks.Kind.ON_DEMAND_QUOTA,
                        pool.id(),
                        pool.members().stream()
                                .map(member -> member.workload().code())
                                .toList(),
                        sentence(quota, quarter, month),
                        null,
                        true,
                        quota.evidence().illustrative()));
            }
        }
        return Optional.empty();
    }

    private String sentence(PlanFacts.Quota quota, Quarter quarter, YearMonth month) {
        int counts = outputCounts(pool.first().model());
        YearMonth first = calendar.first();
        YearMonth last = calendar.last();
        return String.join(
                        ", ",
                        pool.members().stream()
                                .map(member -> member.workload().code())
                                .toList())
                + " needs " + thousands(need(month)) + " tokens a minute in its busiest minute of " + quarter.label()
                + (counts == 1 ? "" : ", " + counts + " \u00d7 output counted") + ", above the on-demand quota of "
                + thousands(BigDecimal.valueOf(quota.granted())) + FactChecks.asked(quota)
                + (month.equals(first) ? "" : "; in " + Words.month(first) + " it is " + thousands(need(first)))
                + ". Requests above it are refused: have it raised, to " + thousands(need(last)) + " by "
                + Words.month(last) + ".";
    }

    private static String thousands(BigDecimal tokens) {
        return Words.grouped(tokens.movePointLeft(3), 0) + "k";
    }
}
