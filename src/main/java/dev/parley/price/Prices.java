package dev.parley.price;

import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rates of a negotiation: Parley's own list, lists taken in and what was entered. Negotiated rates are given only to
 * those who may see positions, rates of a bill only to those who may see the bill; {@link NotAllowed} says so where nothing
 * at all may be seen.
 */
@Service
public class Prices {

    private final OwnList own;
    private final RateRepository repository;
    private final TakenLists taken;
    private final AgreedPrices agreed;
    private final RateSaving saving;
    private final Access access;
    private final People people;

    Prices(
            OwnList own,
            RateRepository repository,
            TakenLists taken,
            AgreedPrices agreed,
            RateSaving saving,
            Access access,
            People people) {
        this.own = own;
        this.agreed = agreed;
        this.taken = taken;
        this.repository = repository;
        this.saving = saving;
        this.access = access;
        this.people = people;
    }

    /**
     * All rates the acting person may see, for the engine. For the same model, region, kind, side and first day an entered
     * rate comes before one of the list published last of those taken in, and that before Parley's own; a rate of an agreement
     * that was signed comes before them all.
     */
    @Transactional(readOnly = true)
    public PriceBook book(UUID negotiation) {
        return new PriceBook(
                effective(negotiation).stream().map(RateEntry::rate).toList());
    }

    /** All rates that the filter takes, Parley's own, taken in and entered, also those that another one replaces. */
    @Transactional(readOnly = true)
    public List<RateEntry> rates(UUID negotiation, RateFilter filter) {
        var all = new ArrayList<>(entered(negotiation));
        all.addAll(agreed(negotiation));
        all.addAll(taken(negotiation));
        all.addAll(own.rates());
        return all.stream().filter(filter::takes).sorted(IN_ORDER).toList();
    }

    /** What each thing costs on a day, list, current and negotiated side by side. */
    @Transactional(readOnly = true)
    public List<PriceLine> lines(UUID negotiation, RateFilter filter, LocalDate on) {
        return PriceLines.of(effective(negotiation), filter, on);
    }

    /** What each thing costs on a day in one version alone, of Parley's own list, or of what people entered. */
    @Transactional(readOnly = true)
    public List<PriceLine> lines(UUID negotiation, VersionKey version, RateFilter filter, LocalDate on) {
        return PriceLines.of(of(negotiation, version), filter, on);
    }

    /** The price lists that were taken in and count, published last first; a bill is no list. */
    @Transactional(readOnly = true)
    public List<PriceVersion> versions(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        return taken.versions(negotiation).reversed().stream()
                .filter(version -> !version.offer().equals(BilledRates.OFFER))
                .toList();
    }

    /** Two versions beside each other. */
    @Transactional(readOnly = true)
    public VersionComparison compare(UUID negotiation, VersionKey older, VersionKey newer) {
        return VersionComparison.of(of(negotiation, older), of(negotiation, newer));
    }

    /** The rates of one version; none of a version that is not there. */
    private List<RateEntry> of(UUID negotiation, VersionKey version) {
        var entered = entered(negotiation);
        return switch (version) {
            case VersionKey.Own _ -> own.rates();
            case VersionKey.Entered _ -> entered;
            case VersionKey.Taken(UUID list) ->
                taken(negotiation).stream()
                        .filter(entry ->
                                entry.list() != null && entry.list().id().equals(list))
                        .toList();
        };
    }

    /** The models that have some price, by channel (Bedrock first) and name. */
    @Transactional(readOnly = true)
    public List<ModelInfo> models(UUID negotiation) {
        var byId = new LinkedHashMap<String, List<RateEntry>>();
        effective(negotiation)
                .forEach(entry -> byId.computeIfAbsent(entry.rate().model(), _ -> new ArrayList<>())
                        .add(entry));
        return byId.values().stream()
                .map(Prices::model)
                .sorted(Comparator.comparing(
                                (ModelInfo model) -> !model.channel().equals("bedrock"))
                        .thenComparing(ModelInfo::channel)
                        .thenComparing(ModelInfo::name)
                        .thenComparing(ModelInfo::id))
                .toList();
    }

    /**
     * Enters a rate.
     *
     * @throws dev.parley.base.data.InvalidInput when the draft cannot be taken, or the same rate is entered already
     */
    public SaveResult<RateEntry> enter(UUID negotiation, RateDraft draft) {
        requireEdit(negotiation, draft.side());
        return saving.enter(negotiation, draft);
    }

