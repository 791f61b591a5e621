package dev.parley.workload;

import dev.parley.engine.demand.Measurement;
import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measured series that is not stored yet, whatever it was read from.
 *
 * @param fileName    as people know it, at most 200 characters
 * @param sha256      of the file, in hexadecimal
 * @param zone        that was chosen for times that bore none, or null
 * @param rejected    rows of the file that were not taken
 * @param measurement what is stored
 * @param own         what the file itself measured, without hours kept of the series before; {@code counts} are of it
 * @param told        classes of token that the file tells
 * @param counts      what the file counts beside tokens
 * @param origin      the intake it came of, or null where it was pasted
 * @param minutes     the time that minute figures are of, or null where that is all of it
 */
record NewSeries(
        String fileName,
        String sha256,
        @Nullable String zone,
        int taken,
        int rejected,
        Measurement measurement,
        Measurement own,
        Set<TokenClass> told,
        Counts counts,
        @Nullable Origin origin,
        @Nullable Span minutes) {

    /**
     * Calls, each null while unknown.
     *
     * @param throttled refused because of a quota; retries of an SDK count again
     */
    record Counts(
            @Nullable Long requests,
            @Nullable Long throttled,
            @Nullable Long failed) {

        static final Counts NONE = new Counts(null, null, null);
    }

    /** @param source whose traffic the file calls it, at most 400 characters */
    record Origin(UUID intake, String source) {}

    /** From one instant to another. */
    record Span(Instant from, Instant to) {}

    /** The same with hours of another series that lie before or after it. */
    NewSeries upon(KeptSeries before) {
        var joined = before.under(measurement);
        return new NewSeries(
                fileName,
                sha256,
                zone,
                taken,
                rejected,
                joined,
                own,
                told,
                counts,
                origin,
                joined == measurement ? null : before.minutesUnder(measurement));
    }
}
