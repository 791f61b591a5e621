package dev.parley.paper;

import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of a negotiation's papers: set by those who may make papers. */
@Service
public class Wordings {

    private final WordsRepository rows;
    private final Access access;
    private final People people;
    private final Edits edits;

    Wordings(WordsRepository rows, Access access, People people, Edits edits) {
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.edits = edits;
    }

    /** What stands: entered, or as Parley proposes it. */
    @Transactional(readOnly = true)
    public PaperWords of(UUID negotiation) {
        access.require(negotiation, Permission.MAKE_PAPERS);
        return rows.findByNegotiationId(negotiation).map(this::record).orElse(PaperWords.PROPOSED);
    }

    /**
     * Enters other words instead of those that were read.
     *
     * @param version the version that was read, or null when none were entered
     * @throws dev.parley.base.data.InvalidInput with all that cannot be taken
     */
    public SaveResult<PaperWords> enter(UUID negotiation, @Nullable Long version, WordsDraft draft) {
        access.require(negotiation, Permission.MAKE_PAPERS);
        draft.validate();
        var stored = rows.findByNegotiationId(negotiation);
        if (version != null) {
            return stored.isEmpty()
                    ? new SaveResult.Gone<>()
                    : edits.change(rows, negotiation, stored.get().id(), version, draft::writeTo, this::record);
        }
        if (stored.isPresent()) {
            return conflict(stored.get());
        }
        var row = new WordsRow();
        draft.writeTo(row);
        try {
            return edits.add(rows, negotiation, row, this::record);
        } catch (DataIntegrityViolationException faster) {
            return rows.findByNegotiationId(negotiation).map(this::conflict).orElseGet(SaveResult.Gone::new);
        }
    }

    private SaveResult<PaperWords> conflict(WordsRow row) {
        var theirs = record(row);
        return new SaveResult.Conflict<>(theirs.by(), theirs.at(), theirs);
    }

    private PaperWords record(WordsRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
