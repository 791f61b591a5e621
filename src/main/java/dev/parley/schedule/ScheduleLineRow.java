package dev.parley.schedule;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "schedule_line")
@SuppressWarnings("NullAway.Init")
class ScheduleLineRow {

    /** Stands for no kind of price: a part of spend is negotiated. */
    private static final String BY_SPEND = "BY_SPEND";

    @Id
    UUID id;

    UUID scheduleId;
    int lineNumber;

    @Enumerated(EnumType.STRING)
    Bundle bundle;

    String label;
    String model;
    String scope;
    String account;
    String payer;

    /** Name of the kind of price, or {@link #BY_SPEND}. */
    String priceKind;

    String term;
    String unit;

    @Enumerated(EnumType.STRING)
    Paper paper;

    @Nullable
    BigDecimal listRate;

    @Nullable
    BigDecimal currentRate;

    @Nullable
    String source;

    @Nullable
    LocalDate sourceDate;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    @Nullable
    Grade grade;

    boolean illustrative;
    boolean upside;

    @Nullable
    BigDecimal askRate;

    @Version
    long version;

    Instant changedAt;
    UUID changedBy;

    @ElementCollection
    @BatchSize(size = 200)
    @CollectionTable(name = "schedule_quantity", joinColumns = @JoinColumn(name = "line_id"))
    @MapKeyColumn(name = "in_month")
    @Column(name = "quantity")
    Map<String, BigDecimal> quantities = new HashMap<>();

    void priced(@Nullable PriceKind kind) {
        priceKind = kind == null ? BY_SPEND : kind.name();
    }

    ScheduleLine toRecord() {
        var byMonth = new TreeMap<YearMonth, BigDecimal>();
        quantities.forEach((month, quantity) -> byMonth.put(YearMonth.parse(month), quantity));
        return new ScheduleLine(
                id,
                lineNumber,
                bundle,
                label,
                model,
                scope,
                account,
                payer,
                priceKind.equals(BY_SPEND) ? null : PriceKind.valueOf(priceKind),
                term,
                unit,
                paper,
                byMonth,
                plain(listRate),
                plain(currentRate),
                source,
                sourceDate,
                grade,
                illustrative,
                upside,
                plain(askRate),
                version);
    }

    /** A rate as it was typed, without the column's trailing zeros. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal rate) {
        if (rate == null) {
            return null;
        }
        var stripped = rate.stripTrailingZeros();
        return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
    }
}
