package dev.parley.workload.series;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones to choose from: UTC first, then those of places by name. */
public final class Zones {

    private static final List<String> IDS = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream().filter(Zones::place).sorted())
            .toList();

    private Zones() {}

    /** Ids such as {@code Europe/Berlin}. */
    public static List<String> ids() {
        return IDS;
    }

    private static boolean place(String id) {
        return id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
    }
}
