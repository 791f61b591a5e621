package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.quantity.Quarter;
import dev.parley.people.Who;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class NegotiationsTest {

    @Autowired
    Persons persons;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    Who lead;
    SomeNegotiation typed;
    Negotiation opened;

    @BeforeEach
    void open() {
        lead = persons.someone();
        typed = new SomeNegotiation();
        opened = persons.as(lead, () -> negotiations.open(typed.draft()));
    }

    private SaveResult<Negotiation> change(long version) {
        return persons.as(lead, () -> negotiations.change(opened.id(), version, typed.draft()));
    }

    @Test
    void of_two_people_who_save_the_same_agreement_the_second_sees_what_the_first_saved() {
        typed.contractYears = 4;
        assertThat(change(opened.version())).isInstanceOf(SaveResult.Saved.class);
        typed.contractYears = 5;
        assertThat(change(opened.version()))
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(((Negotiation) conflict.theirs()).contractYears())
                                .isEqualTo(4));
    }

    @Test
    void of_eight_who_save_at_the_same_moment_one_is_saved_and_seven_are_told() throws Exception {
        var barrier = new CyclicBarrier(8);
        Callable<SaveResult<Negotiation>> save = () -> {
            barrier.await();
            return change(opened.version());
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(List.of(save, save, save, save, save, save, save, save));
            int saved = 0;
            for (var answer : answers) {
                if (answer.get() instanceof SaveResult.Saved) {
                    saved++;
                } else {
                    assertThat(answer.get()).isInstanceOf(SaveResult.Conflict.class);
                }
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void of_four_who_open_at_the_same_address_one_does_and_the_others_get_a_sentence() throws Exception {
        var same = new SomeNegotiation();
        var barrier = new CyclicBarrier(4);
        Callable<Boolean> open = () -> {
            barrier.await();
            try {
                persons.as(lead, () -> negotiations.open(same.draft()));
                return true;
            } catch (InvalidInput taken) {
                assertThat(taken.sentence()).contains("There is already a negotiation at " + same.slug);
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            int opened = 0;
            for (var answer : threads.invokeAll(List.of(open, open, open, open))) {
                opened += answer.get() ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void who_is_no_procurement_member_changes_nothing_and_a_stranger_learns_nothing() {
        var platform = persons.someone();
        persons.run(lead, () -> members.put(opened.id(), platform.id(), Role.PLATFORM_LEAD, null));
        for (var who : List.of(platform, persons.someone(), persons.administrator())) {
            assertThatThrownBy(() -> persons.as(who, () -> negotiations.change(opened.id(), 0, typed.draft())))
                    .isInstanceOf(NotAllowed.class);
        }
        var stranger = persons.someone();
        assertThatThrownBy(() -> persons.as(stranger, () -> negotiations.byId(opened.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> persons.as(stranger, () -> negotiations.byId(UUID.randomUUID())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_the_tables_cannot_keep_is_refused_with_a_sentence() {
        refused("regions", typed -> typed.regions = Set.of("r".repeat(41)));
        refused("regions", typed -> typed.regions = Set.of(" "));
        refused("payers[0].code", typed -> typed.payers = List.of(SomeNegotiation.payer("p".repeat(21), true)));
        refused(
                "payers[0].accounts",
                typed -> typed.payers = List.of(SomeNegotiation.payer("P1", true, "a".repeat(61))));
        refused("payers[0].accounts", typed -> typed.payers = List.of(SomeNegotiation.payer("P1", true, "one", "one")));
        refused(
                "payers[1].code",
                typed -> typed.payers = List.of(SomeNegotiation.payer("P1", true), SomeNegotiation.payer("P1", false)));
    }

    @Test
    void a_forecast_that_no_plan_can_cover_is_refused() {
        refused("forecastFrom", typed -> typed.forecastFrom = Quarter.parse("0001-Q1"));
        refused("forecastTo", typed -> typed.forecastTo = Quarter.parse("2026-Q4"));
        refused("forecastFrom", typed -> {
            typed.forecastFrom = Quarter.parse("2031-Q1");
            typed.forecastTo = Quarter.parse("2032-Q4");
        });
        typed.contractYears = 9;
        assertThat(change(opened.version())).isInstanceOf(SaveResult.Saved.class);
        refused("forecastFrom", typed -> typed.contractYears = 10);
    }

    private void refused(String field, Consumer<SomeNegotiation> change) {
        var other = new SomeNegotiation();
        change.accept(other);
        assertThatThrownBy(() -> persons.as(lead, () -> negotiations.open(other.draft())))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.sentence()).endsWith(".");
                });
    }
}
