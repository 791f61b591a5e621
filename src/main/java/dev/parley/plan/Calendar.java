package dev.parley.plan;

import dev.parley.engine.commitment.MonthHours;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months of a plan and the periods they fall into. */
record Calendar(YearMonth first, YearMonth last, MonthLength length, ContractYears years) {

    static Calendar of(PlanInputs inputs) {
        return new Calendar(
                inputs.firstMonth(),
                inputs.lastMonth(),
                inputs.hours(),
                new ContractYears(inputs.effective(), inputs.contractYears()));
    }

    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    List<Quarter> quarters() {
        return Quarter.range(Quarter.of(first), Quarter.of(last));
    }

    BigDecimal hours(YearMonth month) {
        return length.hours(month);
    }

    /** The same rule as the engine's planner takes it. */
    MonthHours engineHours() {
        return length == MonthLength.CALENDAR ? MonthHours.calendar() : MonthHours.fixed(length.hours(first));
    }
}
