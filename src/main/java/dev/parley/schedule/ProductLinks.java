package dev.parley.schedule;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Edits;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which lines the products of letters are, chosen once for each product. */
@Service
public class ProductLinks {

    private final ProductRepository products;
    private final Access access;
    private final Edits edits;

    ProductLinks(ProductRepository products, Access access, Edits edits) {
        this.products = products;
        this.access = access;
        this.edits = edits;
    }

    @Transactional(readOnly = true)
    public List<ProductLink> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        return products.findByNegotiationIdOrderByProduct(negotiation).stream()
                .map(ProductRow::toRecord)
                .toList();
    }

    /**
     * Says which lines a product is.
     *
     * @param link without an id for a product that is not linked yet
     * @throws InvalidInput when a text is missing or too long, or somebody has linked the product meanwhile
     */
    public SaveResult<ProductLink> link(UUID negotiation, ProductLink link) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        link.validate();
        if (link.id() != null) {
            return edits.change(
                    products, negotiation, link.id(), link.version(), row -> row.fill(link), ProductRow::toRecord);
        }
        var row = new ProductRow();
        row.fill(link);
        try {
            return edits.add(products, negotiation, row, ProductRow::toRecord);
        } catch (DataIntegrityViolationException taken) {
            throw new InvalidInput(
                    "product",
                    link.product(),
                    "Somebody has just linked \"" + link.product() + "\": look again and change that link.");
        }
    }

    /** Takes a link away: the product is no line any more. */
    public SaveResult<ProductLink> unlink(UUID negotiation, ProductLink link) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return link.id() == null
                ? new SaveResult.Gone<>()
                : edits.remove(products, negotiation, link.id(), link.version(), ProductRow::toRecord);
    }
}
