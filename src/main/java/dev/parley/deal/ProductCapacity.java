package dev.parley.deal;

import dev.parley.engine.pricing.PriceKind;
import java.util.Optional;
import java.util.UUID;

/** Which capacity the products are that letters price in their own words, as people have said it. That is known further up. */
public interface ProductCapacity {

    /** Asks for no permission: deals are shown only to those who may see positions. */
    Names of(UUID negotiation);

    /** The products of one negotiation. */
    interface Names {

        /** The product that a model's capacity of a kind is called in letters; empty while nobody has said so. */
        Optional<String> of(String model, PriceKind kind);
    }
}
