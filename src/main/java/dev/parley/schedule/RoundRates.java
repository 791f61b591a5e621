package dev.parley.schedule;

import dev.parley.deal.Item;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What Rounds say of the lines of a schedule themselves, as rates of a position are: before the discount across services.
 * The schedule is read beside it, so that the two do not drift apart unseen.
 *
 * @param asks      our latest ask, by line
 * @param aims      target and walk-away, by line
 * @param unmatched products of these deals and of AWS's latest of which nobody has said which lines they are
 */
public record RoundRates(Map<UUID, Offered> asks, Map<UUID, Map<Aim, Offered>> aims, List<String> unmatched) {

    /** Rounds say nothing. */
    public static final RoundRates NOTHING = new RoundRates(Map.of(), Map.of(), List.of());

    public RoundRates {
        asks = Map.copyOf(asks);
        aims = Map.copyOf(aims);
        unmatched = List.copyOf(unmatched);
    }

    static RoundRates of(Schedule schedule, Letters.Latest latest) {
        var asks = new HashMap<UUID, Offered>();
        var aims = new HashMap<UUID, Map<Aim, Offered>>();
        for (var line : schedule.lines()) {
            latest.ask().flatMap(letter -> letter.ofLine(line)).ifPresent(said -> asks.put(line.id(), said.rounded()));
            var own = new EnumMap<Aim, Offered>(Aim.class);
            for (var aim : Aim.values()) {
                latest.of(aim, line).ifPresent(said -> own.put(aim, said.rounded()));
            }
            aims.put(line.id(), own);
        }
        return new RoundRates(asks, aims, unmatched(latest));
    }

    private static List<String> unmatched(Letters.Latest latest) {
        return Stream.of(latest.offer(), latest.ask(), latest.target(), latest.walkAway())
                .flatMap(Optional::stream)
                .flatMap(letter -> letter.products().stream().filter(product -> letter.link(product) == null))
                .map(Item::subject)
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Offered> ask(UUID line) {
        return Optional.ofNullable(asks.get(line));
    }

    public Optional<Offered> aim(UUID line, Aim aim) {
        return Optional.ofNullable(aims.getOrDefault(line, Map.of()).get(aim));
    }

    /** Target and walk-away as suggestions. */
    LineSuggestions suggested() {
        var lines = new HashMap<UUID, Map<Aim, Suggestion>>();
        aims.forEach((line, own) -> {
            var suggested = new EnumMap<Aim, Suggestion>(Aim.class);
            own.forEach((aim, said) ->
                    suggested.put(aim, new Suggestion(said.rate(), "As on Rounds, " + said.words() + ".")));
            lines.put(line, suggested);
        });
        return new LineSuggestions(lines);
    }

    /** How many rates the schedule has none of. */
    public int missing(Schedule schedule, Map<UUID, Position> positions) {
        int missing = 0;
        for (var line : schedule.lines()) {
            if (line.ask() == null && asks.containsKey(line.id())) {
                missing++;
            }
            var position = positions.getOrDefault(line.id(), Position.NONE);
            for (var aim : aims.getOrDefault(line.id(), Map.of()).keySet()) {
                if (position.rate(aim) == null) {
                    missing++;
                }
            }
        }
        return missing;
    }

    /** How many rates of the schedule are others than those on Rounds. */
    public int different(Schedule schedule, Map<UUID, Position> positions) {
        int different = 0;
        for (var line : schedule.lines()) {
            if (ask(line.id()).filter(said -> said.differsFrom(line.ask())).isPresent()) {
                different++;
            }
            var position = positions.getOrDefault(line.id(), Position.NONE);
            for (var aim : Aim.values()) {
                if (aim(line.id(), aim)
                        .filter(said -> said.differsFrom(position.rate(aim)))
                        .isPresent()) {
                    different++;
                }
            }
        }
        return different;
    }
}
