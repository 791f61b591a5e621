package dev.parley.sample;

import dev.parley.bill.SupportDraft;
import dev.parley.bill.SupportPlan;
import dev.parley.bill.SupportPlans;
import dev.parley.deal.DealDraft;
import dev.parley.deal.DealRole;
import dev.parley.deal.Deals;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.TierDraft;
import dev.parley.deal.TierTable;
import dev.parley.deal.Topic;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.Negotiation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sample's deals: today's terms, AWS's tier table, two rounds each way, target and walk-away. */
@Component
class SampleDeals {

    private final Deals deals;
    private final TierTable tiers;
    private final SupportPlans support;

    SampleDeals(Deals deals, TierTable tiers, SupportPlans support) {
        this.deals = deals;
        this.tiers = tiers;
        this.support = support;
    }

    void enter(Negotiation opened) {
        support.enter(
                opened.id(),
                null,
                new SupportDraft(
                        "Enterprise Support",
                        SampleRow.INVENTED + "; AWS ends these bands on 2027-01-01: enter the plan that applies",
                        SampleRow.of("support_bands").stream()
                                .map(row -> new SupportPlan.Band(row.numberOrNull("up_to_usd"), row.number("share")))
                                .toList()));
        for (var row : SampleRow.of("tiers")) {
            tiers.add(
                    opened.id(),
                    new TierDraft(
                            row.number("commitment"),
                            row.number("discount"),
                            row.text("source"),
                            row.dateOrNull("dated"),
                            row.oneOf(Grade.class, "grade")));
        }
        var items = SampleRow.of("deal_items").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("deal"), Collectors.mapping(SampleDeals::item, Collectors.toList())));
        for (var row : SampleRow.of("deals")) {
            deals.insert(
                    opened.id(),
                    new DealDraft(
                            row.text("name"),
                            row.oneOf(DealRole.class, "role"),
                            row.dateOrNull("dated"),
                            row.dateOrNull("expires"),
                            row.textOrNull("source"),
                            row.textOrNull("grade") == null ? null : row.oneOf(Grade.class, "grade"),
                            SampleRow.INVENTED),
                    items.get(row.text("name")));
        }
    }

    private static ItemDraft item(SampleRow row) {
        return new ItemDraft(
                row.oneOf(Topic.class, "topic"),
                row.text("subject"),
                row.oneOf(Said.class, "said"),
                years(row),
                row.numberOrNull("share"),
                row.numberOrNull("usd"),
                row.numberOrNull("rate"),
                row.numberOrNull("list_rate"),
                null,
                row.wholeOrNull("months"),
                true,
                row.textOrNull("counts") == null ? null : row.oneOf(Answer.class, "counts"),
                row.textOrNull("words"),
                null);
    }

    private static List<BigDecimal> years(SampleRow row) {
        var typed = row.textOrNull("years");
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(" ")).map(BigDecimal::new).toList();
    }
}
