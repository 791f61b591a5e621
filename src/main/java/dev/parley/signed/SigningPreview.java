package dev.parley.signed;

import dev.parley.deal.DealSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What signing a deal would change, before it does.
 *
 * @param agreement  as it would be frozen
 * @param rates      that would be laid upon the price book
 * @param terms      of the negotiation, before and after
 * @param warnings   what stands against it and needs an explicit yes
 * @param unread     terms of the deal that no rate follows from, each with the reason
 * @param unapproved what an approval lacks; empty where nothing does
 */
public record SigningPreview(
        Agreement agreement,
        List<RateChange> rates,
        List<TermChange> terms,
        List<String> warnings,
        List<String> unread,
        Optional<String> unapproved) {

    /**
     * @param before  in force without it: a rate of the price book, else list less the discount of the terms in force
     *                until then, else list; null where none is known
     * @param whose   whose rate that is: negotiated, current contract, today's terms, list
     */
    public record RateChange(
            AgreedRate rate,
            @Nullable BigDecimal before,
            @Nullable String whose) {}

    /** @param before in words */
    public record TermChange(String what, String before, String after) {}

    /** All that somebody has to know to sign it. */
    public List<String> known() {
        return Stream.concat(warnings.stream(), unread.stream()).toList();
    }

    public DealSheet sheet() {
        return agreement.sheet();
    }
}
