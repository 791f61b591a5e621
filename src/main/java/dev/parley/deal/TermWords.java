package dev.parley.deal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        var key = key(term);
        return key != null ? ItemWords.name(key) : term.equals(PAYERS) ? "Payers that take part" : capital(term);
    }

    /** What a topic is about: {@code Off list: Bedrock, Marketplace-billed}. */
    public static String of(Topic topic, String subject) {
        return ItemWords.name(new Item.Key(topic, subject));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The item that a term is, or null where it is several, or a treatment that the bill itself leaves open. */
    public static Item.@Nullable Key key(String term) {
        if (HEADER.containsKey(term)) {
            return new Item.Key(HEADER.get(term), "");
        }
        for (var topic : Topic.values()) {
            if (term.equals(topic.name())) {
                return new Item.Key(topic, "");
            }
            if (term.startsWith(topic.name() + " ")) {
                return new Item.Key(topic, term.substring(topic.name().length() + 1));
            }
        }
        return null;
    }
}
