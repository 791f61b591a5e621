package dev.parley.engine.pricing;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which other scope of a price list holds for a region, as data: the list is read from the top.
 *
 * <p>GovCloud has prices of its own and takes nobody else's.
 *
 * <p>Price pages give one price for "a geography or a region" and, for capacity, one without saying for which region.
 * Global endpoints have their own price about 10 % lower, so {@code global} takes no other scope's price and no other
 * scope takes its price.
 *
 * @param asked    scopes that may take it
 * @param takes    region name in the price list
 * @param sentence what to tell the reader
 */
record ScopeFallback(Predicate<String> asked, String takes, String sentence) {

    private static final Predicate<String> NOT_GLOBAL = scope -> !scope.equals("global") && !scope.startsWith("us-gov");
    private static final Predicate<String> UNITED_STATES =
            scope -> scope.startsWith("us-") && !scope.startsWith("us-gov") || scope.equals("us geo");

    static final List<ScopeFallback> IN_ORDER = List.of(
            new ScopeFallback(NOT_GLOBAL, "geo-or-in-region", "the page's price for any geography or region"),
            new ScopeFallback(
                    UNITED_STATES, "page-default-us", "the page's default US price; its region is not stated"),
            new ScopeFallback(UNITED_STATES, "us", "a price for the United States; its region is not stated"),
            new ScopeFallback(NOT_GLOBAL, "all-listed", "a price listed alike for all regions"));
}
