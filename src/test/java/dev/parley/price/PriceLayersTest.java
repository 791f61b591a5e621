package dev.parley.price;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rate counts when several lists price one thing. */
class PriceLayersTest {

    @Test
    void without_lists_an_entered_rate_comes_before_parleys_own_of_the_same_day() {
        var rates =
                PriceLayers.effective(List.of(own("2026-08-01", "3")), List.of(), List.of(entered("2026-08-01", "2")));
        assertEquals("2", on(rates, "2026-08-01"));
    }

    @Test
    void a_list_never_changes_what_was_in_force_before_its_own_first_day() {
        var rates = PriceLayers.effective(
                List.of(own("2026-08-01", "3")), List.of(taken("2026-09-11", "2026-09-01", "4", Grade.A)), List.of());
        assertEquals("unknown", on(rates, "2026-07-31"));
        assertEquals("3", on(rates, "2026-08-31"));
        assertEquals("4", on(rates, "2026-09-01"));
    }

    @Test
    void parleys_own_rate_seen_after_the_publication_comes_after_the_list() {
        var rates = PriceLayers.effective(
                List.of(own("2026-10-06", "3")), List.of(taken("2026-09-11", "2026-09-01", "4", Grade.A)), List.of());
        assertEquals("4", on(rates, "2026-10-05"));
        assertEquals("3", on(rates, "2026-10-06"));
    }

    @Test
    void a_rate_seen_between_first_day_and_publication_holds_until_the_publication() {
        var rates = PriceLayers.effective(
                List.of(own("2026-08-20", "3")), List.of(taken("2026-09-11", "2026-07-01", "4", Grade.A)), List.of());
        assertEquals("4", on(rates, "2026-08-19"));
        assertEquals("3", on(rates, "2026-09-10"));
        assertEquals("4", on(rates, "2026-09-11"));
    }

    @Test
    void the_order_in_which_lists_are_given_changes_nothing() {
        var older = taken("2026-09-11", "2026-09-01", "4", Grade.A);
        var newer = taken("2026-10-11", "2026-09-01", "5", Grade.A);
        for (var lists : List.of(List.of(older, newer), List.of(newer, older))) {
            assertEquals("5", on(PriceLayers.effective(List.of(), lists, List.of()), "2026-09-15"));
        }
    }

    @Test
    void a_worse_evidenced_list_with_another_price_comes_before_from_its_day() {
        var rates = PriceLayers.effective(
                List.of(own("2026-08-20", "3")), List.of(taken("2026-09-11", "2026-09-11", "4", Grade.B)), List.of());
        assertEquals("3", on(rates, "2026-09-10"));
        assertEquals("4", on(rates, "2026-09-11"));
    }

    private static String on(List<RateEntry> rates, String day) {
        return new PriceBook(rates.stream().map(RateEntry::rate).toList())
                .find("m", "us-east-1", PriceKind.ON_DEMAND_INPUT, PriceSide.LIST, LocalDate.parse(day))
                .usd()
                .map(BigDecimal::toPlainString)
                .orElse("unknown");
    }

    private static RateEntry own(String from, String usd) {
        return entry(true, from, usd, Grade.A, null);
    }

    private static RateEntry entered(String from, String usd) {
        return entry(false, from, usd, Grade.Q, null);
    }

    private static RateEntry taken(String published, String from, String usd, Grade grade) {
        var day = LocalDate.parse(published);
        var id = UUID.nameUUIDFromBytes(published.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return entry(false, from, usd, grade, new PriceVersion(id, "list", "offer", "", day, id, Instant.EPOCH));
    }

    private static RateEntry entry(boolean own, String from, String usd, Grade grade, @Nullable PriceVersion list) {
        var rate = new Rate(
                "m",
                "us-east-1",
                PriceKind.ON_DEMAND_INPUT,
                new BigDecimal(usd),
                PriceSide.LIST,
                LocalDate.parse(from),
                null,
                "somewhere",
                grade,
                false,
                null);
        return new RateEntry(UUID.randomUUID(), own, "bedrock", "Maker", "M", rate, 0, null, Instant.EPOCH, list);
    }
}
