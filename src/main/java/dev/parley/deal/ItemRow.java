package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.engine.deal.Answer;
import dev.parley.workload.EditableRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deal_item")
@SuppressWarnings("NullAway.Init")
class ItemRow extends EditableRow {

    UUID dealId;

    @Enumerated(EnumType.STRING)
    Topic topic;

    String subject;

    @Enumerated(EnumType.STRING)
    Said said;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "deal_item_year", joinColumns = @JoinColumn(name = "item_id"))
    @MapKeyColumn(name = "contract_year")
    @Column(name = "amount")
    Map<Integer, BigDecimal> years = new TreeMap<>();

    @Nullable
    BigDecimal share;

    @Nullable
    BigDecimal usd;

    @Nullable
    BigDecimal rate;

    @Nullable
    BigDecimal listRate;

    @Nullable
    LocalDate fromDate;

    @Nullable
    Integer months;

    boolean reachesRunning;

    @Enumerated(EnumType.STRING)
    @Nullable
    Answer counts;

    @Nullable
    String words;

    @Nullable
    String clause;

    UUID id() {
        return id;
    }

    UUID changedBy() {
        return changedBy;
    }

    Item toRecord(Map<UUID, String> names) {
        var draft = new ItemDraft(
                topic,
                subject,
                said,
                new TreeMap<>(years)
                        .values().stream()
                                .map(ItemRow::trimmed)
                                .map(Objects::requireNonNull)
                                .toList(),
                trimmed(share),
                trimmed(usd),
                trimmed(rate),
                trimmed(listRate),
                fromDate,
                months,
                reachesRunning,
                counts,
                words,
                clause);
        return new Item(id, dealId, draft, version, names.getOrDefault(changedBy, "somebody"), changedAt);
    }

    private static @Nullable BigDecimal trimmed(@Nullable BigDecimal stored) {
        return stored == null ? null : new BigDecimal(Checks.plain(stored));
    }
}
