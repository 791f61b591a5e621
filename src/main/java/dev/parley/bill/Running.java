package dev.parley.bill;

import java.time.Clock;
import java.time.YearMonth;

/** The month that runs is billed in part: it stands outside of every figure of the bill, and is named beside them. */
record Running(YearMonth month) {

    static Running at(Clock clock) {
        return new Running(YearMonth.now(clock));
    }

    boolean over(YearMonth one) {
        return one.isBefore(month);
    }
}
