package dev.parley.bill.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which version of FOCUS columns are of: the newest one that has a column of theirs. */
final class FocusVersion {

    private static final Set<String> SINCE_1_3 =
            Set.of("hostprovidername", "serviceprovidername", "allocatedmethodid", "contractapplied");
    private static final Set<String> SINCE_1_2 = Set.of(
            "invoiceid", "billingaccounttype", "subaccounttype", "pricingcurrency", "pricingcurrencyeffectivecost");
    private static final Set<String> SINCE_1_1 = Set.of(
            "skumeter",
            "skupricedetails",
            "commitmentdiscountquantity",
            "commitmentdiscountunit",
            "servicesubcategory",
            "capacityreservationid");

    private FocusVersion() {}

    static String of(List<Source.Column> columns) {
        var keys = columns.stream().map(Source.Column::key).collect(Collectors.toSet());
        if (keys.stream().anyMatch(SINCE_1_3::contains)) {
            return "1.3";
        } else if (keys.stream().anyMatch(SINCE_1_2::contains)) {
            return "1.2";
        }
        return keys.stream().anyMatch(SINCE_1_1::contains) ? "1.1" : "1.0";
    }
}
