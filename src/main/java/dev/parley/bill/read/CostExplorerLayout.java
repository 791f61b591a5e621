package dev.parley.bill.read;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a Cost Explorer file lies.
 *
 * @param monthsDown whether the dates stand in the first column; else in the header
 * @param columns    what stands in each column but the first
 * @param currencies named in the header
 */
record CostExplorerLayout(
        Grouping grouping, boolean monthsDown, char separator, List<Column> columns, TreeSet<String> currencies) {

    private static final Pattern SUFFIXED = Pattern.compile("(.*?)\\s*\\(([^()]{1,12})\\)\\s*", Pattern.DOTALL);

    /** By what the costs are grouped. */
    enum Grouping {
        SERVICE,
        USAGE_TYPE,
        ACCOUNT,
        CHARGE_TYPE,
        REGION
    }

    private static final Map<String, Grouping> NAMES = Map.of(
            "service", Grouping.SERVICE,
            "services", Grouping.SERVICE,
            "usagetype", Grouping.USAGE_TYPE,
            "linkedaccount", Grouping.ACCOUNT,
            "linkedaccountname", Grouping.ACCOUNT,
            "linkedaccountid", Grouping.ACCOUNT,
            "account", Grouping.ACCOUNT,
            "chargetype", Grouping.CHARGE_TYPE,
            "recordtype", Grouping.CHARGE_TYPE,
            "region", Grouping.REGION);

    /** What a column holds. */
    enum Holds {
        COST,
        TOTAL,
        /** A quantity beside the costs. */
        USAGE
    }

    /**
     * @param name  of the service, without the currency; empty for months
     * @param month where months stand in the header
     */
    record Column(Holds holds, String name, @Nullable YearMonth month) {}

    /** The layout of a header and of the first cells of the rows after it, or null when it is none of Cost Explorer's. */
    static @Nullable CostExplorerLayout of(List<String> header, List<String> firsts, char separator) {
        var grouping = NAMES.get(UsageTypes.plain(header.getFirst()));
        if (grouping == null) {
            return firsts.stream().anyMatch(CostExplorerLayout::date)
                            && header.stream().skip(1).anyMatch(name -> cost(name) != null)
                            && UsageTypes.plain(header.getFirst()).matches("|date|month|day|period|startdate")
                    ? down(Grouping.SERVICE, header, separator)
                    : null;
        }
        boolean across = header.stream().skip(1).anyMatch(name -> Texts.month(unsuffixed(name)) != null);
        if (across) {
            return across(grouping, header, separator);
        }
        boolean costs = header.stream().skip(1).anyMatch(name -> cost(name) != null);
        boolean dates = firsts.stream().anyMatch(first -> date(first) || total(first));
        return dates || costs && firsts.isEmpty() ? down(grouping, header, separator) : null;
    }

    private static CostExplorerLayout down(Grouping grouping, List<String> header, char separator) {
        boolean suffixed = header.stream().skip(1).anyMatch(name -> cost(name) != null);
        var columns = new ArrayList<Column>();
        var currencies = new TreeSet<String>();
        for (var name : header.subList(1, header.size())) {
            var currency = cost(name);
            if (currency != null) {
                currencies.add(currency);
            }
            var bare = currency == null ? name.strip() : unsuffixed(name);
            var holds = suffixed && currency == null ? Holds.USAGE : total(bare) ? Holds.TOTAL : Holds.COST;
            columns.add(new Column(holds, bare, null));
        }
        return new CostExplorerLayout(grouping, true, separator, columns, currencies);
    }

    private static CostExplorerLayout across(Grouping grouping, List<String> header, char separator) {
        var columns = new ArrayList<Column>();
        var currencies = new TreeSet<String>();
        for (var name : header.subList(1, header.size())) {
            var currency = cost(name);
            if (currency != null) {
                currencies.add(currency);
            }
            var month = Texts.month(unsuffixed(name));
            columns.add(new Column(
                    month != null ? Holds.COST : total(unsuffixed(name)) ? Holds.TOTAL : Holds.USAGE, "", month));
        }
        return new CostExplorerLayout(grouping, false, separator, columns, currencies);
    }

    /** Whether a name is that of a total, in a header or before a row. */
    static boolean total(String name) {
        var plain = UsageTypes.plain(name);
        return plain.equals("total")
                || plain.equals("totalcosts")
                || plain.equals("totalcost")
                || plain.equals("grandtotal")
                || plain.endsWith("total") && NAMES.containsKey(plain.substring(0, plain.length() - "total".length()));
    }

    private static boolean date(String text) {
        return Texts.month(text) != null;
    }

    /** The currency that a column's name ends with, or null. */
    private static @Nullable String cost(String name) {
        var suffixed = SUFFIXED.matcher(name);
        return suffixed.matches() ? Texts.currency(suffixed.group(2)) : null;
    }

    private static String unsuffixed(String name) {
        var suffixed = SUFFIXED.matcher(name);
        return suffixed.matches() && Texts.currency(suffixed.group(2)) != null
                ? suffixed.group(1).strip()
                : name.strip();
    }
}
