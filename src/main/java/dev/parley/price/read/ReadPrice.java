package dev.parley.price.read;

import dev.parley.engine.pricing.PriceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One price as a file states it, in the price book's terms.
 *
 * @param region region or scope as the price book names it
 * @param usd    dollars per {@link PriceKind#unit()}, exact; zero where the file says zero
 * @param from   first day in force as the file says, or null where it does not
 * @param item   what the file calls it: a usage type, a key, a meter
 * @param line   of the file, for people; 0 where lines say nothing
 */
public record ReadPrice(
        Sold model,
        String region,
        PriceKind kind,
        BigDecimal usd,
        @Nullable LocalDate from,
        String item,
        String file,
        long line) {

    /** What is priced. */
    public record Thing(String model, String region, PriceKind kind) {}

    public Thing thing() {
        return new Thing(model.id(), region, kind);
    }
}
