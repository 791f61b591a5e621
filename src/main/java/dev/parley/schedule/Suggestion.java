package dev.parley.schedule;

import dev.parley.deal.Words;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rate suggested for a line, and why; without a rate the sentence says what to enter. Never written by itself. What we have
 * decided on Rounds is suggested first, and what is computed stays beside it.
 *
 * @param rate     dollars per unit of the line, before the discount across services
 * @param computed what would be suggested without Rounds; null where that is this
 */
public record Suggestion(
        @Nullable BigDecimal rate,
        String sentence,
        @Nullable Suggestion computed) {

    Suggestion(@Nullable BigDecimal rate, String sentence) {
        this(rate, sentence, null);
    }

    private static final int MOST_DECIMALS = 4;

    /**
     * The rate at which a commitment stops paying: the exact plan buys the level at {@code rate} and not above.
     *
     * @param level number of the unit, or thousand tokens a minute, that is dropped first
     */
    record StopsPaying(BigDecimal rate, int level, Quarter quarter, int run) {}

    /**
     * All three for a line.
     *
     * @param stops where the plan buys the line; null where it buys nothing of it
     */
    static Map<Aim, Suggestion> of(ScheduleLine line, @Nullable StopsPaying stops, Market market) {
        var today = line.today();
        var list = line.list();
        if (today == null || list == null) {
            var none = new Suggestion(null, "The list rate is unknown: enter it in the price book first.");
            return Map.of(
                    Aim.ANCHOR,
                    none,
                    Aim.TARGET,
                    first(market.rounds(line, Aim.TARGET), none),
                    Aim.WALK_AWAY,
                    first(market.rounds(line, Aim.WALK_AWAY), none));
        }
        var walkAway = first(
                market.rounds(line, Aim.WALK_AWAY),
                line.bundle() == Bundle.CAPACITY
                        ? whereItStopsPaying(line, today, stops)
                        : whereTheAlternativeWins(list, today, market.alternative(line)));
        var peers = market.peers(line);
        var target = first(market.rounds(line, Aim.TARGET), target(list, peers, walkAway.rate()));
        return Map.of(Aim.WALK_AWAY, walkAway, Aim.TARGET, target, Aim.ANCHOR, anchor(list, peers, target.rate()));
    }

    /** As decided on Rounds, where a sheet says anything of the line; the lower of two rates is the stricter one. */
    private static Suggestion first(Optional<Offered> rounds, Suggestion computed) {
        if (rounds.isEmpty()) {
            return computed;
        }
        var rate = rounded(rounds.get().rate());
        var said = "As on Rounds, " + rounds.get().words() + ".";
        if (computed.rate == null) {
            return new Suggestion(rate, said, computed);
        }
        int stricter = computed.rate.compareTo(rate);
        return new Suggestion(
                rate,
                said
                        + (stricter == 0
                                ? " Computed, it is the same."
                                : " Computed, it is " + rate(computed.rate) + ": "
                                        + (stricter < 0 ? "that is stricter." : "Rounds is stricter.")),
                computed);
    }

    private static Suggestion whereItStopsPaying(ScheduleLine line, BigDecimal today, @Nullable StopsPaying stops) {
        if (stops == null) {
            return new Suggestion(
                    null,
                    "At no rate looked at does the plan decide otherwise on this line: enter the rate at which you would"
                            + " stay on demand.");
        }
        var level = line.unit().equals("kTPM-h") ? "thousand " + stops.level() : "unit " + stops.level();
        var why = "Above " + rate(stops.rate()) + " Run " + stops.run() + " no longer buys " + level + " in "
                + stops.quarter().label() + ", the first to go, against on demand at list.";
        return capped(stops.rate(), today, why);
    }

    private static Suggestion whereTheAlternativeWins(
            BigDecimal list, BigDecimal today, Optional<Market.Stay> alternative) {
        if (alternative.isEmpty()) {
            return new Suggestion(
                    null,
                    "No alternative of this line alone can be weighed against AWS's latest offer: enter one under"
                            + " Alternatives.");
        }
        var stay = alternative.get();
        var open = stay.open() ? " Its quality is open." : "";
        if (stay.discount().compareTo(BigDecimal.ONE) >= 0) {
            return new Suggestion(
                    null, stay.name() + " is better even if this line were free: decide on it before the rate." + open);
        }
        return capped(
                off(list, stay.discount()),
                today,
                stay.name() + " is no better once this line is " + Words.percent(stay.discount()) + " off list."
                        + open);
    }

    /** Never above what is paid today. */
    private static Suggestion capped(BigDecimal rate, BigDecimal today, String why) {
        return rate.compareTo(today) > 0
                ? new Suggestion(today, why + " Never above today's " + rate(today) + ".")
                : new Suggestion(rounded(rate), why);
    }

    private static Suggestion target(BigDecimal list, Optional<Market.Peers> peers, @Nullable BigDecimal walkAway) {
        var middle = peers.map(Market.Peers::middle).orElse(null);
        if (peers.isEmpty() || middle == null) {
            return new Suggestion(
                    null,
                    "No comparable of this line with a value: enter a benchmark with its source. An adviser's claim,"
                            + " grade X, does not count.");
        }
        var rate = off(list, middle);
        var why = "Middle of " + peers.get().count()
                + (peers.get().count() == 1 ? " comparable on " : " comparables on ")
                + peers.get().about() + ": " + Words.percent(middle) + " off list.";
        return walkAway != null && rate.compareTo(walkAway) > 0
                ? new Suggestion(walkAway, why + " That is above the walk-away, which stands instead.")
                : new Suggestion(rate, why);
    }

    private static Suggestion anchor(BigDecimal list, Optional<Market.Peers> peers, @Nullable BigDecimal target) {
        var best = peers.map(Market.Peers::best).orElse(null);
        if (best == null) {
            return new Suggestion(
                    null, "No comparable of grade Q, M, A or B: an opening needs one that can be defended. Enter it.");
        }
        var rate = off(list, best.discount());
        var why = "Best comparable that can be defended: " + Words.percent(best.discount()) + " off list, "
                + best.source() + (best.dated() == null ? "" : ", " + best.dated()) + ", grade "
                + best.grade() + ".";
        return target != null && rate.compareTo(target) > 0
                ? new Suggestion(target, why + " That is above the target, which stands instead.")
                : new Suggestion(rate, why);
    }

    private static BigDecimal off(BigDecimal list, BigDecimal discount) {
        return rounded(list.multiply(BigDecimal.ONE.subtract(discount)));
    }

    /** To four decimals, down: a walk-away rounded up would be above what it was computed as. */
    static BigDecimal rounded(BigDecimal rate) {
        var cut = rate.scale() > MOST_DECIMALS ? rate.setScale(MOST_DECIMALS, RoundingMode.DOWN) : rate;
        return cut.signum() == 0 ? rate : cut;
    }

    private static String rate(BigDecimal rate) {
        return Words.rate(rounded(rate));
    }
}
