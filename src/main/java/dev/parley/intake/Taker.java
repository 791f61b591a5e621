package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Knows one kind of file: recognises it, reads it, and undoes what was taken of it. A bean of the feature whose rows come
 * of it.
 */
public interface Taker {

    Kind kind();

    /** The one that knows a kind. */
    static Taker of(ObjectProvider<Taker> all, Kind kind) {
        return all.stream().filter(taker -> taker.kind() == kind).findFirst().orElseThrow();
    }

    /** Which of its formats a file is, by its content; empty when it is none. Quick: it looks at the head alone. */
    Optional<Format> recognise(StagedFile file) throws IOException;

    /**
     * Whether a file that begins so must lie readable on the disk while it is read, because its reader needs a path. All
     * others are staged encrypted: they may hold prompts.
     */
    default boolean needsPath(Head head) {
        return false;
    }

    /**
     * Reads files of one format, beside the screens and as nobody: it looks at the files and the answers alone, and writes
     * nothing. Asked again when an answer changes that {@link Preview.Question#rereads}.
     *
     * @throws InvalidInput        when the files as a whole cannot be taken; the sentence says what was found and what to do
     * @throws NothingTaken        when no row of them can be
     * @throws ReadingCancelled    when {@link ReadingProgress#at} threw it: let it pass
     */
    Reading read(Format format, List<StagedFile> files, Answers answers, ReadingProgress progress) throws IOException;

    /**
     * Undoes what an intake wrote, in the caller's transaction. What stood before stands again where nobody changed it since.
     *
     * @return sentences on what could not be put back as it was, each naming the thing; empty when all was
     */
    List<String> undo(UUID negotiation, UUID intake);

    /**
     * What its intakes are of and where that is seen, also of those that were undone; asked for whoever may see them. One
     * that is left out is seen on the screen of its kind.
     */
    default Map<UUID, Intake.Place> places(UUID negotiation) {
        return Map.of();
    }
}
