package dev.parley.bill.read;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;

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

    /** Where a file has services alone, some of them are no service. */
    static Kind ofService(String service, Seller seller) {
        var plain = UsageTypes.plain(service);
        if (plain.equals("tax") || plain.equals("taxes")) {
            return Kind.TAX;
        } else if (plain.equals("refund") || plain.equals("refunds")) {
            return Kind.REFUND;
        } else if (plain.equals("credit") || plain.equals("credits")) {
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
