package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Head;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Says of files that DuckDB is to read why it cannot. */
final class Readable {

    /** Bytes that a file may unpack to. */
    private static final long MOST_UNPACKED = 64L << 30;

    /** No gzip packs better. */
    private static final long MOST_PACKED = 1100;

    private static final int LOOKED_AT = 16 << 20;

    private Readable() {}

    /** @throws InvalidInput when it is no table of a bill, or cannot be read whatever its rows are */
    static Source source(Source.Opened opened, StagedFile file) throws IOException {
        var source = opened.source(file);
        if (source == null) {
            throw new InvalidInput("file", file.name(), "\"" + file.name() + "\" has no header of a bill.");
        }
        if (!source.parquet()) {
            refuseUtf16(file);
            refuseBomb(file);
        }
        return source;
    }

    private static void refuseUtf16(StagedFile file) throws IOException {
        try (var in = file.open(new AtomicLong())) {
            int first = in.read();
            int second = in.read();
            if (first == 0xff && second == 0xfe || first == 0xfe && second == 0xff) {
                throw new InvalidInput(
                        "file", file.name(), "\"" + file.name() + "\" is UTF-16: save it as UTF-8, as AWS wrote it.");
            }
        }
    }

    /** What a file unpacks to is judged by its beginning, and only where it could be too much. */
    private static void refuseBomb(StagedFile file) throws IOException {
        if (file.head().packing() != Head.Packing.GZIP || file.bytes() < MOST_UNPACKED / MOST_PACKED) {
            return;
        }
        var packed = new AtomicLong();
        long unpacked;
        try (var in = file.open(packed)) {
            unpacked = in.readNBytes(LOOKED_AT).length;
        }
        double all = (double) unpacked / Math.max(1, packed.get()) * file.bytes();
        if (all > MOST_UNPACKED) {
            throw new InvalidInput(
                    "file",
                    file.name(),
                    String.format(
                            Locale.US,
                            "\"%s\" unpacks to about %,.0f GB, the most is %d: reduce it where it lies with the SQL that"
                                    + " Parley ships.",
                            file.name(),
                            all / (1L << 30),
                            MOST_UNPACKED >> 30));
        }
    }

    /** What to tell of a question that had no answer. */
    static InvalidInput refusal(Duck.Unreadable broken, List<Source> sources) {
        var names = sources.size() == 1
                ? "\"" + sources.getFirst().file().name() + "\""
                : "One of \"" + sources.getFirst().file().name() + "\" and " + (sources.size() - 1) + " more";
        if (broken.says("Out of Memory") || broken.says("could not allocate") || broken.says("failed to offload")) {
            return new InvalidInput(
                    "file",
                    sources.getFirst().file().name(),
                    names
                            + " needs more memory or disk than there is: give it in parts, or reduce it where it lies with the"
                            + " SQL that Parley ships.");
        } else if (broken.says("Overflow") || broken.says("Out of Range")) {
            return new InvalidInput(
                    "file",
                    sources.getFirst().file().name(),
                    names + " has amounts that add up beyond all reason: see that its columns are not shifted.");
        }
        if (broken.says("Binder Error")) {
            return new InvalidInput(
                    "file",
                    sources.getFirst().file().name(),
                    names
                            + " has columns of types that no bill has, such as a list where a number is meant: export it again.");
        }
        return new InvalidInput(
                "file",
                sources.getFirst().file().name(),
                names + " cannot be read to its end: it was cut off or damaged. Download it again.");
    }
}
