package dev.parley.workload.series;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a text does not say about itself.
 *
 * @param zone        zone of times that bear none, or null: such times are then refused
 * @param amounts     what a number counts
 * @param rows        what a row is
 * @param gapsAreZero whether a bucket without a row had no traffic; otherwise it was not measured
 */
public record SeriesOptions(@Nullable ZoneId zone, Amounts amounts, Rows rows, boolean gapsAreZero) {

    public static final SeriesOptions USUAL = new SeriesOptions(null, Amounts.TOKENS, Rows.FOUND, false);

    /** What a number counts. */
    public enum Amounts {
        TOKENS("tokens in the bucket"),
        PER_MINUTE("tokens a minute"),
        THOUSAND_PER_MINUTE("thousand tokens a minute");

        private final String label;

        Amounts(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Tokens in a bucket of some seconds. */
        double tokens(double amount, int seconds) {
            return switch (this) {
                case TOKENS -> amount;
                case PER_MINUTE -> amount * seconds / 60;
                case THOUSAND_PER_MINUTE -> amount * 1000 * seconds / 60;
            };
        }
    }

    /** What a row is. */
    public enum Rows {
        /** Requests when most times bear fractions of a second, else buckets. */
        FOUND("found by their times"),
        BUCKETS("a bucket of time each"),
        /** Requests are summed up to minutes, and a minute without one had no traffic. */
        REQUESTS("a single request each");

        private final String label;

        Rows(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public SeriesOptions in(@Nullable ZoneId other) {
        return new SeriesOptions(other, amounts, rows, gapsAreZero);
    }
}
