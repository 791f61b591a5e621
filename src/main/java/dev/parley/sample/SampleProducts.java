package dev.parley.sample;

import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.negotiation.Negotiation;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.ProductLinks;
import org.springframework.stereotype.Component;

/** Says which lines the products of the sample's letters are, so that whoever tries it sees their rates on the schedule. */
@Component
class SampleProducts {

    private final ProductLinks links;

    SampleProducts(ProductLinks links) {
        this.links = links;
    }

    void enter(Negotiation opened) {
        for (var row : SampleRow.of("products")) {
            var link = new ProductLink(
                    null,
                    row.text("product"),
                    row.textOrNull("model"),
                    row.text("term"),
                    row.textOrNull("kind") == null ? null : row.oneOf(PriceKind.class, "kind"),
                    0);
            if (!(links.link(opened.id(), link) instanceof SaveResult.Saved<ProductLink>)) {
                throw new IllegalStateException("The product " + link.product() + " of the sample was not kept.");
            }
        }
    }
}
