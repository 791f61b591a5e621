package dev.parley.workload;

import dev.parley.intake.Answers;
import dev.parley.intake.Format;
import dev.parley.intake.Kind;
import dev.parley.intake.Reading;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.StagedFile;
import dev.parley.intake.Taker;
import dev.parley.workload.measured.MeasuredFiles;
import dev.parley.workload.measured.MeasuredFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in measured traffic: files to series, series to workloads. */
@Component
class MeasuredTaker implements Taker {

    private final MeasuredIntake intake;
    private final MeasuredUndo undo;
    private final MeasuredSurroundings surroundings;

    MeasuredTaker(MeasuredIntake intake, MeasuredUndo undo, MeasuredSurroundings surroundings) {
        this.intake = intake;
        this.undo = undo;
        this.surroundings = surroundings;
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
}
