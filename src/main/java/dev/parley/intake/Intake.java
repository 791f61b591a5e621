package dev.parley.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was taken in: where numbers came from.
 *
 * @param format     for people, such as {@code AWS CUR 2.0}
 * @param from       start of the period it tells of, or null
 * @param to         its end, exclusive
 * @param rows       rows taken
 * @param rejected   rows not taken
 * @param place      what it is of and where that is seen
 * @param by         display name of who confirmed it
 * @param undone     null while it counts
 */
public record Intake(
        UUID id,
        Kind kind,
        String formatCode,
        String format,
        List<File> files,
        @Nullable Instant from,
        @Nullable Instant to,
        long rows,
        long rejected,
        Place place,
        String by,
        Instant at,
        @Nullable Undone undone) {

    /** An original: it is not kept; its hash says whether a file at hand is the same. */
    public record File(String name, long bytes, String sha256) {}

    /**
     * @param of   such as {@code payer P1} or {@code workload CHAT}; empty where there is no more to say than its kind
     * @param path of the screen that shows it, after the address of the negotiation
     */
    public record Place(String of, String path) {}

    /**
     * @param note what could not be put back as it was; empty when all was
     */
    public record Undone(String by, Instant at, String note) {}

    /** The file's name, or the first one and how many more. */
    public String fileNames() {
        var first = files.getFirst().name();
        return files.size() == 1 ? first : first + " and " + (files.size() - 1) + " more";
    }
}
