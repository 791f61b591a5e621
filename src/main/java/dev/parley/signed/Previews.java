package dev.parley.signed;

import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Topic;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import dev.parley.schedule.Letters;
import dev.parley.signed.AgreedRates.Used;
import dev.parley.signed.SigningPreview.RateChange;
import dev.parley.workload.BilledBy;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.Workloads;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a deal would become. Its callers have asked for access. */
@Component
class Previews {

    private final Letters letters;
    private final Workloads workloads;
    private final HeldCapacity held;
    private final Prices prices;
    private final ReviewedDeals approvals;
    private final Clock clock;

    Previews(
            Letters letters,
            Workloads workloads,
            HeldCapacity held,
            Prices prices,
            ReviewedDeals approvals,
            Clock clock) {
        this.letters = letters;
        this.workloads = workloads;
        this.held = held;
        this.prices = prices;
        this.approvals = approvals;
        this.clock = clock;
    }

    SigningPreview of(
            Negotiation negotiation,
            List<DealSheet> sheets,
            DealSheet sheet,
            LocalDate from,
            Optional<Agreement> before) {
        var id = negotiation.id();
        var book = prices.book(id);
        var agreement = agreement(negotiation, sheet, from, negotiation.years(), book);
        return new SigningPreview(
                agreement,
                agreement.rates().stream()
                        .map(rate -> change(rate, book, before))
                        .toList(),
                TermChanges.of(
                        before,
                        agreement,
                        negotiation.payers().stream().map(Payer::code).toList()),
                new Warnings(sheets, sheet, LocalDate.now(clock)).all(),
                unread(id, sheet),
                approvals.missing(id, sheet));
    }

    /** Today's terms as somebody entered them, with the rates that follow; empty where nobody has. */
    Optional<Agreement> today(Negotiation negotiation, List<DealSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.role() == DealRole.TODAY)
                .findFirst()
                .map(sheet -> {
                    var last = sheet.expires() == null
                            ? negotiation.effectiveDate().minusDays(1)
                            : sheet.expires();
                    var first = sheet.dated() == null ? last.plusDays(1).minusYears(1) : sheet.dated();
                    long years = ChronoUnit.YEARS.between(first, last.plusDays(1));
                    var of = new ContractYears(first, Math.max(1, (int) years));
                    return agreement(negotiation, sheet, first, of, prices.book(negotiation.id()));
                });
    }

    /** The term that is negotiated, on AWS's latest offer while nothing is signed; empty without one. */
    Optional<Agreement> planned(Negotiation negotiation, List<DealSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.role() == DealRole.OFFER)
                .reduce((_, later) -> later)
                .map(sheet -> new Agreement(
                        sheet,
                        negotiation.effectiveDate(),
                        negotiation.years().to(negotiation.contractYears()),
                        negotiation.years(),
                        enrolled(negotiation),
                        List.of()));
    }

    private static SortedSet<String> enrolled(Negotiation negotiation) {
        return negotiation.payers().stream()
                .filter(Payer::enrolled)
                .map(Payer::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Agreement agreement(
            Negotiation negotiation, DealSheet sheet, LocalDate from, ContractYears years, PriceBook book) {
        var rates =
                new AgreedRates(sheet, from, years, book, letters.reader(negotiation.id())).of(used(negotiation.id()));
        return new Agreement(sheet, from, years.to(years.years()), years, enrolled(negotiation), rates);
    }

    /** Every model in a scope that a workload or held capacity has. */
    private List<Used> used(UUID id) {
        var names =
                prices.models(id).stream().collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (one, _) -> one));
        Map<List<String>, Used> used = new LinkedHashMap<>();
        Map<String, Boolean> marketplace = new HashMap<>();
        for (var one : workloads.all(id)) {
            boolean sold = one.billedBy() == BilledBy.MARKETPLACE;
            marketplace.put(one.model(), sold);
            add(used, names, one.model(), one.scope(), one.account().payer(), sold);
        }
        held.of(id)
                .forEach(one -> add(
                        used,
                        names,
                        one.model(),
                        one.scope(),
                        one.account().payer(),
                        marketplace.getOrDefault(one.model(), false)));
        return used.values().stream()
                .filter(one -> names.containsKey(one.model()))
                .toList();
    }

    private static void add(
            Map<List<String>, Used> used,
            Map<String, String> names,
            String model,
            String scope,
            String payer,
            boolean marketplace) {
        used.computeIfAbsent(
                        List.of(model, scope),
                        _ -> new Used(model, names.getOrDefault(model, model), scope, new TreeSet<>(), marketplace))
                .payers()
                .add(payer);
    }

    /** A rate of its own comes first, then what the terms in force until then make of list, then list. */
    private static RateChange change(AgreedRate rate, PriceBook book, Optional<Agreement> before) {
        return inBook(rate, book, PriceSide.NEGOTIATED)
                .or(() -> inBook(rate, book, PriceSide.CURRENT))
                .or(() -> before.flatMap(terms -> terms.change(rate)))
                .or(() -> inBook(rate, book, PriceSide.LIST))
                .orElseGet(() -> new RateChange(rate, null, null));
    }

    private static Optional<RateChange> inBook(AgreedRate rate, PriceBook book, PriceSide side) {
        return book.find(rate.model(), rate.scope(), rate.kind(), side, rate.from()) instanceof Price.Known known
                ? Optional.of(new RateChange(rate, known.rate().usd(), side.label()))
                : Optional.empty();
    }

    /** Terms that no rate follows from. */
    private List<String> unread(UUID id, DealSheet sheet) {
        var letter = letters.reader(id).apply(sheet);
        var unread = new ArrayList<String>();
        for (var item : letter.products()) {
            if (letter.link(item) == null) {
                unread.add(ItemWords.name(item.key()) + ": nobody has said which lines \"" + item.subject()
                        + "\" is. Say so on the schedule, or no rate follows from it.");
            }
        }
        sheet.items().stream()
                .filter(item -> item.topic() == Topic.OTHER && item.said().valued())
                .map(Item::subject)
                .forEach(subject -> unread.add("\"" + subject + "\" has words alone: no rate follows from it."));
        return List.copyOf(unread);
    }
}
