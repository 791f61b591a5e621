package dev.parley.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Recognises nothing: for tests of how files are staged.
 *
 * @param asks of which files a path is needed
 */
record NothingTaker(Predicate<Head> asks) implements Taker {

    @Override
    public Kind kind() {
        return Kind.BILL;
    }

    @Override
    public Optional<Format> recognise(StagedFile file) {
        return Optional.empty();
    }

    @Override
    public boolean needsPath(Head head) {
        return asks.test(head);
    }

    @Override
    public Reading read(Format format, List<StagedFile> files, Answers answers, ReadingProgress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> undo(UUID negotiation, UUID intake) {
        throw new UnsupportedOperationException();
    }
}
