package dev.parley.bill.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the rows of a Cost and Usage Report cost: at public prices, as billed, amortised and after discounts.
 *
 * <p>Amortised cost is as AWS documents it: usage that a savings plan or a reservation covers costs its effective price, what
 * cancels it out and what was paid upfront costs nothing, and the recurring fee costs what was not used of it. See "Savings
 * Plans" and "Understanding your amortized reservation data" in the AWS Data Exports guide. Rows of all other types cost what
 * is billed: what is added up for them is the bill, so that only those few types are looked at row by row.
 */
final class CurAmounts {

    private static final String TYPE = Projection.told("type");

    private final Columns columns;
    private final String billed;
    private final String net;
    private final String list;

    CurAmounts(Columns columns) {
        this.columns = columns;
        this.billed = number("line_item_unblended_cost");
        this.net = number("line_item_net_unblended_cost");
        this.list = number("pricing_public_on_demand_cost");
    }

    /** @param used SQL of what is told: whether it is usage */
    Projection.Builder in(Projection.Builder projection, String used) {
        var amortised = amortised("", billed, false);
        var netAmortised = amortised("net_", "coalesce(" + net + ", " + billed + ")", true);
        return projection
                .number("list", list, "CASE WHEN " + used + " THEN " + Projection.added("list") + " END")
                .number(
                        "list_unknown",
                        // a public cost of 0 beside a cost means that AWS does not tell it, as on the Marketplace
                        "CASE WHEN " + billed + " <> 0 AND coalesce(" + list + ", 0) = 0 THEN 1 ELSE 0 END",
                        "CASE WHEN " + used + " THEN " + Projection.added("list_unknown") + " ELSE 0 END")
                .number("billed", billed)
                .add("net", net)
                .add("without_net", "CASE WHEN " + net + " IS NULL THEN " + billed + " END")
                .number("amortised", byRow(amortised), among("amortised", amortised, Projection.added("billed")))
                .number("net_amortised", byRow(netAmortised), among("net_amortised", netAmortised, netOfOthers()))
                .number("discount", discount())
                .number("net_rows", "CASE WHEN " + net + " IS NULL THEN 0 ELSE 1 END");
    }

    /** Where a row tells no net cost, it is the cost; a discount's own row is in the net costs of the others. */
    private static String netOfOthers() {
        return "coalesce(" + Projection.added("net") + ", 0) + CASE WHEN ends_with(" + TYPE
                + ", 'Discount') THEN 0 ELSE coalesce(" + Projection.added("without_net") + ", 0) END";
    }

    /** Of rows of the types that amortise. */
    private String byRow(Map<String, String> amortised) {
        if (amortised.isEmpty()) {
            return Columns.NO_NUMBER;
        }
        var type = columns.text("line_item_line_item_type");
        // one question of a list is answered once for each text that a Parquet file has in its dictionary
        return "CASE WHEN list_contains(" + types(amortised) + ", " + type + ") THEN CASE " + type
                + amortised.entrySet().stream()
                        .map(one -> " WHEN " + Sql.quoted(one.getKey()) + " THEN " + one.getValue())
                        .collect(Collectors.joining())
                + " END END";
    }

    /** Added up by row where the type amortises, or what all others cost. */
    private static String among(String sum, Map<String, String> amortised, String others) {
        return amortised.isEmpty()
                ? others
                : "CASE WHEN list_contains(" + types(amortised) + ", " + TYPE + ") THEN " + Projection.added(sum)
                        + " ELSE " + others + " END";
    }

    private static String types(Map<String, String> amortised) {
        return amortised.keySet().stream().map(Sql::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private String number(String name) {
        return columns.number(name);
    }

    private boolean savingsPlans() {
        return columns.has("savings_plan_savings_plan_effective_cost")
                && columns.has("savings_plan_total_commitment_to_date")
                && columns.has("savings_plan_used_commitment");
    }

    private boolean reservations() {
        return columns.has("reservation_effective_cost")
                && columns.has("reservation_unused_amortized_upfront_fee_for_billing_period")
                && columns.has("reservation_unused_recurring_fee");
    }

    /** Whether a file has what amortising needs. */
    boolean amortises() {
        return savingsPlans() || reservations();
    }

    /**
     * What a row of each type that amortises costs, as SQL.
     *
     * @param net       between the family and the name of a column, where its net twin is meant
     * @param otherwise what a row of any other type costs
     */
    private Map<String, String> amortised(String net, String otherwise, boolean scaled) {
        var byType = new LinkedHashMap<String, String>();
        if (savingsPlans()) {
            var unused = "coalesce(" + number("savings_plan_total_commitment_to_date") + " - "
                    + number("savings_plan_used_commitment") + ", " + billed + ")";
            byType.put(
                    "SavingsPlanCoveredUsage",
                    first(
                            number("savings_plan_" + net + "savings_plan_effective_cost"),
                            number("savings_plan_savings_plan_effective_cost")));
            byType.put("SavingsPlanNegation", "0");
            byType.put("SavingsPlanUpfrontFee", "0");
            byType.put("SavingsPlanRecurringFee", scaled ? scaled(unused) : unused);
        }
        if (reservations()) {
            byType.put(
                    "DiscountedUsage",
                    first(number("reservation_" + net + "effective_cost"), number("reservation_effective_cost")));
            byType.put("RIFee", first(unused(net), unused("")));
            byType.put(
                    "Fee",
                    "CASE WHEN " + columns.text("reservation_reservation_arn") + " IS NULL THEN " + otherwise
                            + " ELSE 0 END");
        }
        return byType;
    }

    private String first(String one, String other) {
        return "coalesce(" + one + ", " + other + ", " + billed + ")";
    }

    private String unused(String net) {
        return number("reservation_" + net + "unused_amortized_upfront_fee_for_billing_period") + " + "
                + number("reservation_" + net + "unused_recurring_fee");
    }

    /** The file does not tell the net of what was not used: it is taken to be discounted as the fee itself is. */
    private String scaled(String unused) {
        return "CASE WHEN " + billed + " <> 0 AND " + net + " IS NOT NULL THEN " + Proportion.of(unused, net, billed)
                + " ELSE " + unused + " END";
    }

    /** Written with either sign; it takes off, so its sign is made the other one than the cost's. */
    private String discount() {
        if (!columns.has("discount_total_discount") && !columns.has("discount")) {
            return Columns.NO_NUMBER;
        }
        var discount = columns.has("discount_total_discount")
                ? number("discount_total_discount")
                : "TRY_CAST(" + columns.value("discount", "total_discount") + " AS " + Sql.NUMBER + ")";
        return "CASE WHEN " + discount + " > 0 AND " + billed + " > 0 OR " + discount + " < 0 AND " + billed
                + " < 0 THEN -(" + discount + ") ELSE " + discount + " END";
    }
}
