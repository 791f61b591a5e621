package dev.parley.price;

import dev.parley.intake.Answers;
import dev.parley.intake.Format;
import dev.parley.intake.Head;
import dev.parley.intake.Intake;
import dev.parley.intake.Kind;
import dev.parley.intake.Preview;
import dev.parley.intake.Reading;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import dev.parley.intake.Taker;
import dev.parley.price.read.PriceFiles;
import dev.parley.price.read.ReadPrices;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in published price lists: each becomes a dated version of the price book. */
@Component
class PriceTaker implements Taker {

    private final PriceIntakes intakes;
    private final TakenLists lists;

    PriceTaker(PriceIntakes intakes, TakenLists lists) {
        this.intakes = intakes;
        this.lists = lists;
    }

    private record Staged(StagedFile file) implements PriceFiles.Source {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public Head head() {
            return file.head();
        }

        @Override
        public InputStream open(AtomicLong packed) throws IOException {
            return file.open(packed);
        }
    }

    /** What was read; what of it is left out depends on the answers, and is told for the preview that was shown last. */
    private static final class PriceReading implements Reading {

        private final ReadPrices read;
        private final PriceIntakes intakes;
        private volatile List<Rejects.Reject> leftOut = List.of();

        PriceReading(ReadPrices read, PriceIntakes intakes) {
            this.read = read;
            this.intakes = intakes;
        }

        @Override
        public Preview preview(UUID negotiation, Answers answers) {
            var preview = intakes.preview(negotiation, read, answers);
            leftOut = PriceChoice.of(read, answers).leftOut();
            return preview;
        }

        @Override
        public Rejects rejects() {
            return read.rejects().behind(leftOut);
        }

        @Override
        public long rows() {
            return read.lists().stream().mapToLong(list -> list.prices().size()).sum() - leftOut.size();
        }

        @Override
        public void take(UUID negotiation, UUID intake, Answers answers) {
            intakes.take(negotiation, intake, read, answers);
        }
    }

    @Override
    public Kind kind() {
        return Kind.PRICES;
    }

    @Override
    public Optional<Format> recognise(StagedFile file) {
        return PriceFiles.recognise(file.head());
    }

    @Override
    public Reading read(Format format, List<StagedFile> files, Answers answers, ReadingProgress progress)
            throws IOException {
        return new PriceReading(
                PriceFiles.read(format, files.stream().map(Staged::new).toList(), progress), intakes);
    }

    @Override
    public List<String> undo(UUID negotiation, UUID intake) {
        return intakes.undo(negotiation, intake);
    }

    @Override
    public Map<UUID, Intake.Place> places(UUID negotiation) {
        return lists.versions(negotiation).stream()
                .collect(Collectors.groupingBy(PriceVersion::intake))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> place(one.getValue())));
    }

    /** The first of several is shown. */
    private static Intake.Place place(List<PriceVersion> versions) {
        var first = versions.getFirst();
        return new Intake.Place(
                versions.size() == 1 ? first.label() : versions.size() + " price lists",
                Kind.PRICES.path() + "?version=" + new VersionKey.Taken(first.id()).text());
    }
}
