package dev.parley.plan;

import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds p* where a short term, no commitment or on-demand competes with a long term, from a month on. */
final class WaitingQuestion {

    private final Calendar calendar;
    private final PoolProblem problem;
    private final PoolProblem.Offering offering;
    private final YearMonth month;

    WaitingQuestion(Calendar calendar, PoolProblem problem, PoolProblem.Offering offering, YearMonth month) {
        this.calendar = calendar;
        this.problem = problem;
        this.offering = offering;
        this.month = month;
    }

    /** @param committed units of each side that the plan commits in the month; 0 where nothing is planned */
    Waiting.Answer answer(List<Integer> committed) {
        List<Waiting> levels = new ArrayList<>();
        for (int i = 0; i < offering.sides().size(); i++) {
            levels.addAll(side(offering.sides().get(i), committed.get(i)));
        }
        return new Waiting.Answer(List.copyOf(levels), abandoned());
    }

    private List<Waiting> side(PoolProblem.Side side, int committed) {
        Optional<Term> longest = side.pool().terms().stream()
                .filter(term -> term.months() > 1 && term.rateIn(month) != null)
                .max(Comparator.comparingInt(Term::months));
        if (longest.isEmpty()) {
            return List.of();
        }
        int at = calendar.months().indexOf(month);
        LevelWorth worth = LevelWorth.of(
                        new PlanProblem(
                                calendar.first(),
                                calendar.months().size(),
                                calendar.engineHours(),
                                HorizonEnd.PRORATE,
                                List.of()),
                        side.pool())
                .get(at);
        List<Waiting> levels = new ArrayList<>();
        for (int level : new TreeSet<>(List.of(1, Math.max(1, committed), committed + 1))) {
            if (worth.busyHours(level, level).signum() > 0) {
                levels.add(level(side, longest.get(), level, worth));
            }
        }
        return levels;
    }

    private Waiting level(PoolProblem.Side side, Term term, int level, LevelWorth worth) {
        BigDecimal rate = term.rateIn(month);
        BigDecimal without = Money.divide(worth.worthUsd(level, level), worth.hours());
        String what = "on demand";
        for (Term other : side.pool().terms()) {
            BigDecimal month1 = other.months() == 1 ? other.rateIn(month) : null;
            if (month1 != null && month1.compareTo(without) < 0) {
                without = month1;
                what = "1-month";
            }
        }
        if (side.pool().noCommitment() != null
                && side.pool().noCommitment().usdPerUnitHour().compareTo(without) < 0) {
            without = side.pool().noCommitment().usdPerUnitHour();
            what = "no commitment";
        }
        List<Waiting.Point> points = new ArrayList<>();
        for (int wait = 1; wait < term.months(); wait++) {
            points.add(new Waiting.Point(wait, probability(without, rate, wait, term.months())));
        }
        return new Waiting(
                side.side().code(), term.id(), term.months(), level, rate, Money.shown(without, 6), what, points);
    }

    /** p* = m (c - r) / ((L - m) r). */
    static BigDecimal probability(BigDecimal without, BigDecimal rate, int wait, int months) {
        return Money.shown(
                Money.divide(
                        without.subtract(rate).multiply(BigDecimal.valueOf(wait)),
                        rate.multiply(BigDecimal.valueOf((long) months - wait))),
                6);
    }

    /** Workloads whose low case comes to nothing. */
    private List<Waiting.Abandoned> abandoned() {
        List<Waiting.Abandoned> ends = new ArrayList<>();
        for (PoolProblem.Member member : problem.members()) {
            for (YearMonth one : calendar.months()) {
                boolean gone = member.engine()
                                        .path()
                                        .factor(Quarter.of(one), ForecastCase.LOW)
                                        .signum()
                                == 0
                        && member.engine()
                                        .path()
                                        .factor(Quarter.of(one), ForecastCase.BASE)
                                        .signum()
                                > 0;
                if (gone) {
                    ends.add(new Waiting.Abandoned(
                            member.workload().code(),
                            one,
                            ForecastCase.LOW.weight().value()));
                    break;
                }
            }
        }
        return List.copyOf(ends);
    }
}
