package dev.parley.paper;

import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "paper_wording")
@SuppressWarnings("NullAway.Init")
class WordsRow extends EditableRow {

    String nonBinding;

    @Nullable
    String nda;

    UUID id() {
        return id;
    }

    UUID changedBy() {
        return changedBy;
    }

    PaperWords toRecord(Map<UUID, String> names) {
        return new PaperWords(id, nonBinding, nda, version, names.getOrDefault(changedBy, "somebody"), changedAt);
    }
}
