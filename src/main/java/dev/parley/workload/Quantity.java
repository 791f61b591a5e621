package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How much capacity: whole units, or input and output bought apart in thousand tokens a minute.
 *
 * @param units  null for a product sold by input and output
 * @param input  thousand tokens a minute, null for a product sold by units
 * @param output thousand tokens a minute, null for a product sold by units
 */
public record Quantity(
        @Nullable Integer units,
        @Nullable Integer input,
        @Nullable Integer output) {

    private static final int MOST = 1_000_000;

    public static Quantity units(int units) {
        return new Quantity(units, null, null);
    }

    public static Quantity throughput(int input, int output) {
        return new Quantity(null, input, output);
    }

    void validate() {
        if (units == null ? input == null && output == null : input != null || output != null) {
            throw new InvalidInput(
                    "units", units, "Enter either whole units, or input and output in thousand tokens a minute.");
        }
        if (units != null) {
            Checks.between("units", units, 1, 10_000, "units");
        }
        if (input != null) {
            Checks.between("input", input, 0, MOST, "thousand tokens a minute");
        }
        if (output != null) {
            Checks.between("output", output, 0, MOST, "thousand tokens a minute");
        }
        if (units == null && zero(input) && zero(output)) {
            throw new InvalidInput("input", 0, "Nothing at all: enter input or output in thousand tokens a minute.");
        }
    }

    private static boolean zero(@Nullable Integer value) {
        return value == null || value == 0;
    }

    /** "2 units", "300k in, 30k out". */
    public String label() {
        if (units != null) {
            return units == 1 ? "1 unit" : units + " units";
        }
        return (input == null ? 0 : input) + "k in, " + (output == null ? 0 : output) + "k out";
    }
}
