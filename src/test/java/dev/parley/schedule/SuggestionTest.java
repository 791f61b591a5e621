package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Suggested rates, reckoned by hand from what is entered. */
class SuggestionTest {

    private static final Quarter Q3 = Quarter.of(java.time.YearMonth.of(2027, 7));

    private final ScheduleLine unit =
            SavingsTest.line(Bundle.CAPACITY, Paper.ADDENDUM, PriceKind.MODEL_UNIT_HOUR_6_MONTH, "P3", "13.08");
    private final ScheduleLine tokens =
            SavingsTest.line(Bundle.ON_DEMAND, Paper.MARKETPLACE, PriceKind.ON_DEMAND_INPUT, "P1", "3.00");

    private record Given(Market.@Nullable Peers given, Market.@Nullable Stay stay) implements Market {
        @Override
        public Optional<Peers> peers(ScheduleLine line) {
            return Optional.ofNullable(given);
        }

        @Override
        public Optional<Stay> alternative(ScheduleLine line) {
            return Optional.ofNullable(stay);
        }
    }

    private static Market.Peers peers(int count, @Nullable String middle, @Nullable String best) {
        return new Market.Peers(
                "Llama unit, 6 months",
                count,
                middle == null ? null : new BigDecimal(middle),
                best == null
                        ? null
                        : new Market.Best(
                                new BigDecimal(best), Grade.B, "A peer's contract", LocalDate.of(2026, 10, 1)));
    }

    private static Suggestion.StopsPaying stops(String rate) {
        return new Suggestion.StopsPaying(new BigDecimal(rate), 2, Q3, 3);
    }

    @Test
    void a_capacity_line_is_left_where_the_plan_would_drop_the_first_of_its_units() {
        var walkAway = Suggestion.of(unit, stops("11.123456"), Market.NOTHING).get(Aim.WALK_AWAY);
        assertThat(walkAway.rate()).as("cut, never rounded up").isEqualByComparingTo("11.1234");
        assertThat(walkAway.sentence())
                .isEqualTo("Above 11.1234 Run 3 no longer buys unit 2 in " + Q3.label()
                        + ", the first to go, against on demand at list.");
    }

    @Test
    void no_walk_away_is_above_what_is_paid_today() {
        var capacity = Suggestion.of(unit, stops("15.00"), Market.NOTHING).get(Aim.WALK_AWAY);
        assertThat(capacity.rate()).isEqualByComparingTo("13.08");
        assertThat(capacity.sentence()).contains("Above 15.00", "Never above today's 13.08.");
    }

    @Test
    void a_token_line_is_left_where_the_alternative_is_no_better() {
        var stay = new Market.Stay("OpenAI, gpt-6-sol", new BigDecimal("0.05"), true);
        var walkAway = Suggestion.of(tokens, null, new Given(null, stay)).get(Aim.WALK_AWAY);
        assertThat(walkAway.rate()).as("3.00 less 5 %").isEqualByComparingTo("2.85");
        assertThat(walkAway.sentence())
                .isEqualTo("OpenAI, gpt-6-sol is no better once this line is 5 % off list. Its quality is open.");
        var free = new Market.Stay("OpenAI, gpt-6-sol", BigDecimal.ONE, false);
        assertThat(Suggestion.of(tokens, null, new Given(null, free)).get(Aim.WALK_AWAY))
                .isEqualTo(new Suggestion(
                        null,
                        "OpenAI, gpt-6-sol is better even if this line were free: decide on it before the rate."));
    }

    @Test
    void the_target_is_the_middle_of_the_comparables_and_the_anchor_the_best_that_can_be_defended() {
        var all = Suggestion.of(unit, stops("11.12"), new Given(peers(3, "0.22", "0.30"), null));
        assertThat(all.get(Aim.TARGET).rate()).as("13.08 less 22 %").isEqualByComparingTo("10.2024");
        assertThat(all.get(Aim.TARGET).sentence())
                .isEqualTo("Middle of 3 comparables on Llama unit, 6 months: 22 % off list.");
        assertThat(all.get(Aim.ANCHOR).rate()).as("13.08 less 30 %").isEqualByComparingTo("9.156");
        assertThat(all.get(Aim.ANCHOR).sentence()).contains("30 % off list, A peer's contract, 2026-10-01, grade B");
    }

