package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What positions and products' links promise on every database. */
abstract class PositionsContract {

    @Autowired
    EnteredSample sample;

    @Autowired
    Schedules schedules;

    @Autowired
    ProductLinks links;

    @Autowired
    Persons persons;

    @Test
    void every_part_of_a_position_and_a_link_is_kept_and_carried_to_the_next_draft() {
        var drafted = sample.draft();
        var id = drafted.entered().negotiation().id();
        var line = drafted.schedule().lines().getFirst();
        var list = line.list();
        assertThat(list).isNotNull();
        var whole = Position.NONE
                .taking(Aim.ANCHOR, new BigDecimal("0.123456789012"))
                .taking(Aim.TARGET, new BigDecimal("0.25"))
                .with(Aim.TARGET, new BigDecimal("0.26"))
                .taking(Aim.WALK_AWAY, list)
                .withOffer(new BigDecimal("0.28"))
                .withReason("Überschreibt: \u20ac")
                .withOwner("Category lead")
                .withStatus(LineStatus.DROPPED)
                .withEvidence(new Position.Evidence("a peer's contract", LocalDate.of(2026, 10, 1), Grade.B));
        persons.run(drafted.entered().lead(), () -> {
            var saved = schedules.position(id, line.id(), whole);
            assertThat(saved).isInstanceOf(SaveResult.Saved.class);
            var kept = schedules.positions(id, drafted.schedule().id()).get(line.id());
            assertThat(kept).isEqualTo(whole.withVersion(kept.version()));
            assertThat(schedules.position(id, line.id(), whole)).isInstanceOf(SaveResult.Conflict.class);
            var next = schedules.draft(id);
            var same = next.lines().stream()
                    .filter(one -> one.key().equals(line.key()))
                    .findFirst()
                    .orElseThrow();
            var carried = schedules.positions(id, next.id()).get(same.id());
            assertThat(carried).isEqualTo(whole.withVersion(carried.version()));
            links.link(
                    id,
                    new ProductLink(
                            null, "Llama unit, 6 months", null, "6-month unit", PriceKind.MODEL_UNIT_HOUR_6_MONTH, 0));
            assertThat(links.of(id)).singleElement().satisfies(link -> {
                assertThat(link.model()).isNull();
                assertThat(link.kind()).isEqualTo(PriceKind.MODEL_UNIT_HOUR_6_MONTH);
            });
        });
    }
}
