package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.intake.ReadingCancelled;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of bills that can be read. It looks at files and answers alone: no database of ours, no clock, no network. */
public final class BillFiles {

    /** Grouped by service, usage type, account, charge type or region, by month. */
    public static final Format COST_EXPLORER = new Format("cost-explorer", "AWS Cost Explorer CSV");

    /**
     * Which kind of bill a file is, by its content; empty when it is none.
     *
     * @throws InvalidInput when it is a list of a bill's files
     */
    public Optional<Format> recognise(StagedFile file) throws IOException {
        CurManifest.refuse(file);
        if (CostExplorer.is(file.head())) {
            return Optional.of(COST_EXPLORER);
        }
        return Optional.ofNullable(Source.layout(file)).map(Layout::format);
    }

    /** Whether a file that begins so must lie readable on the disk. */
    public boolean needsPath(Head head) {
        return head.packing() == Head.Packing.PARQUET || Source.headed(head);
    }

    /**
     * Reads files of one format as one bill.
     *
     * @param rejects told of each row that is not taken
     * @throws InvalidInput     when they cannot be taken as a whole; the sentence says what was found and what to do
     * @throws ReadingCancelled when the progress threw it
     */
    public ReadBill read(
            Format format, List<StagedFile> files, Answers answers, ReadingProgress progress, Rejects rejects)
            throws IOException {
        if (format.equals(COST_EXPLORER)) {
            return CostExplorer.read(files, progress, rejects);
        }
        var layout = Arrays.stream(Layout.values())
                .filter(known -> known.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No format of a bill: " + format));
        return BigBill.read(files, layout, progress, rejects);
    }
}
