package dev.parley.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * Reads the agreed rate of a product: dollars of a unit, at times with what that is off list.
 *
 * @param known items of former deals, for their list rates
 */
record OfferRates(OfferNumbers numbers, List<Item> known) {

    ItemDraft read(ItemDraft draft, String cell, List<String> remarks) {
        var list = Item.last(known, item -> item.key().equals(draft.key()) && item.listRate() != null)
                .map(Item::listRate)
                .orElse(null);
        var rates = numbers.rates(cell);
        var percents = numbers.percents(cell);
        if (rates.isEmpty()) {
            percents.stream()
                    .findFirst()
                    .ifPresent(percent -> remarks.add("\u201c" + OfferValues.shortened(cell)
                            + "\u201d is a percentage where dollars of a unit are meant"
                            + (list == null
                                    ? "."
                                    : ": " + Words.percent(percent.abs()) + " off " + Words.rate(list) + " is "
                                            + Words.rate(list.multiply(BigDecimal.ONE.subtract(percent.abs()))
                                                    .setScale(4, RoundingMode.HALF_UP))
                                            + ".")));
            return draft.with(values -> values.rate(null, list));
        }
        var rate = rates.getFirst();
        var off = ItemWords.percentOff(rate, list);
        if (!percents.isEmpty() && list != null) {
            var said = percents.getFirst().abs().movePointRight(2);
            if (said.subtract(Objects.requireNonNullElse(off, BigDecimal.ZERO))
                            .abs()
                            .compareTo(BigDecimal.ONE)
                    > 0) {
                remarks.add("It says " + Words.percent(percents.getFirst().abs()) + " off, and " + Words.rate(rate)
                        + " is " + Objects.requireNonNullElse(off, BigDecimal.ZERO) + " % off the list rate of "
                        + Words.rate(list) + ".");
            }
        }
        return draft.with(values -> values.rate(rate, list));
    }
}
