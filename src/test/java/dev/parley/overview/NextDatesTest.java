package dev.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Evidence;
import dev.parley.price.Lifecycle;
import dev.parley.workload.Held;
import dev.parley.workload.KeyDate;
import dev.parley.workload.KeyDateKind;
import dev.parley.workload.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final NextDates NEXT = new NextDates(negotiation(), TODAY, Map.of("m", "Model M"));

    @Test
    void what_lies_ahead_stands_by_day_and_what_has_passed_does_not() {
        var all = NEXT.all(
                List.of(
                        date(KeyDateKind.DEADLINE, "2027-04-20", "Committee"),
                        date(KeyDateKind.DEADLINE, "2027-02-28", "Passed"),
                        date(KeyDateKind.CLOSED_MONTH, "2027-12-01", "change freeze")),
                List.of(),
                List.of());
        assertThat(all)
                .extracting(one -> one.shown() + ": " + one.what())
                .containsExactly(
                        "20 Apr 2027: Committee",
                        "1 May 2027: The new agreement starts",
                        "Dec 2027: Nothing may start: change freeze");
    }

    @Test
    void capacity_that_renews_itself_says_by_when_notice_is_due() {
        assertThat(NEXT.all(List.of(), List.of(held(LocalDate.of(2027, 4, 15))), List.of()))
                .extracting(NextDates.Next::what)
                .containsExactly(
                        "Last day to give notice for 2 units of Model M, petrel",
                        "Renew themselves: 2 units of Model M, petrel",
                        "The new agreement starts");
        assertThat(NEXT.all(List.of(), List.of(held(null)), List.of()))
                .extracting(NextDates.Next::what)
                .first()
                .isEqualTo("Renew themselves: give notice before: 2 units of Model M, petrel");
    }

    @Test
    void the_end_of_a_model_says_when_it_is_invented() {
        var life = new Lifecycle(
                UUID.randomUUID(),
                "m",
                LocalDate.of(2028, 3, 31),
                LocalDate.of(2028, 9, 30),
                new Evidence("Invented", TODAY, Grade.X, true),
                null,
                0,
                "somebody",
                Instant.EPOCH);
        assertThat(NEXT.all(List.of(), List.of(), List.of(life)))
                .extracting(NextDates.Next::what)
                .contains("Model M is Legacy (illustrative)", "Model M ends (illustrative)");
    }

    private static KeyDate date(KeyDateKind kind, String day, String what) {
        return new KeyDate(UUID.randomUUID(), kind, LocalDate.parse(day), what, 0, "somebody", Instant.EPOCH);
    }

    private static Held held(@Nullable LocalDate noticeBy) {
        return new Held(
                UUID.randomUUID(),
                new AccountOfPayer(UUID.randomUUID(), "petrel", "P3", false),
                "m",
                "us-east-1",
                "model-units",
                6,
                Quantity.units(2),
                BigDecimal.TEN,
                null,
                null,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2027, 4, 30),
                true,
                noticeBy,
                null,
                null,
                0,
                "somebody",
                Instant.EPOCH);
    }

    private static Negotiation negotiation() {
        return new Negotiation(
                UUID.randomUUID(),
                "n",
                "Renewal",
                "Customer",
                "USD",
                LocalDate.of(2027, 5, 1),
                3,
                Quarter.parse("2027-Q1"),
                Quarter.parse("2029-Q4"),
                MonthLength.HOURS_730,
                new TreeSet<>(),
                List.of(),
                false,
                null,
                0);
    }
}
