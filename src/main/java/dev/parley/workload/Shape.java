package dev.parley.workload;

import dev.parley.engine.demand.TrafficShape;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A traffic shape under a name.
 *
 * @param typed   168 multipliers as typed, Monday 00:00 UTC first, in any scale
 * @param traffic the same, normalised to mean 1
 * @param source  where it comes from, or null
 */
public record Shape(
        UUID id,
        String name,
        Kind kind,
        List<BigDecimal> typed,
        TrafficShape traffic,
        @Nullable String source,
        long version) {

    /** How a shape was entered. */
    public enum Kind {
        FLAT("flat"),
        BUSINESS_HOURS("business hours"),
        WINDOW("daily window"),
        GRID("24 by 7 hours"),
        MEASURED("measured");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Above this peak-to-mean ratio traffic is spiky: most of a unit sized for its peak stays idle. */
    private static final BigDecimal SPIKY = BigDecimal.valueOf(3);

    /** Whether the busiest hour is at least three times the mean. */
    public boolean spiky() {
        return traffic.peakToMean().compareTo(SPIKY) >= 0;
    }

    /** Whether every hour is alike, however it was entered. */
    public boolean flat() {
        return traffic.peakToMean().compareTo(BigDecimal.ONE) == 0;
    }

    public ShapeDraft draft() {
        return new ShapeDraft(name, kind, typed, source);
    }
}