    /** Changes an entered rate; {@code version} is the one the person saw. */
    public SaveResult<RateEntry> change(UUID negotiation, UUID rate, long version, RateDraft draft) {
        requireEdit(negotiation, draft.side());
        return saving.change(negotiation, rate, version, draft);
    }

    /** Removes an entered rate; Parley's own for the same day, if there is one, counts again. */
    public SaveResult<RateEntry> remove(UUID negotiation, UUID rate, long version) {
        requireEdit(negotiation, PriceSide.NEGOTIATED);
        return saving.remove(negotiation, rate, version);
    }

    private void requireEdit(UUID negotiation, @Nullable PriceSide side) {
        access.require(negotiation, Permission.EDIT_PRICES);
        if (side == PriceSide.NEGOTIATED) {
            access.require(negotiation, Permission.SEE_POSITIONS);
        }
    }

    private static final Comparator<RateEntry> IN_ORDER = Comparator.comparing(
                    (RateEntry entry) -> !entry.channel().equals("bedrock"))
            .thenComparing(RateEntry::channel)
            .thenComparing(entry -> entry.rate().model())
            .thenComparing(entry -> entry.rate().region())
            .thenComparing(entry -> entry.rate().kind())
            .thenComparing(entry -> entry.rate().side())
            .thenComparing(entry -> entry.rate().from());

    private List<RateEntry> effective(UUID negotiation) {
        var upper = new ArrayList<>(entered(negotiation));
        upper.addAll(agreed(negotiation));
        return PriceLayers.effective(own.rates(), taken(negotiation), upper);
    }

    /** Agreed rates are a part of the positions, as what was offered is. */
    private List<RateEntry> agreed(UUID negotiation) {
        return access.require(negotiation, Permission.SEE).may(Permission.SEE_POSITIONS)
                ? agreed.rates(negotiation)
                : List.of();
    }

    /** What stands and what would stand with further rates of a list; of the same list prices side. */
    PriceLayers.Beside beside(UUID negotiation, List<RateEntry> further) {
        var entered = entered(negotiation);
        var before = taken(negotiation);
        var after = new ArrayList<>(before);
        after.addAll(further);
        return new PriceLayers.Beside(
                new PriceBook(rates(PriceLayers.effective(own.rates(), before, entered))),
                new PriceBook(rates(PriceLayers.effective(own.rates(), after, entered))));
    }

    /** Parley's own list. */
    List<RateEntry> ownRates() {
        return own.rates();
    }

    private static List<Rate> rates(List<RateEntry> entries) {
        return entries.stream().map(RateEntry::rate).toList();
    }

    /**
     * Rates of the lists taken in. What a bill says was paid is for those who may see the bill. To whoever may not, such
     * as a platform lead, it is as if no bill had been taken in, in every answer alike: a plan of theirs is of what people
     * entered as current and else of list prices, whichever bills there are.
     */
    private List<RateEntry> taken(UUID negotiation) {
        boolean bill = access.require(negotiation, Permission.SEE).may(Permission.SEE_BILL);
        var rates = taken.rates(negotiation);
        return bill ? rates : rates.stream().filter(entry -> !billed(entry)).toList();
    }

    private static boolean billed(RateEntry entry) {
        return entry.list() != null && entry.list().offer().equals(BilledRates.OFFER);
    }

    private List<RateEntry> entered(UUID negotiation) {
        var membership = access.require(negotiation, Permission.SEE);
        boolean positions = membership.may(Permission.SEE_POSITIONS);
        var rows = repository.ofNegotiation(negotiation).stream()
                .filter(row -> positions || row.side != PriceSide.NEGOTIATED)
                .toList();
        return records(rows);
    }

    private List<RateEntry> records(List<RateRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = people.namesOf(
                rows.stream().map(row -> row.changedBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.toRecord(names)).toList();
    }

    private static ModelInfo model(List<RateEntry> entries) {
        var last = entries.getLast();
        var scopes =
                entries.stream().map(entry -> entry.rate().region()).collect(Collectors.toCollection(TreeSet::new));
        return new ModelInfo(last.channel(), last.provider(), last.rate().model(), last.modelName(), scopes);
    }
}
