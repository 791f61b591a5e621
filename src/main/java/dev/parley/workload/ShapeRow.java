package dev.parley.workload;

import dev.parley.engine.demand.TrafficShape;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "traffic_shape")
@SuppressWarnings("NullAway.Init")
class ShapeRow extends EditableRow {

    String name;

    @Enumerated(EnumType.STRING)
    Shape.Kind kind;

    /** 168 decimals with a space between. */
    String multipliers;

    @Nullable
    String source;

    Shape toRecord() {
        var typed = Arrays.stream(multipliers.split(" ")).map(BigDecimal::new).toList();
        return new Shape(id, name, kind, typed, new TrafficShape(typed), source, version);
    }
}
