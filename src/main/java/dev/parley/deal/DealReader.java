package dev.parley.deal;

import dev.parley.people.People;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads deals with their items, in a fixed number of queries. Asks for no permission. */
@Component
class DealReader {

    /** Rounds by their day; before them what is in force, after them what we aim at and what is tried. */
    private static final Comparator<DealSheet> ORDER = Comparator.comparing(
                    (DealSheet deal) -> deal.role().round() ? DealRole.ASK : deal.role())
            .thenComparing(DealSheet::dated, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DealSheet::name);

    private final DealRepository deals;
    private final ItemRepository items;
    private final People people;

    DealReader(DealRepository deals, ItemRepository items, People people) {
        this.deals = deals;
        this.items = items;
        this.people = people;
    }

    @Transactional(readOnly = true)
    List<DealSheet> of(UUID negotiation) {
        var rows = deals.findByNegotiationId(negotiation);
        var itemRows = items.findByNegotiationId(negotiation);
        var who = new HashSet<UUID>();
        rows.forEach(row -> who.add(row.changedBy()));
        itemRows.forEach(row -> who.add(row.changedBy()));
        var names = people.namesOf(who);
        var byDeal = itemRows.stream()
                .map(row -> row.toRecord(names))
                .sorted(Comparator.comparing(Item::topic).thenComparing(Item::subject))
                .collect(Collectors.groupingBy(Item::deal));
        return rows.stream()
                .map(row -> row.toRecord(byDeal.getOrDefault(row.id(), List.of()), names))
                .sorted(ORDER)
                .toList();
    }

    Optional<DealSheet> find(UUID negotiation, UUID deal) {
        return of(negotiation).stream().filter(one -> one.id().equals(deal)).findFirst();
    }

    DealSheet head(DealRow row) {
        var own = new ArrayList<Item>();
        items.findByDealId(row.id()).forEach(item -> own.add(item(item)));
        return row.toRecord(own, people.namesOf(Set.of(row.changedBy())));
    }

    Item item(ItemRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
