package dev.parley.price;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Capacity products, and what one unit of them carries for the models of a negotiation. */
@Service
public class Capacities {

    private final Products products;
    private final UnitLimitRepository repository;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final People people;
    private final SaveSteps steps;

    Capacities(
            Products products,
            UnitLimitRepository repository,
            Access access,
            CurrentPerson currentPerson,
            People people,
            SaveSteps steps) {
        this.products = products;
        this.repository = repository;
        this.access = access;
        this.currentPerson = currentPerson;
        this.people = people;
        this.steps = steps;
    }

    /** All capacity products, AWS's first; the others stand for comparison. */
    public List<Product> products() {
        return products.all();
    }

    /** The product of a code; {@link InvalidInput} when there is none. */
    public Product product(String code) {
        return products.all().stream()
                .filter(product -> product.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "product",
                        code,
                        "There is no capacity product \"" + code + "\". Use one of "
                                + products.all().stream().map(Product::code).toList() + "."));
    }

    /** What units carry: what the negotiation entered first, then Parley's own data. */
    @Transactional(readOnly = true)
    public List<UnitLimit> limits(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var rows = repository.of(negotiation);
        var names = people.namesOf(
                rows.stream().map(row -> row.changedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.toRecord(names)).toList();
    }

    /** The limit that holds for a model: entered before own, its own region before any; empty when it is unknown. */
    public static Optional<UnitLimit> limit(List<UnitLimit> limits, String product, String model, String region) {
        var candidates = limits.stream()
                .filter(limit ->
                        product.equals(limit.product()) && limit.model().equals(model))
                .toList();
        return candidates.stream()
                .filter(limit -> limit.region().equals(region))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(limit -> limit.region().equals(UnitLimit.ANY_REGION))
                        .findFirst());
    }

    /** A product as one model's units are sold, for the engine. Its sides have no limits where they are unknown. */
    @Transactional(readOnly = true)
    public CapacityProduct capacity(UUID negotiation, String product, String model, String region) {
        return product(product)
                .forModel(limit(limits(negotiation), product, model, region).orElse(null));
    }

    /** Enters what one unit carries. */
    public SaveResult<UnitLimit> enter(UUID negotiation, UnitLimitDraft draft) {
        access.require(negotiation, Permission.EDIT_PRICES);
        return steps.run(() -> {
            var row = new UnitLimitRow();
            row.id = UUID.randomUUID();
            row.negotiationId = negotiation;
            return write(negotiation, row, draft);
        });
    }

    /** Changes an entered limit; {@code version} is the one the person saw. */
    public SaveResult<UnitLimit> change(UUID negotiation, UUID limit, long version, UnitLimitDraft draft) {
        return locked(negotiation, limit, version, row -> write(negotiation, row, draft));
    }

    /** Removes an entered limit: it is unknown again, unless Parley's own data has one. */
    public SaveResult<UnitLimit> remove(UUID negotiation, UUID limit, long version) {
        return locked(negotiation, limit, version, row -> {
            var removed = record(row);
            repository.delete(row);
            return new SaveResult.Saved<>(removed, steps.now());
        });
    }

    private SaveResult<UnitLimit> locked(
            UUID negotiation, UUID limit, long version, Function<UnitLimitRow, SaveResult<UnitLimit>> step) {
        access.require(negotiation, Permission.EDIT_PRICES);
        return steps.run(() -> {
            var found = repository.locked(negotiation, limit);
            if (found.isEmpty()) {
                return new SaveResult.Gone<>();
            }
            var row = found.get();
            return row.version == version ? step.apply(row) : conflict(row);
        });
    }

    private SaveResult<UnitLimit> write(UUID negotiation, UnitLimitRow row, UnitLimitDraft draft) {
        draft.validate();
        var product = product(draft.product());
        if (!product.limitsByModel()) {
            throw new InvalidInput(
                    "product",
                    product.code(),
                    "One unit of the " + product.name()
                            + " carries the same for every model: there is nothing to enter.");
        }
        repository
                .same(
                        negotiation,
                        product.code(),
                        draft.model().strip(),
                        draft.region().strip())
                .filter(same -> !same.id.equals(row.id))
                .ifPresent(_ -> {
                    throw new InvalidInput(
                            "region",
                            draft.region(),
                            "What one unit of " + draft.model() + " carries in " + draft.region()
                                    + " is entered already. Change that one.");
                });
        draft.writeTo(row);
        row.provider = product.vendor();
        row.unit = product.units().values().iterator().next();
        row.changedBy = currentPerson.get().id();
        row.changedAt = steps.now();
        var saved = repository.saveAndFlush(row);
        return new SaveResult.Saved<>(record(saved), saved.changedAt);
    }

    private SaveResult<UnitLimit> conflict(UnitLimitRow row) {
        var theirs = record(row);
        return new SaveResult.Conflict<>(theirs.by() == null ? "somebody" : theirs.by(), theirs.at(), theirs);
    }

    private UnitLimit record(UnitLimitRow row) {
        return row.toRecord(people.namesOf(Set.of(Checks.set(row.changedBy))));
    }
}
