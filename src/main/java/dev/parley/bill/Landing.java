package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a charge lands by itself. Bedrock is told by how it is bought or by any of its three product codes, GPU instances by
 * the family in the usage type, what the Marketplace sells by its seller; the rest by the service's name, and where a file
 * names no service, by the usage type.
 *
 * @param recognised whether it is known to belong there; what is not is in {@link ContractLine#OTHER}
 */
record Landing(ContractLine line, boolean recognised) {

    /** Instance families with accelerators: GPU (p, g), Trainium, Inferentia, and Gaudi or other cards (dl, vt, f). */
    private static final Pattern ACCELERATED =
            Pattern.compile("(?:^|:|\\s)(?:p\\d|g\\d|trn\\d|inf\\d|dl\\d)[a-z0-9-]*\\.");

    private static final Pattern MOVED_OR_KEPT = Pattern.compile(
            "^ebs and transfer$|datatransfer|-bytes$|-bytes:|ebs:|ebsoptimized|snapshotusage|natgateway|vpcpeering|publicipv4|elasticip"
                    + "|transitgateway|vpcendpoint|timedstorage|requests-tier|cloudfront|interzone");

    static Landing of(Charge charge) {
        var service = ServiceTable.key(charge.service());
        var usage = lower(charge.usageType());
        if (charge.kind() == Kind.SUPPORT || charge.seller() == Seller.AWS && support(service)) {
            return known(ContractLine.SUPPORT);
        }
        if (charge.pricingModel() != null || service.contains("bedrock")) {
            return known(bedrock(charge, service, usage));
        }
        if (charge.seller() == Seller.MARKETPLACE) {
            return known(ContractLine.MARKETPLACE);
        }
        if (service.startsWith("savingsplans") || service.endsWith("savingsplans")) {
            return known(savingsPlans(service));
        }
        if (service.isEmpty()) {
            return UsageLines.landing(usage);
        }
        return ServiceTable.line(charge.service())
                .map(line -> known(line == ContractLine.COMPUTE ? compute(usage) : line))
                .orElse(new Landing(ContractLine.OTHER, false));
    }

    private static boolean support(String service) {
        return service.startsWith("support") || service.contains("premiumsupport");
    }

    static Landing known(ContractLine line) {
        return new Landing(line, true);
    }

    /** Compute, unless the usage type is of an accelerated instance, of storage or of traffic. */
    static ContractLine compute(String usage) {
        if (accelerated(usage)) {
            return ContractLine.GPU;
        }
        return MOVED_OR_KEPT.matcher(usage).find() ? ContractLine.STORAGE : ContractLine.COMPUTE;
    }

    static boolean accelerated(String usage) {
        return usage.equals("accelerated")
                || !usage.contains(":ml.") && ACCELERATED.matcher(usage).find();
    }

    static boolean movedOrKept(String usage) {
        return MOVED_OR_KEPT.matcher(usage).find();
    }

    private static ContractLine bedrock(Charge charge, String service, String usage) {
        if (service.contains("agentcore") || usage.contains("agentcore") || usage.contains("guardrail")) {
            return ContractLine.AGENTS;
        }
        if (service.contains("knowledgebase") || usage.contains("knowledgebase") || usage.contains("knowledge-base")) {
            return ContractLine.VECTOR;
        }
        boolean soldByOthers = charge.seller() == Seller.MARKETPLACE || service.contains("bedrockedition");
        return soldByOthers ? ContractLine.BEDROCK_MARKETPLACE : ContractLine.BEDROCK_AWS;
    }

    private static ContractLine savingsPlans(String service) {
        if (service.contains("machinelearning") || service.contains("sagemaker")) {
            return ContractLine.SAGEMAKER;
        }
        return service.contains("database") ? ContractLine.DATABASES : ContractLine.COMPUTE;
    }

    private static String lower(@Nullable String usageType) {
        return usageType == null ? "" : usageType.toLowerCase(Locale.ROOT);
    }
}
