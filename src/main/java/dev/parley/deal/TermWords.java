package dev.parley.deal;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The terms that the engine names, in people's words. */
public final class TermWords {

    private static final Map<String, Topic> HEADER = Map.of(
            "header: commitments", Topic.COMMITMENT,
            "header: discount", Topic.DISCOUNT,
            "header: measured before discount", Topic.BEFORE_DISCOUNT,
            "measured before discount", Topic.BEFORE_DISCOUNT,
            "header: Marketplace cap", Topic.MARKETPLACE_CAP,
            "header: rollover", Topic.ROLLOVER,
            "header: true-up", Topic.TRUE_UP_AT_END);

    private static final String PAYERS = "header: enrolled payers";

    private TermWords() {}

    /** @param term as {@link dev.parley.engine.deal.TermDifference} or {@link dev.parley.engine.deal.OpenWorth} names it */
    public static String of(String term) {
        return key(term).map(ItemWords::name).orElseGet(() -> payers(term) ? "Payers that take part" : capital(term));
    }

    /** Whether the term is which payers take part: several items in one. */
    static boolean payers(String term) {
        return term.equals(PAYERS);
    }

    /** What a topic is about: {@code Off list: Bedrock, Marketplace-billed}. */
    public static String of(Topic topic, String subject) {
        return ItemWords.name(new Item.Key(topic, subject));
    }

    /** {@code 18 M}, {@code 20 / 22 / 24 M}, by contract year. */
    public static String commitments(List<BigDecimal> years) {
        if (years.isEmpty()) {
            return "none";
        }
        return years.stream().allMatch(one -> one.compareTo(years.getFirst()) == 0)
                ? Words.millions(years.getFirst())
                : byYear(years.stream().map(Words::millions).toList(), " M");
    }

    /** {@code 9 %}, {@code 8 / 8 / 9 %}, by contract year. */
    public static String discounts(List<Share> years) {
        return years.stream().allMatch(one -> one.compareTo(years.getFirst()) == 0)
                ? Words.percent(years.getFirst().value())
                : byYear(years.stream().map(one -> Words.percent(one.value())).toList(), " %");
    }

    private static String byYear(List<String> words, String unit) {
        return words.stream().map(one -> one.replace(unit, "")).collect(Collectors.joining(" / ")) + unit;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The item that a term is; empty where it is several, or a treatment that the bill itself leaves open. */
    public static Optional<Item.Key> key(String term) {
        if (HEADER.containsKey(term)) {
            return Optional.of(new Item.Key(HEADER.get(term), ""));
        }
        for (var topic : Topic.values()) {
            if (term.equals(topic.name())) {
                return Optional.of(new Item.Key(topic, ""));
            }
            if (term.startsWith(topic.name() + " ")) {
                return Optional.of(
                        new Item.Key(topic, term.substring(topic.name().length() + 1)));
            }
        }
        return Optional.empty();
    }
}
