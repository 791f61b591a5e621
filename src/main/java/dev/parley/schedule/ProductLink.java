package dev.parley.schedule;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.PriceKind;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a product is that letters name in their own words, as a person has said it. Never guessed by name.
 *
 * @param id      null before it is saved
 * @param product as the letter names it
 * @param model   null for every model
 * @param term    as {@link ScheduleLine#term} has it
 * @param kind    null for every kind of price of the term, such as input and output
 */
public record ProductLink(
        @Nullable UUID id,
        String product,
        @Nullable String model,
        String term,
        @Nullable PriceKind kind,
        long version) implements Draft {

    /** Whether it names the line. */
    public boolean names(ScheduleLine line) {
        return names(line.model(), line.term(), line.kind());
    }

    boolean names(String ofModel, String ofTerm, @Nullable PriceKind ofKind) {
        return (model == null || model.equals(ofModel)) && term.equals(ofTerm) && (kind == null || kind == ofKind);
    }

    /** Whether another one names the same lines. */
    public boolean sameAs(ProductLink other) {
        return Objects.equals(model, other.model) && term.equals(other.term) && kind == other.kind;
    }

    /** The same lines, for another product. */
    public ProductLink of(String other, @Nullable ProductLink stored) {
        return new ProductLink(
                stored == null ? null : stored.id, other, model, term, kind, stored == null ? 0 : stored.version);
    }

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("product", product, 120, "Name the product as the letter does."))
                .check(() -> Checks.text("term", term, 40, "Choose how the product is bought."));
    }
}
