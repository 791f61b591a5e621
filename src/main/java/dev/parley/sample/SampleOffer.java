package dev.parley.sample;

import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.ui.StartOffer;
import org.springframework.stereotype.Component;

/** Offers the sample to whoever has nothing yet, or wants a copy to try things in. */
@Component
class SampleOffer implements StartOffer {

    private final SampleNegotiation sample;
    private final SampleProducts products;
    private final Negotiations negotiations;

    SampleOffer(SampleNegotiation sample, SampleProducts products, Negotiations negotiations) {
        this.sample = sample;
        this.products = products;
        this.negotiations = negotiations;
    }

    @Override
    public String label() {
        return "Add the sample";
    }

    @Override
    public Negotiation start() {
        var opened = sample.enter(negotiations.freeSlug("aldermoor"));
        products.enter(opened);
        return opened;
    }
}
