package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.demand.TokenFlow;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A volume as typed: thousand tokens a minute by class, mean over all hours, and requests a minute.
 *
 * @param requests null while unknown
 */
public record Volume(
        BigDecimal input,
        BigDecimal cacheRead,
        BigDecimal cacheWrite,
        BigDecimal output,
        @Nullable BigDecimal requests) {

    /** Anything above is a slip of the unit: a trillion tokens a minute. */
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    static Volume of(TokenFlow flow, @Nullable BigDecimal requests) {
        return new Volume(flow.input(), flow.cacheRead(), flow.cacheWrite(), flow.output(), requests);
    }

    /** Its tokens. */
    public TokenFlow flow() {
        return new TokenFlow(input, cacheRead, cacheWrite, output);
    }

    void check(Problems problems) {
        tokens(problems, "input", input);
        tokens(problems, "output", output);
        tokens(problems, "cacheRead", cacheRead);
        tokens(problems, "cacheWrite", cacheWrite);
        if (requests != null) {
            problems.check(() -> Checks.between("requests", requests, BigDecimal.ZERO, MOST, "requests a minute"));
        }
        if (problems.sound("input", "output", "cacheRead", "cacheWrite", "requests")) {
            problems.check(this::checkAny);
        }
    }

    private static void tokens(Problems problems, String field, BigDecimal value) {
        problems.check(() -> Checks.between(field, value, BigDecimal.ZERO, MOST, "thousand tokens a minute"));
    }

    private void checkAny() {
        if (Check.stored(input).signum() == 0
                && Check.stored(cacheRead).signum() == 0
                && Check.stored(cacheWrite).signum() == 0
                && Check.stored(output).signum() == 0) {
            throw requests != null && requests.signum() > 0
                    ? new InvalidInput(
                            "input",
                            input,
                            Checks.plain(requests) + " requests a minute without a token: enter input or output in"
                                    + " thousand tokens a minute.")
                    : new InvalidInput(
                            "input", input, "No tokens at all: enter input or output in thousand tokens a minute.");
        }
    }
}
