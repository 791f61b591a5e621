package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Workloads as the engine sees them: their forecast, shape, spread of minutes and prices, each read once. */
final class PoolMembers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** Months without which nothing is committed. */
    private static final int PROVEN_MONTHS = 3;

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final PriceBook book;
    private final Map<String, PoolProblem.Member> members = new ConcurrentHashMap<>();

    PoolMembers(PlanInputs inputs, Calendar calendar) {
        this.inputs = inputs;
        this.calendar = calendar;
        this.book = new PriceBook(inputs.rates());
    }

    RateFinder rates(PlanInputs.Workload workload) {
        return RateFinder.of(book, inputs.basis().rates(), workload.enrolled());
    }

    /** The workload as the engine sees it. */
    PoolProblem.Member of(PlanInputs.Workload workload) {
        return members.computeIfAbsent(
                workload.code() + "@" + workload.model() + "@" + workload.scope(), _ -> read(workload));
    }

    private PoolProblem.Member read(PlanInputs.Workload workload) {
        ForecastPath path = TypedPath.of(workload, inputs.offers(), calendar.first(), calendar.last())
                .growingInside(inputs.basis().inside());
        RateFinder rates = rates(workload);
        Map<YearMonth, TokenPrices> prices = new HashMap<>();
        for (YearMonth month : calendar.months()) {
            prices.put(month, rates.onDemand(workload.model(), workload.scope(), month.atDay(1)));
        }
        return new PoolProblem.Member(
                workload,
                new PoolMember(
                        workload.code(),
                        workload.flow().times(inputs.volumeFactor()),
                        new TrafficShape(workload.shape()),
                        path,
                        inputs.basis().minutes() == PlanBasis.Minutes.HOURLY_MEANS
                                ? BigDecimal.ZERO
                                : workload.minuteCv(),
                        prices::get,
                        workload.floor() == PlanInputs.Floor.PEAK),
                joins(workload));
    }

    /** The month from which an unproven workload counts where proof decides; null when it always or never does. */
    private @Nullable YearMonth joins(PlanInputs.Workload workload) {
        YearMonth review = workload.reviewMonth();
        boolean waits = inputs.basis().commit() == PlanBasis.Commit.PROVEN
                && workload.asks() == PlanInputs.Asks.CAPACITY
                && workload.evidenceMonths() < PROVEN_MONTHS;
        return waits && review != null && !review.isAfter(calendar.last()) ? review : null;
    }

    /** Why a workload asks for no capacity of its pool yet; null when it does. */
    static @Nullable String whyOutside(PlanInputs.Workload workload) {
        return switch (workload.asks()) {
            case BATCH -> workload.code() + " is batch work: it asks for no capacity.";
            case EXPERIMENT -> workload.code() + " is an experiment: it asks for no capacity.";
            case IDEA -> workload.code() + " is an idea nobody has funded: never inside a commitment.";
            case CAPACITY ->
                workload.evidenceMonths() >= PROVEN_MONTHS
                        ? null
                        : workload.code() + " is unproven"
                                + (workload.reviewMonth() == null
                                        ? ""
                                        : " until " + MONTH.format(workload.reviewMonth()))
                                + ": review after three full months.";
        };
    }

    /** Which price of the pool is not known; empty when all are. */
    String unpriced(List<PoolProblem.Member> members, List<PlanInputs.Held> holdings) {
        for (PlanInputs.Held held : holdings) {
            if (!held.releasable() && HeldReport.usdAnHour(held).isEmpty()) {
                return "The rate of the capacity held in " + held.account() + " since " + held.from()
                        + " is unknown: enter it under Capacity held.";
            }
        }
        for (PoolProblem.Member member : members) {
            for (YearMonth month : calendar.months()) {
                if (runs(member, month)
                        && member.engine()
                                        .prices()
                                        .apply(month)
                                        .perHour(member.workload().flow())
                                instanceof Amount.Unknown(String reason)) {
                    return member.workload().code() + ": " + reason;
                }
            }
        }
        return "";
    }

    /** Whether a workload has any volume in a month, in any case. */
    static boolean runs(PoolProblem.Member member, YearMonth month) {
        Quarter quarter = Quarter.of(month);
        return Arrays.stream(ForecastCase.values())
                .anyMatch(one -> member.engine().path().factor(quarter, one).signum() > 0);
    }
}
