package dev.parley.workload.measured;

import dev.parley.intake.Preview;
import dev.parley.intake.Rejects;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some files say.
 *
 * @param found     by source, in order
 * @param rows      taken
 * @param zone      that was chosen for times that bore none, or null
 * @param questions on how the files are read
 * @param open      what must be answered before anything can be read, or null
 */
public record Traffic(
        List<Found> found,
        long rows,
        Rejects rejects,
        List<String> remarks,
        @Nullable String zone,
        List<Preview.Question> questions,
        @Nullable String open) {}
