package dev.parley.bill.read;

/**
 * The Cost and Usage Report of AWS, 2.0 and legacy: their columns differ in spelling alone.
 *
 * <p>Amortised cost is as AWS documents it: usage that a savings plan or a reservation covers costs its effective price, what
 * cancels it out and what was paid upfront costs nothing, and the recurring fee costs what was not used of it. See "Savings
 * Plans" and "Understanding your amortized reservation data" in the AWS Data Exports guide.
 */
final class Cur {

    private static final String TYPE = "line_item_line_item_type";

    private final Columns columns;
    private final String marketplace;
    private final String product;
    private final String bedrock;
    private final String detailed;
    /** Rows whose quantity was used; the negation of a savings plan repeats that of the usage it negates. */
    private final String used;

    private Cur(Columns columns) {
        this.columns = columns;
        this.marketplace = "(" + columns.text("bill_billing_entity") + " = 'AWS Marketplace')";
        this.product = columns.let("product", when(marketplace, product()));
        this.bedrock = columns.let("bedrock", bedrock());
        this.detailed = "(bedrock OR " + columns.text("line_item_product_code") + " = 'AmazonSageMaker')";
        this.used = columns.let("used", type() + " IN ('Usage', 'SavingsPlanCoveredUsage', 'DiscountedUsage')");
    }

    static Projection of(Columns columns) {
        return new Cur(columns).projection();
    }

    private Projection projection() {
        var usageType = columns.text("line_item_usage_type");
        return Projection.of(columns)
                .text("payer", columns.account("bill_payer_account_id"))
                .text("account", columns.account("line_item_usage_account_id"))
                .text("month", month())
                .text("currency", columns.text("line_item_currency_code", "pricing_currency"))
                .text("entity", columns.text("bill_billing_entity"))
                .text("code", columns.text("line_item_product_code"))
                .text("product", product)
                .text("type", columns.text(TYPE))
                .text("region", when(detailed, region()))
                .text(
                        "usage_type",
                        "CASE WHEN " + detailed + " THEN " + usageType + " ELSE "
                                + Ec2.kept(columns.text("line_item_product_code"), usageType) + " END")
                .text("description", when(bedrock, columns.text("line_item_line_item_description")))
                .text("unit", when(detailed, columns.text("pricing_unit")))
                .text("profile", when(bedrock, profile()))
                .number("quantity", when(detailed + " AND " + used, number("line_item_usage_amount")))
                .number("list", when(used, list()))
                .number("list_unknown", listUnknown())
                .number("billed", billed())
                .number("amortised", amortised(billed(), "", false))
                .number("net_amortised", netAmortised())
                .number("discount", discount())
                .number("net_rows", "CASE WHEN " + net() + " IS NULL THEN 0 ELSE 1 END")
                .number("outside", outside())
                .monthIn("bill_billing_period_start_date")
                .check("cost", true, "line_item_unblended_cost")
                .check("quantity", false, "line_item_usage_amount")
                .check("net cost", false, "line_item_net_unblended_cost")
                .check("public cost", false, "pricing_public_on_demand_cost")
                .check("discount", false, "discount_total_discount")
                .build();
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
        return "(starts_with(" + columns.text("line_item_product_code") + ", 'AmazonBedrock') OR " + marketplace
                + " AND coalesce(" + named + ", true))";
    }

    private String region() {
        return "coalesce(" + columns.text("product_region_code", "product_region") + ", "
                + columns.value("product", "region_code")
                + ", " + columns.value("product", "region") + ", nullif(split_part("
                + columns.text("line_item_resource_id")
                + ", ':', 4), ''))";
    }

    /** The prefix of a cross-region profile, such as {@code us} or {@code global}. */
    private String profile() {
        return Columns.profile(columns.text("line_item_resource_id"));
    }

    private String type() {
        return "coalesce(" + columns.text(TYPE) + ", '')";
    }

    private String billed() {
        return number("line_item_unblended_cost");
    }

    private String net() {
        return number("line_item_net_unblended_cost");
    }

    private String number(String name) {
        return columns.number(name);
    }

    /** A public cost of 0 beside a cost means that AWS does not tell it, as on the Marketplace. */
    private String listUnknown() {
        return "CASE WHEN " + used + " AND " + billed() + " <> 0 AND coalesce(" + list() + ", 0) = 0 THEN 1 ELSE 0 END";
    }

