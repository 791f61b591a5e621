package dev.parley.plan;

import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan run says. Amounts are US dollars rounded to the cent by pool and month; every shown total is the sum of
 * these, so lines add up.
 *
 * @param pools         one each, in the order of the workloads
 * @param quarters      totals of all priced pools
 * @param years         the same by calendar year
 * @param contractYears the same by contract year, by date
 * @param tokensLeft    tokens that no capacity carries
 * @param priced        how many workloads have a known on-demand cost
 * @param workloads     of how many
 * @param checks        what facts do to the plan; absent in runs frozen before there were any
 */
public record PlanResult(
        String engineVersion,
        PlanBasis basis,
        BigDecimal volumeFactor,
        YearMonth firstMonth,
        YearMonth lastMonth,
        List<PoolResult> pools,
        List<RequestVerdict> requests,
        List<HeldLine> held,
        List<PeriodCost> quarters,
        List<PeriodCost> years,
        List<PeriodCost> contractYears,
        List<TokensLeft> tokensLeft,
        int priced,
        int workloads,
        PlanChecks checks) {

    public PlanResult {
        checks = Objects.requireNonNullElse(checks, PlanChecks.NONE);
    }

    /** Months of the plan in a quarter: less than three where the plan begins or ends inside it. */
    public int monthsIn(Quarter quarter) {
        return (int) quarter.months().stream().filter(this::plans).count();
    }

    /** Months of the plan in a calendar year: less than twelve where the plan begins or ends inside it. */
    public int monthsIn(int year) {
        return (int) IntStream.rangeClosed(1, 12)
                .filter(month -> plans(YearMonth.of(year, month)))
                .count();
    }

    private boolean plans(YearMonth month) {
        return !month.isBefore(firstMonth) && !month.isAfter(lastMonth);
    }

    /** The pool of an id, if there is one. */
    public Optional<PoolResult> pool(String id) {
        return pools.stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    /** Whether anything is bought or anything could be. */
    public enum State {
        /** Planned: purchases, or the proof that none pays. */
        PLANNED,
        /** No workload of the pool asks for capacity. */
        ON_DEMAND,
        /** A price or a unit limit is unknown. */
        UNKNOWN
    }

    /** What keeps a pool from being planned. */
    public enum Lack {
        /** What one unit carries is not entered. */
        UNIT_LIMIT,
        /** A rate is not entered. */
        PRICE,
        /** The fewest units that a guarantee asks for cannot be had. */
        FLOOR,
        /** Its load is more units than a plan can count. */
        SIZE
    }

    /**
     * One pool.
     *
     * @param lack         what is to be entered first; null when the pool is planned or asks for nothing
     * @param statement    one sentence: what is decided, or what is missing
     * @param notes        further sentences about the pool
     * @param product      code of the capacity product planned with, or null
     * @param evidence     where the unit limits come from
     * @param prices       on-demand prices at the start of the plan
     * @param mix          tokens in the plan's first month
     * @param boundUsd     no plan of this pool costs less than this
     * @param gapUsd       what the plan costs above the bound; 0 means it is the proven optimum
     * @param months       cost by month; empty when the on-demand price is unknown
     * @param outside      workloads that stay on demand, with the reason
     */
    public record PoolResult(
            String id,
            String account,
            String payer,
            boolean enrolled,
            String model,
            String modelName,
            String scope,
            List<String> workloads,
            State state,
            @Nullable Lack lack,
            String statement,
            List<String> notes,
            @Nullable String product,
            @Nullable String productName,
            PlanInputs.@Nullable Evidence evidence,
            List<UnitPrice> prices,
            List<MixPart> mix,
            List<SideResult> sides,
            @Nullable BigDecimal boundUsd,
            @Nullable BigDecimal gapUsd,
            List<MonthLine> months,
            List<Instead> instead,
            List<OutsideLine> outside,
            List<TokensLeft> tokensLeft) {

        /** Total over the plan, or null when the pool's cost is unknown. */
        public @Nullable PeriodCost total() {
            return months.isEmpty() ? null : PeriodCost.of("all", months, 1, 1);
        }
    }

    /** An on-demand price; without {@code usd} it is unknown, and the note says why. */
    public record UnitPrice(
            TokenClass tokenClass,
            @Nullable BigDecimal usd,
            String source,
            @Nullable String grade,
            String note) {}

    /** Thousand tokens a minute of a class. */
    public record MixPart(TokenClass tokenClass, BigDecimal thousandAMinute) {}

    /** A workload that stays on demand. */
    public record OutsideLine(String workload, String reason) {}

    /**
     * One side of a product: model units, or input and output of the Reserved tier.
     *
     * @param unit            as figures name one unit
     * @param minimumUnits    smallest purchase
     * @param worthPerUnitHour on-demand cost of one saturated unit-hour at the pool's mix, first year
     * @param limits          what one unit carries
     * @param terms           the terms with their break-even, the shortest first
     * @param missing         sentences about prices that are unknown
     * @param cover           committed units by month
     * @param loads           the load by quarter, base case
     * @param levels          busy share of levels over the first calendar year
     */
    public record SideResult(
            String code,
            String label,
            String unit,
            int minimumUnits,
            BigDecimal worthPerUnitHour,
            List<LimitLine> limits,
            List<TermLine> terms,
            List<String> missing,
            List<Cover> cover,
            List<QuarterLoad> loads,
            List<LevelShare> levels,
            List<PurchaseLine> purchases,
            List<NotBought> notBought) {}

    /** What one unit carries: "input + cache write", 420,000 tokens a minute. */
    public record LimitLine(String counts, BigDecimal tokensPerMinute) {}

    /**
     * A term and its break-even.
     *
     * @param usdPerUnitHour rate of a term that starts with the plan
     * @param breakEven      share of hours at which it costs the same as on demand; may exceed 1; null without load
     * @param unitsThatPay   units busy enough over the first calendar year
     * @param nextBusy       busy share of the unit after those
     * @param nextRate       rate at which that unit would pay
     */
    public record TermLine(
            String id,
            String label,
            int months,
            BigDecimal usdPerUnitHour,
            @Nullable BigDecimal breakEven,
            int unitsThatPay,
            BigDecimal nextBusy,
            BigDecimal nextRate,
            String source,
            String grade,
            String note) {}

    /** Units by month: held, and bought by term id in the order of {@link SideResult#terms}. */
    public record Cover(YearMonth month, int held, List<TermUnits> bought) {

        public int total() {
            return held + bought.stream().mapToInt(TermUnits::units).sum();
        }
    }

    /** Units of one term. */
    public record TermUnits(String term, int units) {}

    /**
     * The load of a quarter.
     *
     * @param points       hourly loads, the busiest first, each with the share of hours at or above it
     * @param committed    committed units in its first month
     * @param held         how many of them are held today
     * @param lastBusy     busy share of the last committed unit; null without one
     * @param nextBusy     busy share of the first unit left on demand
     * @param idleUnitHours committed hours without load
     * @param carried      share of the load that committed units carry
     */
    public record QuarterLoad(
            Quarter quarter,
            BigDecimal mean,
            BigDecimal p95,
            BigDecimal peak,
            List<LoadPoint> points,
            int committed,
            int held,
            @Nullable BigDecimal lastBusy,
            BigDecimal nextBusy,
            BigDecimal idleUnitHours,
            BigDecimal committedUnitHours,
            BigDecimal carried) {}

    /** A point of a load-duration curve. */
    public record LoadPoint(BigDecimal units, BigDecimal upTo) {}

    /** How busy the level-th unit is over a year. */
    public record LevelShare(int level, BigDecimal busy) {}

    /**
     * A purchase.
     *
     * @param firstLevel      lowest unit it stands for in its first month, held and earlier ones below
     * @param usd             cost inside the plan
     * @param usdBeyond       cost after the last month
     * @param busy            busy share over its months
     * @param needed          share it needs; null where worth differs by hour
     * @param againstOnDemand what it costs more (positive) or less (negative) than on demand
     */
    public record PurchaseLine(
            String term,
            String termLabel,
            YearMonth start,
            int units,
            int firstLevel,
            BigDecimal usdPerUnitHour,
            BigDecimal usd,
            BigDecimal usdBeyond,
            BigDecimal busy,
            @Nullable BigDecimal needed,
            BigDecimal againstOnDemand,
            String reason) {}

    /** The next unit that does not pay, with the reason. */
    public record NotBought(
            String term,
            String termLabel,
            @Nullable YearMonth start,
            int level,
            @Nullable BigDecimal busy,
            @Nullable BigDecimal needed,
            String reason) {}

    /**
     * Cost of a pool in a month.
     *
     * @param allOnDemandUsd everything on demand, nothing held
     * @param heldUsd        capacity held today that goes on
     * @param committedUsd   purchases
     * @param noCommitmentUsd units by the hour
     * @param onDemandUsd    the rest, with what no capacity carries
     */
    public record MonthLine(
            YearMonth month,
            BigDecimal allOnDemandUsd,
            BigDecimal heldUsd,
            BigDecimal committedUsd,
            BigDecimal noCommitmentUsd,
            BigDecimal onDemandUsd) {

        /** A part of the month; a whole one is itself. */
        MonthLine times(BigDecimal share) {
            return share.compareTo(BigDecimal.ONE) == 0
                    ? this
                    : new MonthLine(
                            month,
                            Money.cents(allOnDemandUsd.multiply(share)),
                            Money.cents(heldUsd.multiply(share)),
                            Money.cents(committedUsd.multiply(share)),
                            Money.cents(noCommitmentUsd.multiply(share)),
                            Money.cents(onDemandUsd.multiply(share)));
        }

        public BigDecimal totalUsd() {
            return heldUsd.add(committedUsd).add(noCommitmentUsd).add(onDemandUsd);
        }
    }

    /**
     * Cost of a period.
     *
     * @param priced workloads with a known cost
     * @param of     of how many
     */
    public record PeriodCost(
            String label,
            BigDecimal allOnDemandUsd,
            BigDecimal heldUsd,
            BigDecimal committedUsd,
            BigDecimal noCommitmentUsd,
            BigDecimal onDemandUsd,
            BigDecimal totalUsd,
            BigDecimal savingUsd,
            int priced,
            int of) {

        /** Whole dollars saved, so that shown lines add up: what is shown of all on demand less what is shown of the total. */
        public BigDecimal shownSavingUsd() {
            return Money.dollars(allOnDemandUsd).subtract(Money.dollars(totalUsd));
        }

        static PeriodCost of(String label, List<MonthLine> lines, int priced, int of) {
            BigDecimal all = BigDecimal.ZERO;
            BigDecimal held = BigDecimal.ZERO;
            BigDecimal committed = BigDecimal.ZERO;
            BigDecimal none = BigDecimal.ZERO;
            BigDecimal onDemand = BigDecimal.ZERO;
            for (MonthLine line : lines) {
                all = all.add(line.allOnDemandUsd());
                held = held.add(line.heldUsd());
                committed = committed.add(line.committedUsd());
                none = none.add(line.noCommitmentUsd());
                onDemand = onDemand.add(line.onDemandUsd());
            }
            BigDecimal total = held.add(committed).add(none).add(onDemand);
            return new PeriodCost(label, all, held, committed, none, onDemand, total, all.subtract(total), priced, of);
        }
    }

    /**
     * What the pool would cost by another rule.
     *
     * @param committedUsd held and bought units
     * @param otherUsd     the rest
     * @param feasible     whether it may be bought at all; {@code why} says why not
     */
    public record Instead(
            String rule,
            BigDecimal committedUsd,
            BigDecimal otherUsd,
            BigDecimal totalUsd,
            boolean feasible,
            String why) {

        /** The rule that buys what the teams ask for. */
        public static final String REQUESTS = "the teams' requests";
    }

    /** Million tokens of a class in a month that no capacity carries. */
    public record TokensLeft(YearMonth month, TokenClass tokenClass, BigDecimal million) {

        public Quarter quarter() {
            return Quarter.of(month);
        }
    }

    /** What to do with capacity held. */
    public enum HeldAction {
        LET_END("let it end"),
        /** Renewing is a purchase, and the plan would make it. */
        BUY_ANEW("buy anew"),
        RELEASE("release"),
        KEEP("keep"),
        UNKNOWN("unknown");

        private final String label;

        HeldAction(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What the plan does with capacity held today.
     *
     * @param renews    whether it renews itself unless notice is given
     * @param noticeBy  last day for that; null while nobody entered it
     * @param action    what to do; unknown in runs frozen before it was asked
     * @param actionUsd what doing otherwise costs: a month for what can be released, else over the plan
     */
    public record HeldLine(
            String account,
            String model,
            String modelName,
            String scope,
            String product,
            String quantity,
            LocalDate from,
            @Nullable LocalDate until,
            boolean releasable,
            @Nullable BigDecimal usdAMonth,
            @Nullable BigDecimal busy,
            boolean renews,
            @Nullable LocalDate noticeBy,
            HeldAction action,
            @Nullable BigDecimal actionUsd,
            String sentence) {

        public HeldLine {
            action = Objects.requireNonNullElse(action, HeldAction.UNKNOWN);
        }
    }
}