    @Test
    void suggestions_stand_in_order_from_anchor_to_walk_away() {
        var all = Suggestion.of(unit, stops("9.00"), new Given(peers(1, "0.22", "0.10"), null));
        assertThat(all.get(Aim.TARGET).rate()).isEqualByComparingTo("9.00");
        assertThat(all.get(Aim.TARGET).sentence()).contains("the walk-away, which stands instead");
        assertThat(all.get(Aim.ANCHOR).rate()).isEqualByComparingTo("9.00");
        LineRules.position(
                unit,
                Position.NONE
                        .taking(Aim.ANCHOR, all.get(Aim.ANCHOR).rate())
                        .taking(Aim.TARGET, all.get(Aim.TARGET).rate())
                        .taking(Aim.WALK_AWAY, all.get(Aim.WALK_AWAY).rate()));
    }

    private static Market rounds(String target, String walkAway) {
        return new Market() {
            @Override
            public Optional<Peers> peers(ScheduleLine line) {
                return Optional.of(SuggestionTest.peers(3, "0.22", "0.30"));
            }

            @Override
            public Optional<Stay> alternative(ScheduleLine line) {
                return Optional.empty();
            }

            @Override
            public Optional<Offered> rounds(ScheduleLine line, Aim aim) {
                var said = switch (aim) {
                    case ANCHOR -> null;
                    case TARGET -> new BigDecimal(target);
                    case WALK_AWAY -> new BigDecimal(walkAway);
                };
                return Optional.ofNullable(said)
                        .map(rate -> new Offered(rate, rate, aim.word() + ": " + rate + " for the unit", false));
            }
        };
    }

    @Test
    void what_is_decided_on_rounds_comes_first_and_what_is_computed_stays_beside_it() {
        var all = Suggestion.of(unit, stops("10.50"), rounds("10.20", "11.12"));
        var walkAway = all.get(Aim.WALK_AWAY);
        assertThat(walkAway.rate()).isEqualByComparingTo("11.12");
        assertThat(walkAway.sentence())
                .isEqualTo("As on Rounds, walk-away: 11.12 for the unit. Computed, it is 10.50: that is stricter.");
        assertThat(walkAway.computed().rate()).isEqualByComparingTo("10.50");
        assertThat(walkAway.computed().sentence()).contains("no longer buys unit 2");
        var target = all.get(Aim.TARGET);
        assertThat(target.rate()).isEqualByComparingTo("10.20");
        assertThat(target.sentence()).endsWith("Computed, it is 10.2024: Rounds is stricter.");
        assertThat(all.get(Aim.ANCHOR).rate()).as("from comparables alone").isEqualByComparingTo("9.156");
        var nothing = Suggestion.of(unit, null, rounds("10.20", "11.12")).get(Aim.WALK_AWAY);
        assertThat(nothing.rate()).isEqualByComparingTo("11.12");
        assertThat(nothing.computed().rate()).isNull();
    }

    @Test
    void without_anything_entered_each_sentence_says_what_to_enter() {
        var all = Suggestion.of(tokens, null, Market.NOTHING);
        assertThat(all.values()).extracting(Suggestion::rate).containsOnlyNulls();
        assertThat(all.get(Aim.WALK_AWAY).sentence()).contains("enter one under Alternatives");
        assertThat(all.get(Aim.TARGET).sentence()).contains("enter a benchmark", "grade X, does not count");
        assertThat(all.get(Aim.ANCHOR).sentence()).contains("grade Q, M, A or B");
        var unpriced = SavingsTest.line(Bundle.ON_DEMAND, Paper.MARKETPLACE, PriceKind.CACHE_READ, "P1", null);
        assertThat(Suggestion.of(unpriced, null, new Given(peers(1, "0.1", "0.1"), null))
                        .values())
                .allMatch(one -> one.sentence().contains("The list rate is unknown"));
    }
}