    private String list() {
        return number("pricing_public_on_demand_cost");
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
    static boolean amortises(Columns columns) {
        var cur = new Cur(columns);
        return cur.savingsPlans() || cur.reservations();
    }

    /**
     * @param otherwise what every other row costs
     * @param net       between the family and the name of a column, where its net twin is meant
     */
    private String amortised(String otherwise, String net, boolean scaled) {
        if (!savingsPlans() && !reservations()) {
            return otherwise;
        }
        // most rows are plain usage: it stands first, so that they are done with one comparison
        var cases = new StringBuilder("CASE " + type() + " WHEN 'Usage' THEN " + otherwise);
        if (savingsPlans()) {
            var unused = "coalesce(" + number("savings_plan_total_commitment_to_date") + " - "
                    + number("savings_plan_used_commitment") + ", " + billed() + ")";
            cases.append(" WHEN 'SavingsPlanCoveredUsage' THEN coalesce(")
                    .append(number("savings_plan_" + net + "savings_plan_effective_cost"))
                    .append(", ")
                    .append(number("savings_plan_savings_plan_effective_cost"))
                    .append(", ")
                    .append(billed())
                    .append(") WHEN 'SavingsPlanNegation' THEN 0 WHEN 'SavingsPlanUpfrontFee' THEN 0")
                    .append(" WHEN 'SavingsPlanRecurringFee' THEN ")
                    .append(scaled ? scaled(unused) : unused);
        }
        if (reservations()) {
            cases.append(" WHEN 'DiscountedUsage' THEN coalesce(")
                    .append(number("reservation_" + net + "effective_cost"))
                    .append(", ")
                    .append(number("reservation_effective_cost"))
                    .append(", ")
                    .append(billed())
                    .append(") WHEN 'RIFee' THEN coalesce(")
                    .append(unused(net))
                    .append(", ")
                    .append(unused(""))
                    .append(", ")
                    .append(billed())
                    .append(") WHEN 'Fee' THEN CASE WHEN ")
                    .append(columns.text("reservation_reservation_arn"))
                    .append(" IS NULL THEN ")
                    .append(otherwise)
                    .append(" ELSE 0 END");
        }
        return cases + " ELSE " + otherwise + " END";
    }

    private String unused(String net) {
        return number("reservation_" + net + "unused_amortized_upfront_fee_for_billing_period") + " + "
                + number("reservation_" + net + "unused_recurring_fee");
    }

    /** The file does not tell the net of what was not used: it is taken to be discounted as the fee itself is. */
    private String scaled(String unused) {
        return "CASE WHEN " + billed() + " <> 0 AND " + net() + " IS NOT NULL THEN CAST(" + unused + " * (CAST(" + net()
                + " AS DOUBLE) / CAST(" + billed() + " AS DOUBLE)) AS " + Sql.NUMBER + ") ELSE " + unused + " END";
    }

    /** Where a row tells no net cost, it is the cost; a discount's own row is in the net costs of the others. */
    private String netAmortised() {
        var otherwise = "coalesce(" + net() + ", CASE WHEN ends_with(" + type() + ", 'Discount') THEN 0 ELSE "
                + billed() + " END)";
        return amortised(otherwise, "net_", true);
    }

    /** Written with either sign; it takes off, so its sign is made the other one than the cost's. */
    private String discount() {
        if (!columns.has("discount_total_discount") && !columns.has("discount")) {
            return Columns.NO_NUMBER;
        }
        var discount = columns.has("discount_total_discount")
                ? number("discount_total_discount")
                : "TRY_CAST(" + columns.value("discount", "total_discount") + " AS " + Sql.NUMBER + ")";
        return "CASE WHEN " + discount + " > 0 AND " + billed() + " > 0 OR " + discount + " < 0 AND " + billed()
                + " < 0 THEN -(" + discount + ") ELSE " + discount + " END";
    }

    private String outside() {
        if (!columns.has("bill_billing_period_start_date")
                || !columns.has("bill_billing_period_end_date")
                || !columns.has("line_item_usage_start_date")) {
            return "0";
        }
        var start = columns.day("line_item_usage_start_date");
        return "CASE WHEN " + used + " AND (" + start + " < " + columns.day("bill_billing_period_start_date") + " OR "
                + start + " >= " + columns.day("bill_billing_period_end_date") + ") THEN 1 ELSE 0 END";
    }

    private static String when(String condition, String value) {
        return "CASE WHEN " + condition + " THEN " + value + " END";
    }
}
