package dev.parley.workload.ui;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.TrafficShape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Hours entered in a time zone, kept in UTC. A shape is one week for the whole year, so a zone that changes its clocks
 * counts at its standard time.
 */
final class LocalWeek {

    static final String UTC = "UTC";

    private LocalWeek() {}

    static List<String> zones() {
        return List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    static List<BigDecimal> toUtc(List<BigDecimal> local, String zone) {
        int seconds = zone(zone).getRules().getStandardOffset(Instant.now()).getTotalSeconds();
        return TrafficShape.toUtc(local, seconds / 60);
    }

    /** What is to be said of a zone other than UTC. */
    static Optional<String> remark(String zone) {
        var id = zone(zone);
        var offset = id.getRules().getStandardOffset(Instant.now());
        if (offset.getTotalSeconds() == 0 && id.getRules().isFixedOffset()) {
            return Optional.empty();
        }
        return Optional.of("Entered in " + zone + ", kept in UTC at its standard time, UTC" + offset.getId()
                + (id.getRules().isFixedOffset() || id.getRules().nextTransition(Instant.now()) == null
                        ? "."
                        : "; while its clocks are put forward the same hours fall an hour earlier in UTC."));
    }

    private static ZoneId zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new InvalidInput(
                    "zone", zone, "\"" + zone + "\" is no time zone: choose one such as Europe/Berlin or UTC.");
        }
        return ZoneId.of(zone);
    }
}
