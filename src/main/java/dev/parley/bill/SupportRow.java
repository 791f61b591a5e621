package dev.parley.bill;

import dev.parley.base.data.Checks;
import dev.parley.workload.EditableRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "support_plan")
@SuppressWarnings("NullAway.Init")
class SupportRow extends EditableRow {

    String name;

    @Nullable
    String source;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "support_band", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    List<Band> bands = new ArrayList<>();

    @Embeddable
    @SuppressWarnings("NullAway.Init")
    static class Band {

        @Nullable
        BigDecimal upToUsd;

        BigDecimal share;

        Band() {}

        Band(@Nullable BigDecimal upToUsd, BigDecimal share) {
            this.upToUsd = upToUsd;
            this.share = share;
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID changedBy() {
        return changedBy;
    }

    SupportPlan toRecord(Map<UUID, String> names) {
        return new SupportPlan(
                id,
                name,
                source,
                bands.stream()
                        .map(band -> new SupportPlan.Band(
                                band.upToUsd == null ? null : new BigDecimal(Checks.plain(band.upToUsd)),
                                new BigDecimal(Checks.plain(band.share))))
                        .toList(),
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
