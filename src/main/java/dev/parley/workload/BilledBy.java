package dev.parley.workload;

import dev.parley.price.ModelInfo;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Who sends the bill, which decides which discount it takes and which cap it falls under. */
public enum BilledBy {
    AWS("AWS"),
    MARKETPLACE("AWS Marketplace");

    /** Sellers whose models AWS bills through its Marketplace (offer AmazonBedrockFoundationModels of the price list). */
    private static final Set<String> MARKETPLACE_SELLERS =
            Set.of("Anthropic", "Cohere", "AI21", "AI21 Labs", "Stability AI", "Writer", "TwelveLabs");

    private final String label;

    BilledBy(String label) {
        this.label = label;
    }

    /** Who bills a model of the price list; empty for one that no list knows. */
    public static Optional<BilledBy> of(Collection<ModelInfo> models, String model) {
        return models.stream()
                .filter(one -> one.channel().equals("bedrock") && one.id().equals(model))
                .map(one -> MARKETPLACE_SELLERS.contains(one.provider()) ? MARKETPLACE : AWS)
                .findFirst();
    }

    /** As people read it, lower case. */
    public String label() {
        return label;
    }
}
