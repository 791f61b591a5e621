package dev.parley.api;

import dev.parley.base.data.InvalidInput;
import dev.parley.deal.DealDraft;
import dev.parley.deal.DealRole;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.pricing.Grade;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The head of a deal, and its items where it is entered. */
record DealRequest(
        @Nullable @Schema(example = "R3") String name,

        @Nullable DealRole role,

        @Nullable @Schema(description = "The day of an ask or an offer; needed for these")
        LocalDate dated,

        @Nullable LocalDate expires,
        @Nullable String source,
        @Nullable Grade grade,
        @Nullable String note,

        @Nullable @Schema(description = "The version that was read; not needed for a new deal")
        Long version,

        @Nullable @Schema(description = "Of a new deal; changed one by one afterwards")
        List<ItemJson> items) {

    /** What a deal says to one topic. */
    record ItemJson(
            @Nullable Topic topic,

            @Nullable
            @Schema(
                    description = "A line of the bill, a payer's code, a product, or what a credit pays; none for the"
                            + " whole agreement",
                    example = "BEDROCK_MARKETPLACE")
            String subject,

            @Nullable Said said,

            @Nullable @Schema(description = "Dollars or fractions by contract year; one value holds for all")
            List<BigDecimal> years,

            @Nullable @Schema(description = "A fraction: 0.09 for 9 %") BigDecimal share,
            @Nullable @Schema(description = "Dollars of a credit") BigDecimal usd,
            @Nullable @Schema(description = "Dollars a unit") BigDecimal rate,
            @Nullable BigDecimal listRate,
            @Nullable LocalDate from,
            @Nullable @Schema(description = "Of a credit") Integer months,

            @Nullable @Schema(description = "Whether it lowers what was bought before; true if not said")
            Boolean reachesRunning,

            @Nullable @Schema(description = "Whether what a credit pays counts")
            Answer counts,

            @Nullable String words,
            @Nullable String clause,

            @Nullable @Schema(description = "The version that was read; null where the deal had no such item")
            Long version) {

        ItemDraft draft(String path) {
            return new ItemDraft(
                    Needed.value(topic, path + "topic"),
                    subject == null ? "" : subject,
                    Needed.value(said, path + "said"),
                    Needed.eachIfAny(years, path + "years", Needed::number),
                    share,
                    usd,
                    rate,
                    listRate,
                    from,
                    months,
                    reachesRunning == null || reachesRunning,
                    counts,
                    words,
                    clause);
        }
    }

    DealDraft head() {
        return new DealDraft(name == null ? "" : name, role, dated, expires, source, grade, note);
    }

    /** @throws InvalidInput with the place of an item that cannot be taken, or that stands there twice */
    List<ItemDraft> drafts() {
        var drafts = Needed.eachIfAny(items, "items", (item, path) -> item.draft(path + "."));
        var keys = new HashSet<Item.Key>();
        for (int i = 0; i < drafts.size(); i++) {
            try {
                drafts.get(i).validate();
            } catch (InvalidInput refused) {
                throw refused.in("items", i);
            }
            if (!keys.add(drafts.get(i).key())) {
                throw new InvalidInput(
                        "items[" + i + "]",
                        drafts.get(i).key().id(),
                        "\"" + drafts.get(i).key().id() + "\" stands there twice: say it once.");
            }
        }
        return drafts;
    }
}
