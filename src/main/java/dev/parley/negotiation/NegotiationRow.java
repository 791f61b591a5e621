package dev.parley.negotiation;

import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "negotiation")
@SuppressWarnings("NullAway.Init")
class NegotiationRow {

    @Id
    UUID id;

    String slug;
    String name;
    String customer;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    String currency;

    LocalDate effectiveDate;
    int contractYears;
    String forecastFrom;
    String forecastTo;
    String hoursRule;
    boolean sample;

    @Nullable
    String note;

    @Version
    long version;

    Instant changedAt;
    UUID changedBy;

    @ElementCollection
    @CollectionTable(name = "negotiation_region", joinColumns = @JoinColumn(name = "negotiation_id"))
    @Column(name = "region")
    Set<String> regions = new TreeSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "negotiation_id", nullable = false)
    @OrderBy("code")
    List<PayerRow> payers = new ArrayList<>();

    Negotiation toRecord() {
        return new Negotiation(
                id,
                slug,
                name,
                customer,
                currency,
                effectiveDate,
                contractYears,
                Quarter.parse(forecastFrom),
                Quarter.parse(forecastTo),
                MonthLength.valueOf(hoursRule),
                new TreeSet<>(regions),
                payers.stream().map(PayerRow::toRecord).toList(),
                sample,
                note,
                version);
    }
}
