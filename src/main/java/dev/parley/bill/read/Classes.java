package dev.parley.bill.read;

import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes charges of groups: what they are for, who sells it, and of Bedrock the model, the token class and the rest. */
final class Classes {

    private static final String BEDROCK = "Bedrock";
    private static final Pattern EDITION =
            Pattern.compile("\\s*\\(?Amazon Bedrock Edition\\)?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+){1,3}-\\d{1,2}");

    private Classes() {}

    /**
     * @param charge with the quantity, and with no amounts yet
     * @param open   whether the unit of its quantity is not known for sure
     */
    record Classified(Charge charge, boolean open) {}

    /** @param month of its billing period */
    static Classified of(Group group, YearMonth month) {
        boolean marketplace = group.text("entity").contains("Marketplace");
        var code = group.text("code");
        var product = group.text("product");
        var service = marketplace && !product.isBlank() ? product : code;
        var seller = marketplace ? Seller.MARKETPLACE : Seller.AWS;
        var kind = Kinds.of(group.text("type"), service, seller);
        boolean told = kind == Kind.USAGE || kind == Kind.PURCHASE || kind == Kind.DISCOUNT;
        boolean bedrock = told
                && (code.contains(BEDROCK)
                        || product.contains(BEDROCK)
                        || marketplace && product.isBlank() && UsageTypes.bedrock(group.text("usage_type")));
        var bare = new Bare(group, month, seller, service, kind);
        return bedrock ? bedrock(bare, product) : new Classified(other(bare, told), false);
    }

    /** What every charge has. */
    private record Bare(Group group, YearMonth month, Seller seller, String service, Kind kind) {

        String usageType() {
            return group.text("usage_type");
        }

        String description() {
            return group.text("description");
        }
    }

    private static Charge other(Bare bare, boolean told) {
        var group = bare.group();
        boolean used = bare.kind() == Kind.USAGE && group.orNull("usage_type") != null;
        return charge(
                bare,
                told ? region(group.text("region")) : null,
                null,
                null,
                null,
                null,
                told ? group.orNull("usage_type") : null,
                used ? group.amounts().quantity() : null,
                used ? group.orNull("unit") : null);
    }

    private static Classified bedrock(Bare bare, String product) {
        var group = bare.group();
        var usageType = bare.usageType();
        var description = bare.description();
        var bought = UsageTypes.pricingModel(usageType, description);
        var tokenClass = UsageTypes.tokenClass(usageType, description, group.text("unit"));
        var quantity = bare.kind() == Kind.USAGE
                ? Quantity.of(
                        usageType,
                        description,
                        group.text("unit"),
                        bought,
                        tokenClass,
                        group.amounts().quantity())
                : new Quantity(null, null, false);
        boolean named = bare.seller() == Seller.MARKETPLACE && product.contains(BEDROCK);
        var region = region(group.text("region"));
        return new Classified(
                charge(
                        bare,
                        region == null ? described(description) : region,
                        named ? EDITION.matcher(product).replaceFirst("") : UsageTypes.model(usageType),
                        UsageTypes.scope(usageType, description, group.text("profile")),
                        tokenClass,
                        usageType.isBlank() ? null : bought,
                        group.orNull("usage_type"),
                        quantity.amount(),
                        quantity.unit()),
                quantity.open());
    }

    /** The second part of a Marketplace description, where that is a region. */
    private static @Nullable String described(String description) {
        var parts = description.split("\\|", 3);
        return parts.length < 3 ? null : region(parts[1].strip());
    }

    private static @Nullable String region(String text) {
        return REGION.matcher(text).matches() ? text : null;
    }

    private static Charge charge(
            Bare bare,
            @Nullable String region,
            @Nullable String model,
            @Nullable String scope,
            @Nullable String tokenClass,
            @Nullable PricingModel bought,
            @Nullable String usageType,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {
        return new Charge(
                bare.group().orNull("payer"),
                bare.group().orNull("account"),
                bare.month(),
                bare.seller(),
                bare.service(),
                bare.kind(),
                region,
                model,
                scope,
                tokenClass,
                bought,
                usageType,
                quantity,
                unit,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
