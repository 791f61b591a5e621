package dev.parley.deal;

import dev.parley.deal.Typed.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbers of a cell or a sentence, read as the text's other numbers are.
 *
 * @param decimals which sign stands before decimals in this text
 */
record OfferNumbers(Decimals decimals) {

    private static final String NUMBER = "[-\u2212]?\\d[\\d.,']*(?<![.,'])";
    private static final Pattern ANY_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern AMOUNT = Pattern.compile("(?i)(USD|US\\$|\\$)?\\s?(" + NUMBER
            + ")\\s?(millions?\\b|mio\\b|mn\\b|mm\\b|m\\b|billions?\\b|bn\\b|k\\b|thousand\\b)?"
            + "(?![\\d.,]*\\d)(?!\\s*(?:%|per ?cent|[- ]?(?:months?|mths?|mo|years?|yrs?)\\b|/\\s*h|\\$/h))");
    private static final Pattern PERCENT = Pattern.compile("(?i)(" + NUMBER + ")\\s*(?:%|per ?cent)");
    private static final Pattern MONTHS = Pattern.compile("(?i)(\\d{1,3})[- ]?(?:months?|mths?|mo)\\b");
    private static final Pattern YEARS = Pattern.compile("(?i)(\\d{1,2})[- ]?(?:years?|yrs?)\\b");
    private static final Pattern NO_AMOUNT =
            Pattern.compile("(?i)\\d{4}-\\d{2}-\\d{2}|\\b(?:cy|contract years?|years?|yr)\\s?\\d+|\\bFY\\d+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/,;&|]*(?:and|then|to)?\\s*");

    /** A text whose numbers show a decimal comma somewhere is read with one throughout. */
    static OfferNumbers of(String text) {
        boolean comma = ANY_NUMBER.matcher(text).results().anyMatch(one -> Typed.onlyWithComma(one.group()));
        return new OfferNumbers(comma ? Decimals.COMMA : Decimals.POINT);
    }

    /** The first number that could be read in two ways, in words; or empty. */
    Optional<String> doubt(String text) {
        return ANY_NUMBER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(Typed::hasTwoReadings)
                .findFirst()
                .flatMap(one -> Typed.number(one, decimals)
                        .map(read -> "\u201c" + one + "\u201d is read as " + read.toPlainString() + "."));
    }

    /**
     * Dollars, from left to right. A scale behind the last of several holds for those before it that have none.
     *
     * @param thousands places that the label adds to each: 6 for "M"
     * @param prose     a sentence: only what bears a dollar sign or a scale, or stands beside such a number, is an amount
     */
    List<BigDecimal> dollars(String text, int thousands, boolean prose) {
        var plain = NO_AMOUNT
                .matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        var found = AMOUNT.matcher(plain).results().toList();
        if (prose) {
            found = marked(plain, found);
        }
        int places = thousands;
        var amounts = new ArrayList<BigDecimal>();
        for (var one : found.reversed()) {
            if (one.group(3) != null) {
                places = scale(one.group(3));
            }
            int here = places;
            Typed.number(one.group(2), decimals)
                    .ifPresent(number -> amounts.addFirst(
                            number.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0
                                    ? number
                                    : number.movePointRight(here)));
        }
        return amounts;
    }

    private static List<MatchResult> marked(String text, List<MatchResult> all) {
        var marked = new ArrayList<MatchResult>();
        var chain = new ArrayList<MatchResult>();
        boolean sign = false;
        for (var one : all) {
            boolean beside = !chain.isEmpty()
                    && BETWEEN.matcher(text.substring(chain.getLast().end(), one.start()))
                            .matches();
            if (!beside) {
                if (sign) {
                    break;
                }
                chain.clear();
            }
            chain.add(one);
            sign |= one.group(1) != null || one.group(3) != null;
        }
        if (sign) {
            marked.addAll(chain);
        }
        return marked;
    }

    private static int scale(String word) {
        return switch (Character.toLowerCase(word.charAt(0))) {
            case 'k', 't' -> 3;
            case 'b' -> 9;
            default -> 6;
        };
    }

    /** Shares of 1, from left to right; in {@code 7 / 8 / 9 %} the sign holds for all. */
    List<BigDecimal> percents(String text) {
        if (text.matches("[\\s\\d.,/\u2212-]+%")) {
            return plain(text).stream().map(one -> one.movePointLeft(2)).toList();
        }
        return PERCENT.matcher(text)
                .results()
                .flatMap(one -> Typed.number(one.group(1), decimals).stream())
                .map(percent -> percent.movePointLeft(2))
                .toList();
    }

    /** All numbers as they stand, percentages too. */
    List<BigDecimal> plain(String text) {
        return ANY_NUMBER
                .matcher(text)
                .results()
                .flatMap(one -> Typed.number(one.group(), decimals).stream())
                .toList();
    }

    /** Numbers that are no percentage: rates. */
    List<BigDecimal> rates(String text) {
        return plain(PERCENT.matcher(text).replaceAll(" "));
    }

    /** {@code 24 months}, {@code 2 years}; or empty. */
    static Optional<Integer> months(String text) {
        return MONTHS.matcher(text)
                .results()
                .map(one -> Integer.parseInt(one.group(1)))
                .findFirst()
                .or(() -> YEARS.matcher(text)
                        .results()
                        .map(one -> 12 * Integer.parseInt(one.group(1)))
                        .findFirst());
    }
}
