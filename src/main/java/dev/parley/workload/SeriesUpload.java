package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Sha256;
import dev.parley.engine.demand.Measurement;
import dev.parley.workload.series.ReadSeries;
import dev.parley.workload.series.SeriesOptions;
import dev.parley.workload.series.SeriesText;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read and is not stored yet.
 *
 * @param fileName as people know it, at most 200 characters
 * @param sha256   of the text in UTF-8, in hexadecimal
 * @param zone     chosen for times that bear none, or null
 */
public record SeriesUpload(
        String fileName, String sha256, @Nullable ZoneId zone, ReadSeries read, Measurement measurement) {

    /** What of a measurement a workload takes over; its hours are kept in any case. */
    public record Takes(boolean shape, boolean spread, boolean volume, boolean evidence) {}

    private static final int LONGEST_NAME = 200;

    /** @throws InvalidInput when the text is no series; its sentence says what to do */
    public static SeriesUpload of(String fileName, String text, SeriesOptions options) {
        ReadSeries read = SeriesText.read(text, options);
        var name = Checks.blankToNull(fileName);
        return new SeriesUpload(
                name == null ? "pasted" : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                Sha256.of(text),
                options.zone(),
                read,
                Measurement.of(read.series()).telling(read.told()));
    }

    /** What a workload's volume becomes; what no column holds stays as it is. */
    public Volume volume(Workload workload) {
        return MeasuredVolume.of(series(), workload.draft().volume());
    }

    /** A sentence on the classes of token that no column holds; empty when all are there. */
    public Optional<String> untold() {
        var untold = MeasuredVolume.untold(read.told());
        return untold.isEmpty()
                ? Optional.empty()
                : Optional.of("No column holds " + MeasuredVolume.words(untold)
                        + " tokens: a workload that takes over the volume keeps its own of them.");
    }

    NewSeries series() {
        return new NewSeries(
                fileName,
                sha256,
                zone == null ? null : zone.getId(),
                read.taken(),
                read.rejected(),
                measurement,
                measurement,
                read.told(),
                NewSeries.Counts.NONE,
                null,
                null);
    }
}
