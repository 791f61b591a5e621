package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A question: the same offer with something more for something less.
 *
 * @param discount   what is added to the discount across services, -0.02 for two points less
 * @param usd        what is added to the commitment of each contract year
 * @param share      what is added to the commitment in proportion, 0.05 for five per cent more
 * @param with       terms that are added or put in place of those of the offer
 * @param without    terms that are taken out
 * @param moreYears  contract years more, on the terms of the last one
 */
public record Trade(
        BigDecimal discount, BigDecimal usd, BigDecimal share, List<Item> with, List<Item.Key> without, int moreYears) {

    public static final Trade NOTHING =
            new Trade(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), List.of(), 0);

    public Trade {
        with = List.copyOf(with);
        without = List.copyOf(without);
    }

    public boolean nothing() {
        return discount.signum() == 0
                && usd.signum() == 0
                && share.signum() == 0
                && with.isEmpty()
                && without.isEmpty()
                && moreYears == 0;
    }

    /** @throws InvalidInput where a value leaves what can be, such as a discount below 0 % */
    public void check(DealSheet offer, int contractYears) {
        of(offer, contractYears);
    }

    /** The same trade inside the years that are agreed. */
    Trade sameYears() {
        return new Trade(discount, usd, share, with, without, 0);
    }

    /**
     * The offer after the trade.
     *
     * @throws InvalidInput as {@link #check}
     */
    DealSheet of(DealSheet offer, int contractYears) {
        var kept = offer.with(with).items().stream()
                .filter(item -> !without.contains(item.key()))
                .toList();
        var items = new ArrayList<Item>();
        for (var item : kept) {
            items.add(item.said().valued() ? changed(item, contractYears) : item);
        }
        if (discount.signum() != 0 && items.stream().noneMatch(Trade::discounts)) {
            throw new InvalidInput(
                    "discount",
                    discount,
                    offer.name() + " offers no discount across services: add one from another deal first.");
        }
        return offer.withItems(items);
    }

    private Item changed(Item item, int contractYears) {
        var years = switch (item.topic()) {
            case COMMITMENT ->
                item.years().stream()
                        .map(one -> one.multiply(BigDecimal.ONE.add(share)).add(usd))
                        .toList();
            case DISCOUNT -> item.years().stream().map(one -> one.add(discount)).toList();
            default -> item.years();
        };
        item.draft().with(values -> values.years(years)).validate();
        var longer = years.size() == contractYears
                ? Stream.concat(years.stream(), Stream.generate(years::getLast).limit(moreYears))
                        .toList()
                : years;
        return item.with(values -> values.years(longer));
    }

    private static boolean discounts(Item item) {
        return item.topic() == Topic.DISCOUNT && item.said().valued();
    }
}
