package dev.parley.paper;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of a negotiation say beside their figures.
 *
 * @param id         null while nobody has changed what Parley proposes
 * @param nonBinding the sentence that makes a forecast non-binding
 * @param nda        the mark on every page and sheet, or null for none
 * @param by         display name of who changed it last; empty for nobody
 */
public record PaperWords(
        @Nullable UUID id, String nonBinding, @Nullable String nda, long version, String by, Instant at) {

    /** What stands while nobody has entered anything else. */
    public static final PaperWords PROPOSED = new PaperWords(
            null,
            "An estimate for capacity planning. It obliges neither side to buy or to sell; upside is demand not yet proven.",
            null,
            0,
            "",
            Instant.EPOCH);

    /** As a form begins with it. */
    public WordsDraft draft() {
        return new WordsDraft(nonBinding, nda);
    }
}
