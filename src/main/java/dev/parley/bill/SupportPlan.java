package dev.parley.bill;

import dev.parley.engine.deal.Treatment;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Support as entered: shares of what AWS bills in a month, in bands from the first dollar up.
 *
 * @param source where the bands are from, or null
 * @param by     display name of who changed it last
 */
public record SupportPlan(
        UUID id, String name, @Nullable String source, List<Band> bands, long version, String by, Instant at) {

    /**
     * @param upToUsd end of the band in dollars a month, or null: without end
     * @param share   charged inside it, 0 to 1
     */
    public record Band(@Nullable BigDecimal upToUsd, BigDecimal share) {}

    /** As the engine charges it. */
    public dev.parley.engine.deal.SupportPlan engine(String id, Treatment treatment) {
        return new dev.parley.engine.deal.SupportPlan(
                id,
                bands.stream()
                        .map(band ->
                                new dev.parley.engine.deal.SupportPlan.Band(band.upToUsd(), new Share(band.share())))
                        .toList(),
                treatment);
    }

    dev.parley.engine.deal.SupportPlan engine(String id) {
        return engine(id, Treatment.COUNTED);
    }
}
