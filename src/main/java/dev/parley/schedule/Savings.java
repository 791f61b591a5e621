package dev.parley.schedule;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is saved against paying everything on demand at list, kept apart by its cause, and the one place where that is
 * computed. In every column and to the cent
 *
 * <pre>on demand at list - commitment - negotiated - discount = paid on lines + paid in no line</pre>
 *
 * @param years one for each contract year
 */
public record Savings(List<Year> years) {

    private static final int SHARE_DECIMALS = 6;

    public Savings {
        years = List.copyOf(years);
    }

    /**
     * One contract year, or all of them. Dollars to the cent.
     *
     * @param onDemand   everything on demand at list, as the plan run has it
     * @param commitment on demand less what the plan's terms cost at list, as the plan run has it
     * @param negotiated list less the rate agreed on a line
     * @param discount   the discount across services on the lines that have no rate of their own
     * @param lines      what is left to pay on the schedule's lines
     * @param outside    what the plan pays in no line: capacity that runs on at the old rate; less what lines at batch price
     *                   save
     * @param known      lines whose list rate is known
     * @param of         of how many
     */
    public record Year(
            String label,
            BigDecimal onDemand,
            BigDecimal commitment,
            BigDecimal negotiated,
            BigDecimal discount,
            BigDecimal lines,
            BigDecimal outside,
            int known,
            int of) {

        public BigDecimal saved() {
            return commitment.add(negotiated).add(discount);
        }

        /** All that is left to pay. */
        public BigDecimal paid() {
            return lines.add(outside);
        }

        /** All savings as a share of everything on demand at list; empty where nothing is. */
        public Optional<BigDecimal> effectiveRate() {
            return onDemand.signum() == 0
                    ? Optional.empty()
                    : Optional.of(saved().divide(onDemand, SHARE_DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** The rates that are read: our ask, AWS's latest, our target. */
    interface At {

        /** The rate agreed on the line itself, or null. */
        @Nullable
        BigDecimal rate(ScheduleLine line);

        /** The discount across services that the line takes where it has no rate of its own; a share. */
        BigDecimal discount(ScheduleLine line, int year);

        /** The part of a contract year in which either holds. */
        default Period reached(ScheduleLine line, Period year) {
            return year;
        }
    }

    /** What the plan run says of a contract year, in dollars. */
    record Planned(BigDecimal allOnDemand, BigDecimal cost) {}

    /** @param planned by contract year */
    static Savings of(Schedule schedule, List<Planned> planned, At at) {
        var years = new ArrayList<Year>();
        for (int year = 0; year < planned.size(); year++) {
            years.add(year(schedule, year + 1, planned.get(year), at));
        }
        return new Savings(years);
    }

    private static Year year(Schedule schedule, int number, Planned planned, At at) {
        var period = schedule.contractYears().get(number - 1);
        var list = BigDecimal.ZERO;
        var negotiated = BigDecimal.ZERO;
        var discount = BigDecimal.ZERO;
        int known = 0;
        for (var line : schedule.lines()) {
            var atList = Totals.line(line, period, Totals.At.LIST);
            if (atList == null) {
                continue;
            }
            known++;
            list = list.add(atList);
            var reached = at.reached(line, period);
            var listThere = Objects.requireNonNull(Totals.line(line, reached, Totals.At.LIST));
            var own = ScheduleLine.dollars(line.quantity(reached), at.rate(line));
            if (own != null) {
                negotiated = negotiated.add(listThere.subtract(own));
            } else {
                discount = discount.add(Money.cents(listThere.multiply(at.discount(line, number))));
            }
        }
        var all = Money.cents(planned.allOnDemand());
        var cost = Money.cents(planned.cost());
        return new Year(
                period.label(),
                all,
                all.subtract(cost),
                negotiated,
                discount,
                list.subtract(negotiated).subtract(discount),
                cost.subtract(list),
                known,
                schedule.lines().size());
    }

    /** The contract years together. */
    public Year total() {
        return new Year(
                "All years",
                sum(Year::onDemand),
                sum(Year::commitment),
                sum(Year::negotiated),
                sum(Year::discount),
                sum(Year::lines),
                sum(Year::outside),
                years.isEmpty() ? 0 : years.getFirst().known(),
                years.isEmpty() ? 0 : years.getFirst().of());
    }

    private BigDecimal sum(Function<Year, BigDecimal> of) {
        return years.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
