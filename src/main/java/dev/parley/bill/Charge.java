package dev.parley.bill;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Part of a bill: what one payer was charged in one month for one thing. Amounts are in the bill's currency; negative where
 * AWS gives back. What a file does not tell is null, never zero and never guessed.
 *
 * @param payer        the payer account, 12 digits, or null where the file names none
 * @param account      the account that used it, or null
 * @param month        the billing month
 * @param seller       who bills it
 * @param service      as the file names it: a product code or a service's name; empty where a file has one sum for all
 * @param kind         what sort of charge
 * @param region       such as {@code us-east-1}, or null
 * @param model        as the usage type or the product names it, such as {@code Claude4.6Sonnet}, or null
 * @param scope        for cross-region inference {@code global}, {@code us geo} and the like, {@code geo} where the file does not
 *                     tell which, or null
 * @param tokenClass   one of {@code input output cache-read cache-write cache-write-1h}, or null for what is no token
 * @param pricingModel how it was bought, or null where the file does not tell
 * @param usageType    as the file writes it, or null; of EC2 in a usage report only {@code accelerated} or {@code EBS and transfer}
 * @param quantity     in {@code unit}, or null
 * @param unit         {@code million tokens}, {@code unit hours}, {@code thousand TPM hours}, or the file's own; null where it has none
 * @param list         at public prices, or null where the file does not tell
 * @param billed       as invoiced, before discounts that stand in rows of their own (unblended)
 * @param paid         after all discounts the file tells of (net, effective), amortised where the file amortises
 */
public record Charge(
        @Nullable String payer,
        @Nullable String account,
        YearMonth month,
        Seller seller,
        String service,
        Kind kind,
        @Nullable String region,
        @Nullable String model,
        @Nullable String scope,
        @Nullable String tokenClass,
        @Nullable PricingModel pricingModel,
        @Nullable String usageType,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable BigDecimal list,
        BigDecimal billed,
        BigDecimal paid) {

    /** Who sells, as the bill says: an agreement treats the Marketplace apart. */
    public enum Seller {
        AWS,
        MARKETPLACE
    }

    /** What a charge is for. Only usage, purchases and support are spend; the rest stands apart. */
    public enum Kind {
        USAGE,
        /** Bought ahead: an upfront or a recurring fee. */
        PURCHASE,
        SUPPORT,
        /** A row of its own that takes off what an agreement gives. */
        DISCOUNT,
        CREDIT,
        REFUND,
        TAX
    }

    /** How Bedrock was bought. */
    public enum PricingModel {
        ON_DEMAND,
        BATCH,
        FLEX,
        PRIORITY,
        PROVISIONED,
        RESERVED,
        CUSTOMISATION,
        OTHER
    }
}
