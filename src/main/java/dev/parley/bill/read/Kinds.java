package dev.parley.bill.read;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import java.util.regex.Pattern;

/** What sort of charge a row is. */
final class Kinds {

    private Kinds() {}

    /**
     * By the type of a CUR's line item, or by what Cost Explorer calls a charge type, and by the service where AWS sells it:
     * the Marketplace has software whose name begins with Support.
     */
    static Kind of(String lineItemType, String service, Seller seller) {
        var type = UsageTypes.plain(lineItemType);
        if (type.endsWith("discount")) {
            return Kind.DISCOUNT;
        } else if (type.contains("tax")) {
            return Kind.TAX;
        } else if (type.contains("credit")) {
            return Kind.CREDIT;
        } else if (type.contains("refund")) {
            return Kind.REFUND;
        } else if (seller == Seller.AWS && support(service) || type.equals("support") || type.equals("supportfee")) {
            return Kind.SUPPORT;
        }
        return type.endsWith("fee") || type.endsWith("subscription") || type.contains("upfront")
                ? Kind.PURCHASE
                : Kind.USAGE;
    }

    /** Names of a tax, a refund and a credit as a whole: the Marketplace sells software for taxes and for credit checks. */
    private static final Pattern TAX =
            Pattern.compile("(?:aws|us|sales|state|local|usage|consumption)*tax(?:es)?(?:vat|gst|us)?|vat|gst");

    private static final Pattern REFUND = Pattern.compile("(?:aws|customer)?refunds?");
    private static final Pattern CREDIT =
            Pattern.compile("(?:aws|edp|map|promotional|promotion|service|sla|refund)*credits?(?:applied|used)?");

    /** Where a file has services alone, some of them are no service. */
    static Kind ofService(String service, Seller seller) {
        var plain = UsageTypes.plain(service);
        if (TAX.matcher(plain).matches()) {
            return Kind.TAX;
        } else if (REFUND.matcher(plain).matches()) {
            return Kind.REFUND;
        } else if (CREDIT.matcher(plain).matches()) {
            return Kind.CREDIT;
        } else if (seller == Seller.AWS && support(service)) {
            return Kind.SUPPORT;
        }
        boolean bought =
                plain.startsWith("savingsplans") || plain.endsWith("savingsplans") || plain.endsWith("upfrontfee");
        return bought ? Kind.PURCHASE : Kind.USAGE;
    }

    /** {@code AWSSupportEnterprise}, {@code AWS Support (Business)}, {@code Support (Enterprise)}. */
    private static boolean support(String service) {
        var plain = UsageTypes.plain(service);
        return plain.startsWith("awssupport")
                || plain.startsWith("support")
                || plain.startsWith("awspremiumsupport")
                || plain.startsWith("awsdevelopersupport");
    }
}
