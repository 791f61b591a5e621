package dev.parley.engine.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All rates of a negotiation, with the rule for which one is in force.
 *
 * <p>Of several rates for the same thing the latest that starts on or before the day counts; of several that start on
 * the same day the better grade, then the higher price. {@link #conflicts} lists every disagreement.
 */
public final class PriceBook {

    /** Model units are sold under the model id followed by its context length, such as {@code …-v1:0:256k}. */
    private static final Pattern CONTEXT_VARIANT = Pattern.compile(":\\d+k");

    private static final Comparator<Rate> BELIEVED_FIRST = Comparator.comparing(Rate::from)
            .reversed()
            .thenComparing(Rate::grade)
            .thenComparing(Comparator.comparing(Rate::usd).reversed())
            .thenComparing(Rate::source);

    private record Key(String model, String region, PriceKind kind, PriceSide side) {}

    /**
     * Rates for the same thing on the same day that differ.
     *
     * @param used     the one that {@link PriceBook#find} answers with
     * @param setAside the others, most believed first
     * @param sameDay  true when one of the others starts on the same day, so that neither supersedes the other
     */
    public record Conflict(Rate used, List<Rate> setAside, boolean sameDay) {}

    private final List<Rate> rates;
    private final Map<Key, List<Rate>> byKey = new HashMap<>();
    private final Map<String, List<String>> variants = new TreeMap<>();

    public PriceBook(List<Rate> rates) {
        this.rates = List.copyOf(rates);
        for (Rate rate : this.rates) {
            byKey.computeIfAbsent(key(rate), _ -> new ArrayList<>()).add(rate);
            int end = rate.model().lastIndexOf(':');
            if (end > 0 && CONTEXT_VARIANT.matcher(rate.model().substring(end)).matches()) {
                List<String> ids = variants.computeIfAbsent(rate.model().substring(0, end), _ -> new ArrayList<>());
                if (!ids.contains(rate.model())) {
                    ids.add(rate.model());
                }
            }
        }
        byKey.values().forEach(list -> list.sort(BELIEVED_FIRST));
    }

    public List<Rate> rates() {
        return rates;
    }

    /**
     * The price in force.
     *
     * @param model model id
     * @param scope a region such as {@code us-east-1}, a geography such as {@code us geo}, or {@code global}
     * @param side  only rates of this side are looked at
     * @param date  the day; a term costs the price of the day it starts
     */
    public Price find(String model, String scope, PriceKind kind, PriceSide side, LocalDate date) {
        Price own = findByScope(model, scope, kind, side, date);
        if (own instanceof Price.Known || kind.unit() != PriceUnit.MODEL_UNIT_HOUR) {
            return own;
        }
        List<Price.Known> sold = new ArrayList<>();
        for (String variant : variants.getOrDefault(model, List.of())) {
            if (findByScope(variant, scope, kind, side, date) instanceof Price.Known(Rate rate, String note)) {
                String sentence = "Model units are sold as " + variant + ".";
                sold.add(new Price.Known(rate, note.isEmpty() ? sentence : sentence + " " + note));
            }
        }
        return switch (sold.size()) {
            case 0 -> own;
            case 1 -> sold.getFirst();
            default ->
                new Price.Unknown("Model units of " + model + " are sold for several context lengths ("
                        + String.join(", ", variants.get(model)) + "): choose one of them as the model.");
        };
    }

    /** All things for which rates in force on a day differ, in the order of model, region and kind. */
    public List<Conflict> conflicts(LocalDate date) {
        List<Conflict> conflicts = new ArrayList<>();
        for (List<Rate> candidates : byKey.values()) {
            List<Rate> inForce =
                    candidates.stream().filter(rate -> rate.inForceOn(date)).toList();
            List<Rate> others = inForce.stream()
                    .filter(rate -> rate.usd().compareTo(inForce.getFirst().usd()) != 0)
                    .toList();
            if (!others.isEmpty()) {
                Rate used = inForce.getFirst();
                boolean sameDay = others.stream().anyMatch(rate -> rate.from().equals(used.from()));
                conflicts.add(new Conflict(used, others, sameDay));
            }
        }
        conflicts.sort(
                Comparator.comparing((Conflict conflict) -> conflict.used().model())
                        .thenComparing(conflict -> conflict.used().region())
                        .thenComparing(conflict -> conflict.used().kind())
                        .thenComparing(conflict -> conflict.used().side()));
        return List.copyOf(conflicts);
    }

    private Price findByScope(String model, String scope, PriceKind kind, PriceSide side, LocalDate date) {
        List<Rate> exact = inForce(model, scope, kind, side, date);
        if (!exact.isEmpty()) {
            return new Price.Known(exact.getFirst(), "");
        }
        for (ScopeFallback fallback : ScopeFallback.IN_ORDER) {
            if (fallback.asked().test(scope)) {
                List<Rate> taken = inForce(model, fallback.takes(), kind, side, date);
                if (!taken.isEmpty()) {
                    return new Price.Known(
                            taken.getFirst(),
                            "No price names " + scope + ": taken from " + fallback.takes() + ", " + fallback.sentence()
                                    + ".");
                }
            }
        }
        return new Price.Unknown("No " + side.label() + " price of " + model + " in " + scope + " for \"" + kind.label()
                + "\" is known on " + date + ": enter it with its source.");
    }

    private List<Rate> inForce(String model, String region, PriceKind kind, PriceSide side, LocalDate date) {
        return byKey.getOrDefault(new Key(model, region, kind, side), List.of()).stream()
                .filter(rate -> rate.inForceOn(date))
                .toList();
    }

    private static Key key(Rate rate) {
        return new Key(rate.model(), rate.region(), rate.kind(), rate.side());
    }
}
