package dev.parley.bill.read;

/** FOCUS 1.0 to 1.3 as AWS and other programs write it: names of columns vary, and what it bills may be another provider's. */
final class Focus {

    private static final String AMAZON = "'(?i)\\b(amazon|aws)\\b'";

    private final Columns columns;

    private final String provider;
    private final String issuer;
    private final String marketplace;
    private final String category;
    private final String bedrock;
    private final String detailed;

    private Focus(Columns columns) {
        this.columns = columns;
        this.provider = provider();
        this.issuer = "coalesce(" + columns.text("InvoiceIssuerName", "InvoiceIssuer") + ", " + provider + ")";
        this.category = "lower(" + columns.text("ChargeCategory") + ")";
        this.marketplace = columns.let("marketplace", marketplace());
        this.bedrock = columns.let("bedrock", bedrock());
        this.detailed = "(bedrock OR " + contains(columns.text("ServiceName"), "SageMaker") + " OR "
                + contains(columns.text("x_ServiceCode"), "SageMaker") + ")";
    }

    static Projection of(Columns columns) {
        return new Focus(columns).projection();
    }

    private Projection projection() {
        var usageType = "coalesce(" + columns.text("SkuMeter") + ", " + columns.text("x_UsageType") + ")";
        return Projection.of(columns)
                .text("payer", columns.account("BillingAccountId"))
                .text("account", columns.account("SubAccountId"))
                .text(
                        "month",
                        "coalesce(CAST(" + columns.day("BillingPeriodStart") + " AS VARCHAR), CAST("
                                + columns.day("ChargePeriodStart") + " AS VARCHAR))")
                .text("currency", columns.text("BillingCurrency"))
                .text("entity", "CASE WHEN " + marketplace + " THEN 'AWS Marketplace' END")
                .text("code", "coalesce(" + columns.text("x_ServiceCode") + ", " + columns.text("ServiceName") + ")")
                .text("product", "CASE WHEN " + marketplace + " THEN " + columns.text("ServiceName") + " END")
                .text("type", type())
                .text("region", when(detailed, columns.text("RegionId", "Region")))
                .text(
                        "usage_type",
                        "CASE WHEN " + detailed + " THEN " + usageType + " ELSE "
                                + Ec2.kept(
                                        "coalesce(" + columns.text("x_ServiceCode") + ", " + columns.text("ServiceName")
                                                + ")",
                                        usageType)
                                + " END")
                .text("description", when(bedrock, columns.text("ChargeDescription")))
                .text("unit", when(detailed, pricing(columns.text("PricingUnit"), columns.text("ConsumedUnit"))))
                .text("profile", when(bedrock, profile()), Columns.prefix(Projection.told("profile")))
                .text("stranger", stranger())
                .number(
                        "quantity",
                        when(
                                detailed + " AND " + category + " = 'usage'",
                                pricing(columns.number("PricingQuantity"), columns.number("ConsumedQuantity"))))
                .number("list", when(category + " = 'usage'", columns.number("ListCost")))
                .number(
                        "list_unknown",
                        "CASE WHEN " + category + " = 'usage' AND " + columns.number("BilledCost")
                                + " <> 0 AND coalesce(" + columns.number("ListCost") + ", 0) = 0 THEN 1 ELSE 0 END")
                .number("billed", columns.number("BilledCost"))
                .number("amortised", columns.number("EffectiveCost"))
                .number("net_amortised", columns.number("EffectiveCost"))
                .monthIn("BillingPeriodStart")
                .check("billed cost", true, "BilledCost")
                .check("effective cost", true, "EffectiveCost")
                .check("list cost", false, "ListCost")
                .check("quantity", false, "PricingQuantity")
                .build();
    }

    /** Of the priced quantity where there is one; a quantity and its unit come from the same pair. */
    private String pricing(String priced, String consumed) {
        return columns.has("PricingUnit") && columns.has("PricingQuantity")
                ? "CASE WHEN " + columns.text("PricingUnit") + " IS NULL THEN " + consumed + " ELSE " + priced + " END"
                : consumed;
    }

    /** In the words of a CUR. An adjustment or a credit that says it is a discount is one. */
    private String type() {
        var discount = "regexp_matches(coalesce(" + columns.text("ChargeDescription")
                + ", ''), '(?i)(enterprise|private rate|\\bEDP\\b).*discount')";
        var correction = "lower(coalesce(" + columns.text("ChargeClass") + ", '')) = 'correction'";
        return "CASE " + category + " WHEN 'usage' THEN CASE WHEN " + correction + " AND "
                + columns.number("BilledCost")
                + " < 0 THEN 'Refund' ELSE 'Usage' END WHEN 'purchase' THEN 'Fee' WHEN 'tax' THEN 'Tax'"
                + " WHEN 'credit' THEN CASE WHEN " + discount + " THEN 'EdpDiscount' ELSE 'Credit' END"
                + " WHEN 'adjustment' THEN CASE WHEN " + discount + " THEN 'EdpDiscount' ELSE 'Refund' END"
                + " ELSE coalesce(" + columns.text("ChargeCategory") + ", 'Usage') END";
    }

    private String provider() {
        return "coalesce(" + columns.text("ProviderName", "Provider") + ", " + columns.text("ServiceProviderName")
                + ", " + columns.text("HostProviderName") + ", " + columns.text("InvoiceIssuerName", "InvoiceIssuer")
                + ")";
    }

    /** Sold on the Marketplace: AWS bills it and another publishes it. */
    private String marketplace() {
        return "(" + contains(provider, "Marketplace") + " OR " + contains(issuer, "Marketplace") + " OR "
                + contains(columns.text("ServiceName"), "Bedrock Edition") + " OR NOT coalesce(regexp_matches("
                + columns.text("PublisherName", "Publisher") + ", " + AMAZON + "), true))";
    }

    /** Who bills it, where that is not AWS. */
    private String stranger() {
        return "CASE WHEN NOT regexp_matches(" + provider + ", " + AMAZON + ") AND NOT regexp_matches(" + issuer + ", "
                + AMAZON + ") THEN " + provider + " END";
    }

    private String bedrock() {
        return "(" + contains(columns.text("ServiceName"), "Bedrock") + " OR "
                + contains(columns.text("x_ServiceCode"), "Bedrock") + ")";
    }

    private static String contains(String text, String part) {
        return "coalesce(contains(" + text + ", " + Sql.quoted(part) + "), false)";
    }

    private String profile() {
        return Columns.profile(columns.text("ResourceId"));
    }

    private static String when(String condition, String value) {
        return "CASE WHEN " + condition + " THEN " + value + " END";
    }
}
