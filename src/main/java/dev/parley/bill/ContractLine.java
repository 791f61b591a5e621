package dev.parley.bill;

import static dev.parley.bill.Treatment.NO;
import static dev.parley.bill.Treatment.NOT_IN_WRITING;
import static dev.parley.bill.Treatment.YES;

/**
 * The lines of the whole bill. Each is what an agreement commonly treats alike; what it says is proposed here, and changed
 * by whoever has read it. Everything that is recognised as nothing else is {@link #OTHER}, so that the lines add up to the
 * bill.
 */
public enum ContractLine implements BillPlace {
    COMPUTE("Compute, containers, serverless", YES, YES, NO),
    DATABASES("Databases", YES, YES, NO),
    STORAGE("Storage and data transfer", YES, YES, NO),
    OTHER("Other AWS services", YES, YES, NO),
    SAGEMAKER("SageMaker AI", YES, YES, NO),
    GPU("GPU EC2", YES, YES, NO),
    VECTOR("OpenSearch vector, Knowledge Bases", YES, YES, NO),
    AI_SERVICES("Textract, Transcribe, Comprehend", YES, YES, NO),
    AGENTS("AgentCore, Guardrails", YES, YES, NO),
    MARKETPLACE("Marketplace software", NO, YES, YES),
    BEDROCK_MARKETPLACE("Bedrock, Marketplace-billed", NOT_IN_WRITING, YES, NOT_IN_WRITING),
    BEDROCK_AWS("Bedrock, AWS-billed", YES, YES, NO),
    SUPPORT("Support", NO, YES, NO);

    private final String label;
    private final Treatment discounted;
    private final Treatment counted;
    private final Treatment capped;

    ContractLine(String label, Treatment discounted, Treatment counted, Treatment capped) {
        this.label = label;
        this.discounted = discounted;
        this.counted = counted;
        this.capped = capped;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the cross-service discount is taken off, unless somebody entered otherwise. */
    public Treatment discounted() {
        return discounted;
    }

    /** Whether it counts towards the commitment. */
    public Treatment counted() {
        return counted;
    }

    /** Whether it counts only up to the Marketplace cap. */
    public Treatment capped() {
        return capped;
    }

    public boolean bedrock() {
        return this == BEDROCK_AWS || this == BEDROCK_MARKETPLACE;
    }

    /** Usage that AWS itself bills, which support is a share of. */
    public boolean billedByAws() {
        return this != MARKETPLACE && this != BEDROCK_MARKETPLACE && this != SUPPORT;
    }
}
