package dev.parley.bill;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.read.BillFiles;
import dev.parley.bill.read.ReadBill;
import dev.parley.intake.Answers;
import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.intake.Intake;
import dev.parley.intake.Kind;
import dev.parley.intake.Reading;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import dev.parley.intake.Taker;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows bills. What one wrote counts nowhere once its intake is undone; what stood before it does again by itself. */
@Component
class BillTaker implements Taker {

    private final BillFiles files = new BillFiles();
    private final BillIntake intake;
    private final BillStore store;

    BillTaker(BillIntake intake, BillStore store) {
        this.intake = intake;
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.BILL;
    }

    @Override
    public Optional<Format> recognise(StagedFile file) throws IOException {
        return files.recognise(file);
    }

    @Override
    public boolean needsPath(Head head) {
        return files.needsPath(head);
    }

    @Override
    public Reading read(Format format, List<StagedFile> staged, Answers answers, ReadingProgress progress)
            throws IOException {
        var rejects = new Rejects();
        ReadBill bill = files.read(format, staged, answers, progress, rejects);
        if (bill.charges().isEmpty()) {
            throw new InvalidInput(
                    "file",
                    staged.getFirst().name(),
                    "\"" + staged.getFirst().name() + "\" is " + format.label()
                            + " without a single charge: choose a period with costs and export it again.");
        }
        return new BillReading(
                bill, rejects, staged.stream().map(StagedFile::sha256).toList(), intake);
    }

    @Override
    public List<String> undo(UUID negotiation, UUID id) {
        intake.undo(negotiation, id);
        return List.of();
    }

    @Override
    public Map<UUID, Intake.Place> places(UUID negotiation) {
        return store.payers(negotiation).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Intake.Place(
                                BillWords.payers(one.getValue()), Kind.BILL.path() + "?intake=" + one.getKey())));
    }
}
