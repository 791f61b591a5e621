package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Work that may wait for an idle hour.
 *
 * @param hours   how long it may wait, 1 to 168
 * @param percent how much of the workload may wait, above 0 to 100
 */
public record Deferrable(int hours, BigDecimal percent) {

    void check(Problems problems) {
        problems.check(() -> Checks.between("deferrableHours", hours, 1, 168, "hours to wait"))
                .check(() -> Check.percent("deferrablePercent", percent));
        if (problems.sound("deferrablePercent")
                && percent.setScale(2, RoundingMode.HALF_UP).signum() == 0) {
            problems.add(new InvalidInput(
                    "deferrablePercent", percent, "0 % may wait: leave the hours empty when nothing is deferrable."));
        }
    }
}
