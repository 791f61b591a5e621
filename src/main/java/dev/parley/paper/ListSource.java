package dev.parley.paper;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where AWS publishes a list rate, as AWS is told: its own pages and price lists by their names. By way of whom we read them is
 * ours to know; what somebody typed there, or what no page of AWS is named for, AWS is asked to confirm.
 */
final class ListSource {

    static final String TO_CONFIRM = "As published by AWS, to be confirmed";

    private static final Pattern OWN =
            Pattern.compile("(?i)(AWS Price List|(https://)?([a-z0-9-]+\\.)*(aws\\.amazon|amazonaws)\\.com)\\b.*");
    private static final Pattern BY_WAY_OF = Pattern.compile("(?i)\\s*[(,;]?\\s*by way of .*");
    private static final Pattern BY_HAND = Pattern.compile("(?i).*\\bby hand\\b.*");

    private ListSource() {}

    /** @param source as the price book names it, of grade A */
    static String of(@Nullable String source) {
        var whole = source == null ? "" : source.strip();
        var own = BY_WAY_OF.matcher(whole).replaceFirst("");
        return OWN.matcher(own).matches() && !BY_HAND.matcher(whole).matches() ? own : TO_CONFIRM;
    }

    /** Whether a page or price list of AWS is named. */
    static boolean named(@Nullable String source) {
        return !of(source).equals(TO_CONFIRM);
    }
}
