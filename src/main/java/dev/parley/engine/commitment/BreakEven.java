package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share of a committed unit's hours at which it costs the same as on demand: rate of the unit over the on-demand cost of
 * one saturated unit-hour. It depends on the token mix and is never a constant.
 */
public final class BreakEven {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private BreakEven() {}

    /**
     * A unit with two separate limits: it is full when either is reached.
     *
     * @param inputTokensPerMinute above 0, or null where the mix has no input tokens
     * @param outputTokensPerMinute above 0, or null where the mix has no output tokens
     */
    public record UnitLimits(
            @Nullable BigDecimal inputTokensPerMinute,
            @Nullable BigDecimal outputTokensPerMinute) {}

    /** On-demand prices in US dollars for a million tokens, not negative. */
    public record OnDemandPrice(BigDecimal inputUsdPerMillion, BigDecimal outputUsdPerMillion) {}

    /** Tokens in proportion, not negative and not both 0. */
    public record Mix(BigDecimal inputTokens, BigDecimal outputTokens) {}

    /**
     * On-demand cost of the tokens one saturated unit carries in an hour, US dollars: 60 times the smaller of the limits over
     * their part of the mix, times the price of the mix. Exact where it ends within 12 decimals, else rounded half up there;
     * at least one decimal is kept.
     *
     * @throws InvalidProblem for a negative value, a mix without tokens, or a side with tokens and no limit above 0
     */
    public static BigDecimal saturatedOnDemandUsdPerUnitHour(UnitLimits limits, OnDemandPrice price, Mix mix) {
        Saturated saturated = saturated(limits, price, mix);
        BigDecimal value = saturated
                .usd()
                .divide(saturated.per(), 12, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return value.scale() < 1 ? value.setScale(1) : value;
    }

    /**
     * Rate of the unit over {@link #saturatedOnDemandUsdPerUnitHour}, six decimals half up; above 1 the unit never pays. Null
     * if on-demand costs nothing.
     *
     * @param unitUsdPerHour rate of one unit in US dollars an hour, not negative
     * @throws InvalidProblem as above
     */
    public static @Nullable BigDecimal utilisation(
            BigDecimal unitUsdPerHour, UnitLimits limits, OnDemandPrice price, Mix mix) {
        notNegative("unitUsdPerHour", unitUsdPerHour);
        Saturated saturated = saturated(limits, price, mix);
        return saturated.usd().signum() == 0
                ? null
                : unitUsdPerHour.multiply(saturated.per()).divide(saturated.usd(), 6, RoundingMode.HALF_UP);
    }

    /** A fraction, so that nothing is rounded before the last division. */
    private record Saturated(BigDecimal usd, BigDecimal per) {}

    private static Saturated saturated(UnitLimits limits, OnDemandPrice price, Mix mix) {
        notNegative("onDemand.inputUsdPerMillion", price.inputUsdPerMillion());
        notNegative("onDemand.outputUsdPerMillion", price.outputUsdPerMillion());
        notNegative("mix.inputTokens", mix.inputTokens());
        notNegative("mix.outputTokens", mix.outputTokens());
        if (mix.inputTokens().signum() == 0 && mix.outputTokens().signum() == 0) {
            throw new InvalidProblem("mix", "0:0", "the mix has no tokens; give input tokens, output tokens or both");
        }
        BigDecimal in = limit("inputTokensPerMinute", limits.inputTokensPerMinute(), mix.inputTokens());
        BigDecimal out = limit("outputTokensPerMinute", limits.outputTokensPerMinute(), mix.outputTokens());
        boolean inputDecides = mix.outputTokens().signum() == 0
                || (mix.inputTokens().signum() > 0
                        && in.multiply(mix.outputTokens()).compareTo(out.multiply(mix.inputTokens())) <= 0);
        BigDecimal worth = mix.inputTokens()
                .multiply(price.inputUsdPerMillion())
                .add(mix.outputTokens().multiply(price.outputUsdPerMillion()));
        BigDecimal tokens = inputDecides ? mix.inputTokens() : mix.outputTokens();
        return new Saturated(MINUTES.multiply(inputDecides ? in : out).multiply(worth), tokens.multiply(MILLION));
    }

    private static BigDecimal limit(String path, @Nullable BigDecimal limit, BigDecimal tokens) {
        if (limit != null && limit.signum() < 0) {
            throw new InvalidProblem(path, limit.toPlainString(), "give the tokens a minute that one unit carries");
        }
        if (tokens.signum() > 0 && (limit == null || limit.signum() == 0)) {
            throw new InvalidProblem(
                    path,
                    limit == null ? null : limit.toPlainString(),
                    "the mix has tokens on this side; give the tokens a minute that one unit carries, above 0");
        }
        return limit == null ? BigDecimal.ZERO : limit;
    }

    private static void notNegative(String path, BigDecimal value) {
        if (value.signum() < 0) {
            throw new InvalidProblem(path, value.toPlainString(), "give 0 or more");
        }
    }

    /**
     * One level of a pool over some months.
     *
     * @param level number of the unit, 1 the lowest
     * @param busyShare share of all hours of those months in which it carries load, expected, six decimals
     * @param paysFromUsdPerUnitHour what its load costs without it, spread over all hours: at this rate it begins to pay;
     *     US dollars, nine decimals half up
     */
    public record Level(int level, BigDecimal busyShare, BigDecimal paysFromUsdPerUnitHour) {}

    /** Busy share of every level with load, level 1 first, over the given months of the plan. */
    public static List<BigDecimal> busyShares(PlanProblem problem, String pool, Collection<YearMonth> months) {
        return levels(problem, pool, months).stream().map(Level::busyShare).toList();
    }

    /**
     * Every level with load over the given months of the plan, level 1 first.
     *
     * @throws InvalidProblem if the problem is invalid, no pool has the id, or a month lies outside the plan
     */
    public static List<Level> levels(PlanProblem problem, String pool, Collection<YearMonth> months) {
        PoolModel model = CommitmentPlanner.model(problem, pool);
        List<MonthTable> tables = new ArrayList<>();
        BigDecimal hours = BigDecimal.ZERO;
        for (YearMonth month : months) {
            int t = model.horizon.index(month);
            if (t < 0 || t >= model.horizon.months) {
                throw new InvalidProblem("months", month, "this month is outside the plan; leave it out");
            }
            tables.add(model.tables[t]);
            hours = hours.add(model.horizon.hours(t));
        }
        List<Level> levels = new ArrayList<>();
        int most = tables.stream()
                .mapToInt(table -> Math.max(table.levels(), table.busyLevels()))
                .max()
                .orElse(0);
        for (int level = 1; level <= most; level++) {
            levels.add(level(tables, level, hours));
        }
        return levels;
    }

    private static Level level(List<MonthTable> tables, int level, BigDecimal hours) {
        BigDecimal busy = BigDecimal.ZERO;
        BigDecimal usd = BigDecimal.ZERO;
        for (MonthTable table : tables) {
            busy = busy.add(table.busyHours(level));
            usd = usd.add(table.worth(level));
        }
        return new Level(
                level,
                busy.divide(hours, 6, RoundingMode.HALF_UP),
                usd.divide(hours, MathContext.DECIMAL128).setScale(9, RoundingMode.HALF_UP));
    }
}
