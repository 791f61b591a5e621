package dev.parley.price;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "price_list")
@SuppressWarnings("NullAway.Init")
class PriceListRow {

    @Id
    UUID id;

    /** Null for Parley's own list. */
    @Nullable
    UUID negotiationId;

    String name;
    LocalDate asOf;
    String source;
    Instant createdAt;

    @Nullable
    UUID createdBy;

    /** The intake that it was taken in by; null for Parley's own list and for what people enter. */
    @Nullable
    UUID intakeId;

    /** The signing that laid it upon the book; null for every other list. */
    @Nullable
    UUID signingId;
}
