package dev.parley.workload;

import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which file each measured figure of a workload came of, as long as nobody changed it since.
 *
 * @param of      by item; what is absent was entered
 * @param entered what stands behind the volume where it was entered
 * @param untold  classes of which the measured series tells nothing
 */
public record Origins(Map<Item, Origin> of, Evidence entered, Set<Item> untold) {

    /** A figure of a workload that a file can give. */
    public enum Item {
        INPUT("input"),
        CACHE_READ("cache reads"),
        CACHE_WRITE("cache writes"),
        OUTPUT("output"),
        REQUESTS("requests"),
        SPREAD("minute spread"),
        SHAPE("traffic shape"),
        EVIDENCE("evidence");

        private final String label;

        Item(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Item of(TokenClass one) {
            return valueOf(one.name());
        }
    }

    /**
     * One measurement that was taken over.
     *
     * @param sha256 of the file; of the hashes of several
     * @param from   start of the time that the figure is of
     * @param to     its end
     * @param by     display name of who confirmed it
     * @param intake null where it was pasted
     */
    public record Origin(
            String fileName,
            String sha256,
            Instant from,
            Instant to,
            String by,
            Instant at,
            @Nullable UUID intake) {

        /** The last day measured, in UTC. */
        public LocalDate asOf() {
            return LocalDate.ofInstant(to.minusSeconds(1), ZoneOffset.UTC);
        }
    }

    public Optional<Origin> of(Item item) {
        return Optional.ofNullable(of.get(item));
    }

    /** The files with what came of each, the items in order. */
    public Map<Origin, List<Item>> files() {
        var files = new LinkedHashMap<Origin, List<Item>>();
        for (var item : Item.values()) {
            of(item).ifPresent(origin -> files.merge(
                    origin,
                    List.of(item),
                    (some, one) -> java.util.stream.Stream.concat(some.stream(), one.stream())
                            .toList()));
        }
        return files;
    }
}
