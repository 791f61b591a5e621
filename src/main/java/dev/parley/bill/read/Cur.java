package dev.parley.bill.read;

/** The Cost and Usage Report of AWS, 2.0 and legacy: their columns differ in spelling alone. */
final class Cur {

    private static final String TYPE = "line_item_line_item_type";

    /** Whether what was added up was used; the negation of a savings plan repeats the quantity of the usage it negates. */
    private static final String USED =
            Projection.told("type") + " IN ('Usage', 'SavingsPlanCoveredUsage', 'DiscountedUsage')";

    private final Columns columns;
    private final CurAmounts amounts;
    private final String marketplace;
    private final String code;
    private final String bedrock;
    private final String detailed;

    private Cur(Columns columns) {
        this.columns = columns;
        this.amounts = new CurAmounts(columns);
        this.marketplace = "(" + columns.text("bill_billing_entity") + " = 'AWS Marketplace')";
        this.code = columns.text("line_item_product_code");
        this.bedrock = columns.let("bedrock", bedrock());
        this.detailed = "(bedrock OR " + code + " = 'AmazonSageMaker')";
    }

    static Projection of(Columns columns) {
        return new Cur(columns).projection();
    }

    private Projection projection() {
        var usageType = columns.text("line_item_usage_type");
        var projection = Projection.of(columns)
                .text("payer", columns.account("bill_payer_account_id"))
                .text("account", columns.account("line_item_usage_account_id"))
                .text("month", month())
                .text("currency", columns.text("line_item_currency_code", "pricing_currency"))
                .text("entity", columns.text("bill_billing_entity"))
                .text("code", code)
                .text("product", when(marketplace, product()))
                .text("type", columns.text(TYPE))
                .text("region", when(detailed, region()))
                .text(
                        "usage_type",
                        "CASE WHEN " + detailed + " THEN " + usageType + " ELSE " + Ec2.kept(code, usageType) + " END")
                .text("description", when(bedrock, columns.text("line_item_line_item_description")))
                .text("unit", when(detailed, columns.text("pricing_unit")))
                .text("profile", when(bedrock, profile()), Columns.prefix(Projection.told("profile")))
                .number(
                        "quantity",
                        when(detailed, columns.number("line_item_usage_amount")),
                        when(USED, Projection.added("quantity")))
                .number(
                        "outside",
                        outside(),
                        "CASE WHEN " + USED + " THEN " + Projection.added("outside") + " ELSE 0 END")
                .monthIn("bill_billing_period_start_date")
                .check("cost", true, "line_item_unblended_cost")
                .check("quantity", false, "line_item_usage_amount")
                .check("net cost", false, "line_item_net_unblended_cost")
                .check("public cost", false, "pricing_public_on_demand_cost")
                .check("discount", false, "discount_total_discount");
        return amounts.in(projection, USED).build();
    }

    private String month() {
        return columns.has("bill_billing_period_start_date")
                ? columns.day("bill_billing_period_start_date")
                : columns.has("billing_period")
                        ? columns.day("billing_period")
                        : "left(CAST(" + columns.day("line_item_usage_start_date") + " AS VARCHAR), 7)";
    }

    private String product() {
        return columns.has("product_product_name")
                ? columns.text("product_product_name")
                : columns.value("product", "product_name");
    }

    /** Bedrock in its product codes and on the Marketplace; what the Marketplace does not name is looked at too. */
    private String bedrock() {
        var named = columns.has("product_product_name")
                ? "contains(" + product() + ", 'Bedrock')"
                : columns.valueHolds("product", "product_name", "Bedrock");
        return "CASE WHEN starts_with(" + code + ", 'AmazonBedrock') THEN true WHEN " + marketplace + " THEN coalesce("
                + named + ", true) ELSE false END";
    }

    private String region() {
        return "coalesce(" + columns.text("product_region_code", "product_region") + ", "
                + columns.value("product", "region_code") + ", " + columns.value("product", "region")
                + ", nullif(split_part(" + columns.text("line_item_resource_id") + ", ':', 4), ''))";
    }

    private String profile() {
        return Columns.profile(columns.text("line_item_resource_id"));
    }

    private String outside() {
        if (!columns.has("bill_billing_period_start_date")
                || !columns.has("bill_billing_period_end_date")
                || !columns.has("line_item_usage_start_date")) {
            return "0";
        }
        var start = columns.day("line_item_usage_start_date");
        return "CASE WHEN " + start + " < " + columns.day("bill_billing_period_start_date") + " OR " + start + " >= "
                + columns.day("bill_billing_period_end_date") + " THEN 1 ELSE 0 END";
    }

    private static String when(String condition, String value) {
        return "CASE WHEN " + condition + " THEN " + value + " END";
    }

    /** Whether a file has what amortising needs. */
    static boolean amortises(Columns columns) {
        return new CurAmounts(columns).amortises();
    }
}
