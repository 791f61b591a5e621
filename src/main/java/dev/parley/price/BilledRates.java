package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a bill says was paid for a unit, as current prices. They lie upon older bills' and below what people entered, and go
 * with the intake they came of.
 */
@Service
public class BilledRates {

    static final String OFFER = "bill";

    private final Prices prices;
    private final TakenLists taken;
    private final SaveSteps steps;
    private final Access access;
    private final CurrentPerson currentPerson;

    BilledRates(Prices prices, TakenLists taken, SaveSteps steps, Access access, CurrentPerson currentPerson) {
        this.prices = prices;
        this.taken = taken;
        this.steps = steps;
        this.access = access;
        this.currentPerson = currentPerson;
    }

    /**
     * @param model id of a model of the price book
     * @param usd   US dollars per unit of the kind
     */
    public record Billed(String model, String region, PriceKind kind, BigDecimal usd) {}

    /**
     * Writes them in the caller's transaction.
     *
     * @param label for people: which bill, without an amount of it
     * @param from  first day they are in force
     */
    @Transactional
    public void write(UUID negotiation, UUID intake, String label, LocalDate from, List<Billed> billed) {
        access.require(negotiation, Permission.EDIT_PRICES);
        var models = prices.models(negotiation).stream()
                .collect(Collectors.toMap(ModelInfo::id, Function.identity(), (first, _) -> first));
        var version = new PriceVersion(id(intake, OFFER, from.toString()), label, OFFER, "", from, intake, steps.now());
        taken.write(
                negotiation,
                version,
                billed.stream().map(one -> entry(one, version, models)).toList(),
                currentPerson.get().id());
    }

    /** Takes out what an intake wrote, in the caller's transaction; older bills' prices count again. */
    @Transactional
    public void undo(UUID negotiation, UUID intake) {
        access.require(negotiation, Permission.EDIT_PRICES);
        taken.remove(negotiation, intake);
    }

    private static RateEntry entry(Billed billed, PriceVersion version, Map<String, ModelInfo> models) {
        var model = models.get(billed.model());
        if (model == null) {
            throw new IllegalArgumentException("No price list has a model " + billed.model() + ".");
        }
        var rate = new Rate(
                billed.model(),
                billed.region(),
                billed.kind(),
                billed.usd(),
                PriceSide.CURRENT,
                version.asOf(),
                null,
                version.label(),
                Grade.M,
                false,
                null);
        return new RateEntry(
                id(version.id(), billed.model(), billed.region(), billed.kind().name()),
                false,
                model.channel(),
                model.provider(),
                model.name(),
                rate,
                0,
                null,
                version.at(),
                version);
    }

    private static UUID id(UUID of, String... parts) {
        return UUID.nameUUIDFromBytes((of + "\n" + String.join("\n", parts)).getBytes(StandardCharsets.UTF_8));
    }
}
