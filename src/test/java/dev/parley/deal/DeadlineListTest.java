package dev.parley.deal;

import static dev.parley.deal.SomeItems.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Negotiation;
import dev.parley.workload.KeyDate;
import dev.parley.workload.KeyDateKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlineListTest {

    private static final UUID ID = UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100");
    private static final Negotiation NEGOTIATION = new Negotiation(
            ID,
            "renewal",
            "Renewal",
            "Customer",
            "USD",
            LocalDate.parse("2027-05-01"),
            3,
            Quarter.parse("2027-Q1"),
            Quarter.parse("2029-Q4"),
            MonthLength.CALENDAR,
            new TreeSet<>(),
            List.of(),
            false,
            null,
            0);
    private static final LocalDate TODAY = LocalDate.parse("2027-04-01");

    @Test
    void the_agreement_and_the_rounds_stand_in_order_of_their_days() {
        var today = sheet("Today's terms", DealRole.TODAY, "2024-05-01", "2027-04-30");
        var offer = sheet("R2", DealRole.OFFER, "2027-03-24", "2027-04-16");
        assertThat(of(today, offer))
                .extracting(one -> one.day() + " " + one.what())
                .containsExactly(
                        "2027-04-16 AWS offer R2 expires",
                        "2027-04-30 Today's agreement ends: renew or be without",
                        "2027-05-01 The new agreement starts",
                        "2030-04-30 The new agreement ends");
    }

    @Test
    void an_offer_that_has_just_expired_is_still_listed_and_an_old_one_is_not() {
        var just = sheet("R1", DealRole.OFFER, "2027-02-10", "2027-03-19");
        var old = sheet("R0", DealRole.OFFER, "2026-10-10", "2026-11-19");
        assertThat(of(just, old))
                .extracting(Deadline::what)
                .contains("AWS offer R1 expires")
                .doesNotContain("AWS offer R0 expires");
    }

    @Test
    void no_figure_of_the_talks_gets_into_a_title() {
        for (var name : List.of("9 % for 22 M", "$20M flat", "22M", "9.5", "Offer 20,5")) {
            assertThat(of(sheet(name, DealRole.OFFER, "2027-03-24", "2027-04-16")))
                    .extracting(Deadline::what)
                    .contains("AWS offer of 2027-03-24 expires")
                    .noneMatch(what -> what.contains(name));
        }
        var date = new KeyDate(
                UUID.randomUUID(),
                KeyDateKind.DEADLINE,
                LocalDate.parse("2027-04-20"),
                "Board wants 20M",
                0,
                "x",
                Instant.EPOCH);
        var list = new DeadlineList(NEGOTIATION, Map.of())
                .of(TODAY, List.of(), List.of(), List.of(), List.of(), List.of(date));
        assertThat(list).extracting(Deadline::what).contains("A key date of the talks");
    }

    @Test
    void the_same_thing_keeps_its_name_in_calendars_when_its_day_moves() {
        var offer = sheet("R2", DealRole.OFFER, "2027-03-24", "2027-04-16");
        var later = new DealSheet(
                offer.id(),
                "R2 bis",
                DealRole.OFFER,
                offer.dated(),
                LocalDate.parse("2027-04-23"),
                null,
                null,
                null,
                List.of(),
                1,
                "x",
                Instant.EPOCH);
        assertThat(of(offer).getFirst().uid())
                .isEqualTo(of(later).getFirst().uid())
                .isEqualTo("deal-" + offer.id() + "-expires@" + ID + ".parley");
    }

    private static List<Deadline> of(DealSheet... sheets) {
        return new DeadlineList(NEGOTIATION, Map.of())
                .of(TODAY, List.of(sheets), List.of(), List.of(), List.of(), List.of());
    }
}
