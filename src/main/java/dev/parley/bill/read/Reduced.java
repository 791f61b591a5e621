package dev.parley.bill.read;

/** What the SQL that Parley ships makes of a bill where it lies: its rows are sums already, under the names used here. */
final class Reduced {

    private Reduced() {}

    static Projection of(Columns columns) {
        return Projection.of(columns)
                .text("payer", columns.account("payer_account_id"))
                .text("account", columns.account("usage_account_id"))
                .text("month", columns.day("billing_month"))
                .text("currency", columns.text("currency"))
                .text("entity", columns.text("billing_entity"))
                .text("code", columns.text("product_code"))
                .text("product", columns.text("product_name"))
                .text("type", columns.text("line_item_type"))
                .text("region", columns.text("region"))
                .text("usage_type", columns.text("usage_type"))
                .text("description", columns.text("description"))
                .text("unit", columns.text("unit"))
                .text("profile", columns.text("profile"))
                .number("quantity", columns.number("quantity"))
                .number("list", columns.number("list_cost"))
                .number(
                        "list_unknown",
                        "CASE WHEN " + columns.text("line_item_type") + " IN ('Usage', 'SavingsPlanCoveredUsage',"
                                + " 'DiscountedUsage') AND " + columns.number("unblended_cost") + " <> 0 AND "
                                + columns.number("list_cost")
                                + " IS NULL THEN 1 ELSE 0 END")
                .number("billed", columns.number("unblended_cost"))
                .number("amortised", columns.number("amortized_cost"))
                .number("net_amortised", columns.number("net_amortized_cost"))
                .number("discount", columns.number("total_discount"))
                .number("rows", "coalesce(" + columns.number("line_items") + ", 1)")
                .number("net_rows", "coalesce(" + columns.number("net_line_items") + ", 0)")
                .number("outside", "coalesce(" + columns.number("outside_line_items") + ", 0)")
                .monthIn("billing_month")
                .check("unblended cost", true, "unblended_cost")
                .check("amortized cost", true, "amortized_cost")
                .check("net amortized cost", true, "net_amortized_cost")
                .check("quantity", false, "quantity")
                .check("list cost", false, "list_cost")
                .check("discount", false, "total_discount")
                .check("number of line items", false, "line_items")
                .build();
    }
}
