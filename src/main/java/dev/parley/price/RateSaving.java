package dev.parley.price;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How entered rates are saved: one optimistic step each, answered with what became of it. */
@Component
class RateSaving {

    private static final String LIST_NAME = "Entered rates";

    private final PriceListRepository lists;
    private final RateRepository rates;
    private final OwnList own;
    private final TakenLists taken;
    private final SaveSteps steps;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Clock clock;

    RateSaving(
            PriceListRepository lists,
            RateRepository rates,
            OwnList own,
            TakenLists taken,
            SaveSteps steps,
            CurrentPerson currentPerson,
            People people,
            Clock clock) {
        this.lists = lists;
        this.rates = rates;
        this.own = own;
        this.taken = taken;
        this.steps = steps;
        this.currentPerson = currentPerson;
        this.people = people;
        this.clock = clock;
    }

    SaveResult<RateEntry> enter(UUID negotiation, RateDraft draft) {
        draft.validate();
        return steps.run(() -> {
            var row = new RateRow();
            row.id = UUID.randomUUID();
            row.priceListId = list(negotiation);
            return write(negotiation, row, draft);
        });
    }

    SaveResult<RateEntry> change(UUID negotiation, UUID id, long version, RateDraft draft) {
        draft.validate();
        requireEntered(negotiation, id);
        return steps.run(() -> {
            var found = rates.locked(negotiation, id);
            if (found.isEmpty()) {
                return new SaveResult.Gone<>();
            }
            var row = found.get();
            return row.version != version ? conflict(row) : write(negotiation, row, draft);
        });
    }

    SaveResult<RateEntry> remove(UUID negotiation, UUID id, long version) {
        requireEntered(negotiation, id);
        return steps.run(() -> {
            var found = rates.locked(negotiation, id);
            if (found.isEmpty()) {
                return new SaveResult.Gone<>();
            }
            var row = found.get();
            if (row.version != version) {
                return conflict(row);
            }
            var removed = record(row);
            rates.delete(row);
            return new SaveResult.Saved<>(removed, steps.now());
        });
    }

    private SaveResult<RateEntry> write(UUID negotiation, RateRow row, RateDraft draft) {
        describeModel(negotiation, row, draft);
        draft.writeTo(row);
        rates.same(negotiation, row.model, row.region, row.kind, row.side, row.validFrom)
                .filter(same -> !same.id.equals(row.id))
                .ifPresent(same -> {
                    throw new InvalidInput(
                            "from",
                            row.validFrom,
                            "A " + row.side.label() + " rate of " + row.modelName
                                    + ", " + row.region + ", \"" + row.kind.label() + "\" from " + row.validFrom
                                    + " is entered already ("
                                    + RateRow.plain(same.usd).toPlainString()
                                    + "). Change that one, or choose another first day.");
                });
        row.changedBy = currentPerson.get().id();
        row.changedAt = steps.now();
        var saved = rates.saveAndFlush(row);
        return new SaveResult.Saved<>(record(saved), saved.changedAt);
    }

    /**
     * Channel, provider and name come from the price lists; for a model that none has, from the draft. Of several published
     * names it is the one that the model goes by everywhere, so that entering a rate renames nothing.
     */
    private void describeModel(UUID negotiation, RateRow row, RateDraft draft) {
        var model = draft.model().strip();
        var known = own.rates().stream()
                .filter(entry -> entry.rate().model().equals(model))
                .reduce((_, last) -> last)
                .or(() -> taken.rates(negotiation).stream()
                        .filter(entry -> entry.rate().model().equals(model))
                        .findFirst())
                .or(() -> rates.ofNegotiation(negotiation).stream()
                        .filter(one -> one.model.equals(model) && !one.id.equals(row.id))
                        .findFirst()
                        .map(one -> one.toRecord(Map.of())));
        if (known.isPresent()) {
            row.channel = known.get().channel();
            row.provider = known.get().provider();
            row.modelName = known.get().modelName();
        } else if (draft.newModel() != null) {
            row.channel = draft.newModel().channel().strip();
            row.provider = draft.newModel().provider().strip();
            row.modelName = draft.newModel().name().strip();
        } else if (!model.equals(row.model)) {
            throw new InvalidInput(
                    "model",
                    model,
                    "No price list has a model \"" + model
                            + "\". Choose a listed one, or add it with its name, provider and channel.");
        }
    }

    private UUID list(UUID negotiation) {
        return lists.locked(negotiation, LIST_NAME).orElseGet(() -> newList(negotiation)).id;
    }

    private PriceListRow newList(UUID negotiation) {
        var row = new PriceListRow();
        row.id = UUID.randomUUID();
        row.negotiationId = negotiation;
        row.name = LIST_NAME;
        row.asOf = LocalDate.now(clock);
        row.source = "Entered in this negotiation; each rate names its own source";
        row.createdAt = steps.now();
        row.createdBy = currentPerson.get().id();
        return lists.saveAndFlush(row);
    }

    private void requireEntered(UUID negotiation, UUID id) {
        if (taken.rates(negotiation).stream().anyMatch(entry -> entry.id().equals(id))) {
            throw new InvalidInput(
                    "rate",
                    null,
                    "Rates of a list that was taken in are not changed. Enter your own for the same day: it comes first;"
                            + " or undo the list.");
        }
        if (own.rates().stream().anyMatch(entry -> entry.id().equals(id))) {
            throw new InvalidInput(
                    "rate",
                    null,
                    "Published rates are not changed. Enter your own for the same day:" + " it comes first.");
        }
    }

    private SaveResult<RateEntry> conflict(RateRow row) {
        var theirs = record(row);
        return new SaveResult.Conflict<>(theirs.by() == null ? "somebody" : theirs.by(), theirs.at(), theirs);
    }

    private RateEntry record(RateRow row) {
        var by = row.changedBy;
        return row.toRecord(by == null ? Map.of() : people.namesOf(Set.of(by)));
    }
}
