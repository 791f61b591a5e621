package dev.parley.price;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.intake.Answers;
import dev.parley.intake.Preview;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import dev.parley.price.read.ReadPrice;
import dev.parley.price.read.ReadPrices;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What taking in a price list would change, and taking it in: a version with its rates, or nothing. */
@Service
class PriceIntakes {

    private static final int LONGEST_SOURCE = 480;

    private final Prices prices;
    private final TakenLists taken;
    private final Lifecycles lifecycles;
    private final SaveSteps steps;
    private final Access access;
    private final CurrentPerson currentPerson;

    PriceIntakes(
            Prices prices,
            TakenLists taken,
            Lifecycles lifecycles,
            SaveSteps steps,
            Access access,
            CurrentPerson currentPerson) {
        this.prices = prices;
        this.taken = taken;
        this.lifecycles = lifecycles;
        this.steps = steps;
        this.access = access;
        this.currentPerson = currentPerson;
    }

    /** A list as it would stand in the price book. */
    record Version(PriceChoice.Chosen chosen, PriceVersion version, List<RateEntry> rates) {}

    @Transactional(readOnly = true)
    Preview preview(UUID negotiation, ReadPrices read, Answers answers) {
        access.require(negotiation, Permission.EDIT_PRICES);
        var choice = PriceChoice.of(read, answers);
        var versions = versions(negotiation, choice, new UUID(0, 0), Instant.MAX);
        var rates = versions.stream().flatMap(one -> one.rates().stream()).toList();
        var changes = PriceChanges.of(rates, prices.beside(negotiation, rates));
        var older = new OlderVersions(taken.versions(negotiation), taken::of);
        return new PricePreview(read, choice, versions, changes, older, lifecycles.of(negotiation)).preview();
    }

    @Transactional
    void take(UUID negotiation, UUID intake, ReadPrices read, Answers answers) {
        access.require(negotiation, Permission.EDIT_PRICES);
        var choice = PriceChoice.of(read, answers);
        var versions = versions(negotiation, choice, intake, steps.now());
        if (versions.isEmpty()) {
            throw new InvalidInput("prices", null, PricePreview.obstacle(choice));
        }
        var by = currentPerson.get().id();
        versions.forEach(one -> taken.write(negotiation, one.version(), one.rates(), by));
    }

    @Transactional
    List<String> undo(UUID negotiation, UUID intake) {
        access.require(negotiation, Permission.EDIT_PRICES);
        taken.remove(negotiation, intake);
        return List.of();
    }

    private List<Version> versions(UUID negotiation, PriceChoice choice, UUID intake, Instant at) {
        var names = new HashMap<String, RateEntry>();
        taken.rates(negotiation).forEach(entry -> names.putIfAbsent(entry.rate().model(), entry));
        prices.ownRates().forEach(entry -> names.put(entry.rate().model(), entry));
        var versions = new ArrayList<Version>();
        for (var chosen : choice.chosen()) {
            var list = chosen.list();
            var id = id(intake, list.offer(), list.version(), chosen.asOf().toString());
            var label = list.label() + (list.version().isEmpty() ? "" : ", version " + list.version());
            var version = new PriceVersion(id, label, list.offer(), list.version(), chosen.asOf(), intake, at);
            versions.add(new Version(chosen, version, entries(chosen, version, names)));
        }
        return versions;
    }

    private static List<RateEntry> entries(
            PriceChoice.Chosen chosen, PriceVersion version, Map<String, RateEntry> names) {
        return chosen.prices().stream()
                .map(price ->
                        entry(price, chosen, version, names.get(price.model().id())))
                .toList();
    }

    /** Under the name, maker and channel that the price book has for the model already. */
    private static RateEntry entry(
            ReadPrice price,
            PriceChoice.Chosen chosen,
            PriceVersion version,
            @org.jspecify.annotations.Nullable RateEntry known) {
        var model = price.model();
        var from = java.util.Objects.requireNonNull(price.from(), "Every chosen price has its first day.");
        var rate = new Rate(
                model.id(),
                price.region(),
                price.kind(),
                price.usd(),
                PriceSide.LIST,
                from,
                null,
                source(version, chosen, price),
                chosen.grade(),
                false,
                null);
        return new RateEntry(
                id(version.id(), model.id(), price.region(), price.kind().name(), from.toString()),
                false,
                known == null ? model.channel() : known.channel(),
                known == null ? model.provider() : known.provider(),
                known == null ? model.name() : known.modelName(),
                rate,
                0,
                null,
                version.at(),
                version);
    }

    private static String source(PriceVersion version, PriceChoice.Chosen chosen, ReadPrice price) {
        var item = price.item().replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ").strip();
        var text = version.label()
                + (chosen.list().asItIs() ? ", published " + version.asOf() : "")
                + (item.isEmpty() ? "" : ", " + item);
        return text.length() <= LONGEST_SOURCE ? text : text.substring(0, LONGEST_SOURCE) + "…";
    }

    private static UUID id(UUID of, String... parts) {
        return UUID.nameUUIDFromBytes((of + "\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8));
    }
}
