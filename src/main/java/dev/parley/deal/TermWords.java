package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Terms of a deal as people call them. */
public final class TermWords {

    private TermWords() {}

    /** What a term is about: {@code Off list: Bedrock, Marketplace-billed}. */
    public static String of(Topic topic, String subject) {
        return subject.isEmpty() ? topic.label() : topic.label() + ": " + subject(subject);
    }

    /** A term by its name inside an engine's deal; a name that is no topic of ours is words already. */
    public static String of(String id) {
        return key(id).map(key -> of(key.topic(), key.subject())).orElseGet(() -> capital(id));
    }

    /** What a name inside an engine's deal stands for, or empty where the engine made it. */
    static Optional<Item.Key> key(String id) {
        int space = id.indexOf(' ');
        var topic = space < 0 ? id : id.substring(0, space);
        return Arrays.stream(Topic.values())
                .filter(known -> known.name().equals(topic))
                .findFirst()
                .map(known -> new Item.Key(known, space < 0 ? "" : id.substring(space + 1)));
    }

    /** A line of the bill, a payer, a product or what a credit pays. */
    public static String subject(String subject) {
        return switch (subject) {
            case Topic.AWS_BILLED -> "what AWS bills itself";
            case Topic.ANY_LINE -> "any line";
            default -> Arrays.stream(ContractLine.values())
                    .filter(line -> line.name().equals(subject))
                    .findFirst()
                    .map(ContractLine::label)
                    .orElse(subject);
        };
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
}
