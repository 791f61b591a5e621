package dev.parley.bill.read;

import dev.parley.bill.Charge.Kind;
import java.math.BigDecimal;
import java.util.Map;

/** How a payer's bill of a month tells of discounts. It may do so in several ways at once; one of them is counted. */
enum Way {
    /** Each row's cost after discounts. */
    NET("the net costs (line_item_net_unblended_cost)"),
    /** The same, and the discounts' own rows repeat in their net costs what the others' have taken off already. */
    NET_TWICE(
            "the net costs (line_item_net_unblended_cost), without those of the discounts' own rows, which repeat them"),
    /** Rows that take off. */
    ROWS("the discounts' own rows"),
    /** Each row's discounts. */
    TOTAL("each row's discounts (discount_total_discount)"),
    /** It tells of none. */
    NONE("");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** The way of a payer's bill of a month, by the sums of its kinds. */
    static Way of(Map<Kind, Group.Amounts> byKind) {
        var all = byKind.values().stream().reduce(Group.Amounts.NONE, Group.Amounts::plus);
        var discounts = byKind.getOrDefault(Kind.DISCOUNT, Group.Amounts.NONE);
        if (all.netRows() > 0) {
            var others = all.amortised()
                    .subtract(discounts.amortised())
                    .subtract(all.netAmortised().subtract(discounts.netAmortised()));
            boolean twice = discounts.netAmortised().signum() < 0
                    && others.compareTo(discounts.netAmortised().abs().divide(BigDecimal.TWO)) > 0;
            return twice ? NET_TWICE : NET;
        } else if (discounts.billed().signum() != 0) {
            return ROWS;
        }
        return all.discount().signum() != 0 ? TOTAL : NONE;
    }

    /** What is paid of some rows of a kind. */
    BigDecimal paid(Kind kind, Group.Amounts amounts) {
        return switch (this) {
            case NET -> amounts.netAmortised();
            case NET_TWICE -> kind == Kind.DISCOUNT ? BigDecimal.ZERO : amounts.netAmortised();
            case TOTAL -> amounts.amortised().add(amounts.discount());
            case ROWS, NONE -> amounts.amortised();
        };
    }
}
