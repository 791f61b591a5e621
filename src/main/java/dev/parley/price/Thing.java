package dev.parley.price;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.read.ReadPrice;

/** What a list puts a price on. */
record Thing(String model, String region, PriceKind kind) {

    static Thing of(ReadPrice price) {
        return new Thing(price.model().id(), price.region(), price.kind());
    }

    static Thing of(RateEntry entry) {
        var rate = entry.rate();
        return new Thing(rate.model(), rate.region(), rate.kind());
    }
}
