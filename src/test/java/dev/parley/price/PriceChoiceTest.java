package dev.parley.price;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.intake.Answers;
import dev.parley.intake.Rejects;
import dev.parley.price.read.ReadList;
import dev.parley.price.read.ReadPrice;
import dev.parley.price.read.ReadPrices;
import dev.parley.price.read.Sold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the prices of a file are taken. */
class PriceChoiceTest {

    @Test
    void conflicts_of_one_thing_on_two_days_are_two_questions_each_with_its_own_answer() {
        var read = own(
                price("us-east-1", "1", "2026-01-01"),
                price("us-east-1", "2", "2026-01-01"),
                price("us-east-1", "3", "2026-06-01"),
                price("us-east-1", "4", "2026-06-01"));
        var asked = PriceChoice.of(read, Answers.NONE).conflicts();
        assertEquals(2, asked.size());
        assertEquals(2, new HashSet<>(asked.stream().map(PriceConflict::key).toList()).size());
        assertTrue(asked.getLast().words().endsWith("from 2026-06-01"), asked.getLast()::words);

        var answers =
                new Answers(Map.of(asked.getFirst().key(), "1", asked.getLast().key(), "4"));
        var chosen = PriceChoice.of(read, answers).chosen().getFirst().prices();
        assertEquals(
                List.of("1 2026-01-01", "4 2026-06-01"),
                chosen.stream()
                        .map(one -> one.usd().toPlainString() + " " + one.from())
                        .toList());
    }

    @Test
    void a_conflict_in_an_older_version_of_an_offer_has_a_question_of_its_own() {
        var lists = new ReadPrices(
                List.of(
                        published("2026-09-11", price("global", "1", null), price("global", "2", null)),
                        published("2026-11-20", price("global", "3", null), price("global", "4", null))),
                new Rejects(),
                4,
                List.of());
        var asked = PriceChoice.of(lists, Answers.NONE).conflicts();
        assertEquals(2, new HashSet<>(asked.stream().map(PriceConflict::key).toList()).size());
    }

    @Test
    void a_price_without_a_day_contradicts_another_of_the_day_it_would_count_from() {
        var read = own(price("global", "1", null), price("global", "2", "2026-06-01"));
        var choice = PriceChoice.of(read, Answers.NONE);
        assertEquals(1, choice.conflicts().size());
        var answers = new Answers(Map.of(choice.conflicts().getFirst().key(), "1"));
        var chosen = PriceChoice.of(read, answers).chosen().getFirst().prices();
        assertEquals(1, chosen.size());
        assertEquals(LocalDate.of(2026, 6, 1), chosen.getFirst().from());
    }

    @Test
    void as_many_prices_as_a_reading_may_hold_are_chosen_from_in_seconds() {
        var prices = new ReadPrice[100_000];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = price("region-" + i, "1", "2026-01-01");
        }
        var read = own(prices);
        var choice = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PriceChoice.of(read, Answers.NONE));
        assertEquals(100_000, choice.chosen().getFirst().prices().size());
    }

    private static ReadPrices own(ReadPrice... prices) {
        var list = new ReadList("Own", "", null, "Own", Grade.C, false, List.of(prices), Map.of());
        return new ReadPrices(List.of(list), new Rejects(), prices.length, List.of());
    }

    private static ReadList published(String day, ReadPrice... prices) {
        return new ReadList("Offer", day, LocalDate.parse(day), "Offer", Grade.A, true, List.of(prices), Map.of());
    }

    private static ReadPrice price(String region, String usd, @Nullable String from) {
        return new ReadPrice(
                new Sold("bedrock", "Maker", "maker.model", "Model", false),
                region,
                PriceKind.ON_DEMAND_INPUT,
                new BigDecimal(usd),
                from == null ? null : LocalDate.parse(from),
                "item " + usd,
                "list.csv",
                Integer.parseInt(usd) + 1);
    }
}
