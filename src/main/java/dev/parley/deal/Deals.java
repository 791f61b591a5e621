package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deals of a negotiation: heads and items, each saved by itself. */
@Service
public class Deals {

    /** Rounds by their day; before them what is in force, after them what we aim at and what is tried. */
    private static final Comparator<DealSheet> ORDER = Comparator.comparing(
                    (DealSheet deal) -> deal.role().round() ? DealRole.ASK : deal.role())
            .thenComparing(DealSheet::dated, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(DealSheet::name);

    private final DealRepository deals;
    private final ItemRepository items;
    private final Subjects subjects;
    private final Access access;
    private final People people;
    private final Edits edits;

    Deals(DealRepository deals, ItemRepository items, Subjects subjects, Access access, People people, Edits edits) {
        this.deals = deals;
        this.items = items;
        this.subjects = subjects;
        this.access = access;
        this.people = people;
        this.edits = edits;
    }

    /** All deals with their items: today's, the rounds by day, target, walk-away, ideas. */
    @Transactional(readOnly = true)
    public List<DealSheet> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
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

    /** Whose edits stand in a deal. Of its head and of each item the last who changed it is known. */
    @Transactional(readOnly = true)
    public Set<UUID> editors(UUID negotiation, UUID deal) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var editors = new HashSet<UUID>();
        deals.findById(deal)
                .filter(row -> row.negotiation().equals(negotiation))
                .ifPresent(row -> {
                    editors.add(row.changedBy());
                    items.findByDealId(deal).forEach(item -> editors.add(item.changedBy()));
                });
        return editors;
    }

    /** One deal with its items. */
    @Transactional(readOnly = true)
    public Optional<DealSheet> find(UUID negotiation, UUID deal) {
        return of(negotiation).stream().filter(one -> one.id().equals(deal)).findFirst();
    }

    /**
     * Enters a deal without items.
     *
     * @throws InvalidInput with all that cannot be taken
     */
    public SaveResult<DealSheet> add(UUID negotiation, DealDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        single(negotiation, null, draft);
        var row = new DealRow();
        draft.writeTo(row);
        try {
            return edits.add(deals, negotiation, row, this::head);
        } catch (DataIntegrityViolationException taken) {
            throw nameTaken(draft);
        }
    }

    /** Enters a deal with all items of another one: the next round usually differs in a few. */
    @Transactional
    public DealSheet copy(UUID negotiation, UUID from, DealDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var source = find(negotiation, from)
                .orElseThrow(() -> new InvalidInput("from", from, "That deal is no longer there: choose another."));
        return insert(
                negotiation, draft, source.items().stream().map(Item::draft).toList());
    }

    /**
     * Enters a deal with its items, all or nothing; of two about one thing the first counts.
     *
     * @throws InvalidInput with what cannot be taken
     */
    @Transactional
    public DealSheet insert(UUID negotiation, DealDraft draft, List<ItemDraft> said) {
        if (!(add(negotiation, draft) instanceof SaveResult.Saved<DealSheet>(var deal, var _))) {
            throw nameTaken(draft);
        }
        for (var item : said) {
            enter(negotiation, deal.id(), null, item);
        }
        return find(negotiation, deal.id()).orElseThrow();
    }

    public SaveResult<DealSheet> change(UUID negotiation, UUID deal, long version, DealDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        single(negotiation, deal, draft);
        try {
            return edits.change(deals, negotiation, deal, version, draft::writeTo, this::head);
        } catch (DataIntegrityViolationException taken) {
            throw nameTaken(draft);
        }
    }

    /** Removes a deal with its items; the answer bears them, so that {@link #insert} brings it back. */
    public SaveResult<DealSheet> remove(UUID negotiation, UUID deal, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var whole = find(negotiation, deal);
        var removed = edits.remove(deals, negotiation, deal, version, this::head);
        return removed instanceof SaveResult.Saved<DealSheet>(var head, var at)
                ? new SaveResult.Saved<>(whole.orElse(head), at)
                : removed;
    }

    /**
     * Enters what a deal says to a topic.
     *
     * @param version the version that was read, or null when the deal had no such item
     * @throws InvalidInput with all that cannot be taken
     */
    public SaveResult<Item> enter(UUID negotiation, UUID deal, @Nullable Long version, ItemDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        subjects.check(negotiation, draft);
        if (!deals.existsByIdAndNegotiationId(deal, negotiation)) {
            return new SaveResult.Gone<>();
        }
        var stored = items.findByDealIdAndTopicAndSubject(deal, draft.topic(), draft.subject());
        if (version != null) {
            return stored.isEmpty()
                    ? new SaveResult.Gone<>()
                    : edits.change(items, negotiation, stored.get().id(), version, draft::writeTo, this::record);
        }
        if (stored.isPresent()) {
            return faster(stored.get());
        }
        var row = new ItemRow();
        row.dealId = deal;
        draft.writeTo(row);
        try {
            return edits.add(items, negotiation, row, this::record);
        } catch (DataIntegrityViolationException faster) {
            return items.findByDealIdAndTopicAndSubject(deal, draft.topic(), draft.subject())
                    .map(this::faster)
                    .orElseGet(SaveResult.Gone::new);
        }
    }

    /** Takes an item out; the deal no longer speaks of it. */
    public SaveResult<Item> takeOut(UUID negotiation, UUID item, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return edits.remove(items, negotiation, item, version, this::record);
    }

    private SaveResult<Item> faster(ItemRow row) {
        var theirs = record(row);
        return new SaveResult.Conflict<>(theirs.by(), theirs.at(), theirs);
    }

    private void single(UUID negotiation, @Nullable UUID self, DealDraft draft) {
        var role = draft.role();
        if (role == null || !role.single()) {
            return;
        }
        deals.findByNegotiationId(negotiation).stream()
                .filter(row -> row.role == role && !row.id().equals(self))
                .findFirst()
                .ifPresent(row -> {
                    throw new InvalidInput(
                            "role",
                            role.label(),
                            "\"" + row.name + "\" is the " + role.label()
                                    + " already: change it, or make it an idea first.");
                });
    }

    private static InvalidInput nameTaken(DealDraft draft) {
        return new InvalidInput(
                "name", draft.name(), "Another deal is called \"" + draft.name().strip() + "\": choose another name.");
    }

    private DealSheet head(DealRow row) {
        Map<UUID, String> names = people.namesOf(Set.of(row.changedBy()));
        var own = new ArrayList<Item>();
        items.findByDealId(row.id()).forEach(item -> own.add(record(item)));
        return row.toRecord(own, names);
    }

    private Item record(ItemRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
