package dev.parley.bill.read;

import dev.parley.intake.Format;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What kind of bill a set of columns is. */
enum Layout {
    REDUCED(new Format("parley-reduced", "Bill reduced by Parley's SQL")),
    CUR_2(new Format("cur-2", "AWS CUR 2.0")),
    CUR_LEGACY(new Format("cur-legacy", "AWS CUR (legacy)")),
    FOCUS(new Format("focus", "FOCUS"));

    private static final Set<String> CUR =
            Set.of("lineitemproductcode", "lineitemlineitemtype", "lineitemunblendedcost");
    private static final Set<String> OF_CUR_2 = Set.of(
            "product",
            "discount",
            "resourcetags",
            "costcategory",
            "reservation",
            "billpayeraccountname",
            "lineitemusageaccountname");
    private static final Set<String> OF_FOCUS =
            Set.of("billedcost", "billingcurrency", "chargecategory", "effectivecost");
    private static final Set<String> OF_REDUCED =
            Set.of("parleybill", "billingmonth", "lineitemtype", "productcode", "unblendedcost", "amortizedcost");

    private final Format format;

    Layout(Format format) {
        this.format = format;
    }

    Format format() {
        return format;
    }

    /** The layout of columns of these names, whatever their order and letters; null when they are no bill's. */
    static @Nullable Layout of(List<String> columns) {
        var keys = columns.stream().map(UsageTypes::plain).collect(Collectors.toSet());
        if (keys.containsAll(OF_REDUCED)) {
            return REDUCED;
        } else if (keys.containsAll(CUR)) {
            boolean slashes = columns.stream().anyMatch(column -> column.contains("/"));
            return !slashes && keys.stream().anyMatch(OF_CUR_2::contains) ? CUR_2 : CUR_LEGACY;
        }
        return keys.containsAll(OF_FOCUS) ? FOCUS : null;
    }
}
