package dev.parley.workload;

import dev.parley.intake.Answers;
import dev.parley.intake.Format;
import dev.parley.intake.Intake;
import dev.parley.intake.Kind;
import dev.parley.intake.Reading;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.StagedFile;
import dev.parley.intake.Taker;
import dev.parley.workload.measured.MeasuredFiles;
import dev.parley.workload.measured.MeasuredFormat;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in measured traffic: files to series, series to workloads. */
@Component
class MeasuredTaker implements Taker {

    private static final int MOST_NAMED = 3;

    private final MeasuredIntake intake;
    private final MeasuredUndo undo;
    private final MeasuredSurroundings surroundings;
    private final MeasuredLayers layers;

    MeasuredTaker(MeasuredIntake intake, MeasuredUndo undo, MeasuredSurroundings surroundings, MeasuredLayers layers) {
        this.intake = intake;
        this.undo = undo;
        this.surroundings = surroundings;
        this.layers = layers;
    }

    @Override
    public Kind kind() {
        return Kind.MEASURED;
    }

    @Override
    public Optional<Format> recognise(StagedFile file) {
        return MeasuredFormat.of(file.head()).map(MeasuredFormat::format);
    }

    @Override
    public Reading read(Format format, List<StagedFile> files, Answers answers, ReadingProgress progress)
            throws IOException {
        return new MeasuredReading(
                MeasuredFiles.read(format, files, answers, progress), MeasuredFile.of(files), intake, surroundings);
    }

    @Override
    public List<String> undo(UUID negotiation, UUID intakeId) {
        return undo.undo(negotiation, intakeId);
    }

    /** The workloads; the first of several is opened. */
    @Override
    public Map<UUID, Intake.Place> places(UUID negotiation) {
        return layers.codes(negotiation).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> place(one.getValue())));
    }

    private static Intake.Place place(List<String> codes) {
        int more = codes.size() - MOST_NAMED;
        return new Intake.Place(
                (codes.size() == 1 ? "workload " : "workloads ")
                        + codes.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                        + (more > 0 ? " and " + more + " more" : ""),
                Kind.MEASURED.path() + "?w=" + URLEncoder.encode(codes.getFirst(), StandardCharsets.UTF_8));
    }
}
