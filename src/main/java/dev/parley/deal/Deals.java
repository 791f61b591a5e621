package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Edits;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deals of a negotiation: heads and items, each saved by itself. */
@Service
public class Deals {

    private final DealRepository deals;
    private final ItemRepository items;
    private final ConcessionRepository concessions;
    private final DealReader reader;
    private final DealHeads heads;
    private final Subjects subjects;
    private final Access access;
    private final Edits edits;

    Deals(
            DealRepository deals,
            ItemRepository items,
            ConcessionRepository concessions,
            DealReader reader,
            DealHeads heads,
            Subjects subjects,
            Access access,
            Edits edits) {
        this.deals = deals;
        this.items = items;
        this.concessions = concessions;
        this.reader = reader;
        this.heads = heads;
        this.subjects = subjects;
        this.access = access;
        this.edits = edits;
    }

    /** All deals with their items. */
    @Transactional(readOnly = true)
    public List<DealSheet> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        return reader.of(negotiation);
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
        return heads.add(negotiation, UUID.randomUUID(), draft);
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
     * Enters a deal with its items, all or nothing.
     *
     * @throws InvalidInput with what cannot be taken, and where two items are about one thing
     */
    @Transactional
    public DealSheet insert(UUID negotiation, DealDraft draft, List<ItemDraft> said) {
        if (!(add(negotiation, draft) instanceof SaveResult.Saved<DealSheet>(var deal, var _))) {
            throw DealHeads.nameTaken(draft);
        }
        for (var item : said) {
            if (!(enter(negotiation, deal.id(), null, item) instanceof SaveResult.Saved)) {
                throw new InvalidInput(
                        "items",
                        item.key().id(),
                        "\"" + ItemWords.name(item.key()) + "\" stands there twice: keep one of the two.");
            }
        }
        return find(negotiation, deal.id()).orElseThrow();
    }

    public SaveResult<DealSheet> change(UUID negotiation, UUID deal, long version, DealDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return heads.change(negotiation, deal, version, draft);
    }

    /** Removes a deal with its items; the answer bears what {@link #bringBack} needs. */
    @Transactional
    public SaveResult<RemovedDeal> remove(UUID negotiation, UUID deal, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var whole = reader.find(negotiation, deal);
        var told = concessions.idsOf(negotiation, deal);
        return switch (edits.remove(deals, negotiation, deal, version, reader::head)) {
            case SaveResult.Saved<DealSheet>(var head, var at) ->
                new SaveResult.Saved<>(new RemovedDeal(whole.orElse(head), told), at);
            case SaveResult.Conflict<DealSheet>(var by, var at, var theirs) ->
                new SaveResult.Conflict<>(by, at, new RemovedDeal(theirs, told));
            case SaveResult.Gone<DealSheet> _ -> new SaveResult.Gone<>();
        };
    }

    /**
     * Brings back a removed deal as it was: under its own id, with its items and its concessions, also where it no longer
     * fits the agreement; {@link Desk#unfit} and Rounds say so then.
     *
     * @throws InvalidInput when it is there already, or its name or role is taken meanwhile
     */
    @Transactional
    public DealSheet bringBack(UUID negotiation, RemovedDeal removed) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        var deal = removed.deal();
        if (deals.existsById(deal.id())) {
            throw new InvalidInput("deal", deal.name(), "\"" + deal.name() + "\" is there already.");
        }
        heads.add(negotiation, deal.id(), deal.draft());
        for (var item : deal.items()) {
            edits.add(items, negotiation, item.id(), row(deal.id(), item.draft()), reader::item);
        }
        concessions.backTo(deal.id(), negotiation, removed.concessions());
        return reader.find(negotiation, deal.id()).orElseThrow();
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
                    : edits.change(items, negotiation, stored.get().id(), version, draft::writeTo, reader::item);
        }
        if (stored.isPresent()) {
            return faster(stored.get());
        }
        try {
            return edits.add(items, negotiation, row(deal, draft), reader::item);
        } catch (DataIntegrityViolationException faster) {
            return items.findByDealIdAndTopicAndSubject(deal, draft.topic(), draft.subject())
                    .map(this::faster)
                    .orElseGet(SaveResult.Gone::new);
        }
    }

    /** Takes an item out; the deal no longer speaks of it. */
    public SaveResult<Item> takeOut(UUID negotiation, UUID item, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return edits.remove(items, negotiation, item, version, reader::item);
    }

    private static ItemRow row(UUID deal, ItemDraft draft) {
        var row = new ItemRow();
        row.dealId = deal;
        draft.writeTo(row);
        return row;
    }

    private SaveResult<Item> faster(ItemRow row) {
        var theirs = reader.item(row);
        return new SaveResult.Conflict<>(theirs.by(), theirs.at(), theirs);
    }
}
