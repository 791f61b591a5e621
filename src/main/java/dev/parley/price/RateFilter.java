package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which rates to list. An empty text and a null mean "all".
 *
 * @param text    words that must all occur in model, name, provider, region, kind, source or note
 * @param channel {@code bedrock}, {@link #ALTERNATIVES} for everything else, or one channel
 */
public record RateFilter(
        String text,
        @Nullable String channel,
        @Nullable String model,
        @Nullable PriceKind kind,
        @Nullable String region,
        @Nullable Grade grade) {

    /** Every channel but Bedrock. */
    public static final String ALTERNATIVES = "alternatives";

    public static final RateFilter ALL = new RateFilter("", null, null, null, null, null);

    boolean takes(RateEntry entry) {
        var rate = entry.rate();
        return takesChannel(entry.channel())
                && (model == null || model.equals(rate.model()))
                && (kind == null || kind == rate.kind())
                && (region == null || region.equals(rate.region()))
                && (grade == null || grade == rate.grade())
                && takesText(entry);
    }

    private boolean takesChannel(String one) {
        return channel == null || (channel.equals(ALTERNATIVES) ? !one.equals("bedrock") : channel.equals(one));
    }

    private boolean takesText(RateEntry entry) {
        if (text.isBlank()) {
            return true;
        }
        var rate = entry.rate();
        var all = String.join(
                        "\n",
                        rate.model(),
                        entry.modelName(),
                        entry.provider(),
                        entry.channel(),
                        rate.region(),
                        rate.kind().label(),
                        rate.kind().code(),
                        rate.source(),
                        rate.note() == null ? "" : rate.note())
                .toLowerCase(Locale.ROOT);
        for (var word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
