package dev.parley.schedule;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.plan.PositionRates;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The targets of the latest schedule as rates from the effective date to the end of the agreement. Lines of several accounts
 * on one price share the highest of their targets, so that a plan never counts on more than is aimed at everywhere.
 */
@Component
class TargetRates implements PositionRates {

    private record Key(String model, String scope, PriceKind kind) {}

    private final ScheduleReader reader;

    TargetRates(ScheduleReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Rate> targets(UUID negotiation) {
        return reader.latest(negotiation)
                .map(schedule -> rates(schedule, reader.positions(negotiation, schedule.id())))
                .orElse(List.of());
    }

    private static List<Rate> rates(Schedule schedule, Map<UUID, Position> positions) {
        Map<Key, BigDecimal> highest = new LinkedHashMap<>();
        for (ScheduleLine line : schedule.lines()) {
            BigDecimal target = positions.getOrDefault(line.id(), Position.NONE).target();
            if (target != null && line.kind() != null) {
                highest.merge(new Key(line.model(), line.scope(), line.kind()), target, BigDecimal::max);
            }
        }
        var from = schedule.years().effective();
        var to = schedule.years().to(schedule.years().years());
        return highest.entrySet().stream()
                .map(entry -> new Rate(
                        entry.getKey().model(),
                        entry.getKey().scope(),
                        entry.getKey().kind(),
                        entry.getValue(),
                        PriceSide.NEGOTIATED,
                        from,
                        to,
                        "our target in schedule " + schedule.number(),
                        Grade.X,
                        false,
                        null))
                .toList();
    }
}
