package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.ui.PCard;
import dev.parley.benchmark.AlternativeDraft;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.benchmark.Alternatives;
import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.Channel;
import dev.parley.benchmark.Comparables;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.Topic;
import dev.parley.price.Prices;
import dev.parley.workload.Workloads;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms of the room, each in its card, with what there is to choose from. */
@org.springframework.stereotype.Component
class RoomForms {

    private final Alternatives alternatives;
    private final Comparables comparables;
    private final Workloads workloads;
    private final Prices prices;
    private final Deals deals;

    RoomForms(Alternatives alternatives, Comparables comparables, Workloads workloads, Prices prices, Deals deals) {
        this.alternatives = alternatives;
        this.comparables = comparables;
        this.workloads = workloads;
        this.prices = prices;
        this.deals = deals;
    }

    /** @param line what is changed, or null to enter a new one */
    PCard alternative(UUID negotiation, @Nullable AlternativeLine line, Runnable settled) {
        var draft = line == null
                ? AlternativeDraft.considered(Set.of(), Channel.ANTHROPIC_DIRECT, "", "global", false)
                : line.entry().draft();
        var form = new AlternativeForm(
                alternatives,
                negotiation,
                workloads.all(negotiation),
                prices.models(negotiation),
                draft,
                line == null ? null : line.entry(),
                _ -> settled.run(),
                settled);
        return card(line == null ? "Another alternative" : line.name() + " for " + line.codes(), form);
    }

    /** @param one what is changed, or null to enter a new one */
    PCard benchmark(UUID negotiation, @Nullable Benchmark one, Runnable settled) {
        var products = deals.of(negotiation).stream()
                .flatMap(sheet -> sheet.items().stream())
                .filter(item -> item.topic() == Topic.RATE || item.topic() == Topic.RATE_DISCOUNT)
                .map(Item::subject)
                .distinct()
                .sorted()
                .toList();
        return card(
                one == null ? "Another benchmark" : "The benchmark of " + one.source(),
                new BenchmarkForm(comparables, negotiation, products, one, _ -> settled.run(), settled));
    }

    private static PCard card(String title, Component form) {
        var card = new PCard(title).body(form);
        card.addAttachListener(attached -> card.scrollIntoView());
        return card;
    }
}
