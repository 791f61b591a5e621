package dev.parley.benchmark;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.Topic;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Edits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others have: the customer's own benchmarks beside advisers' claims, and where AWS's latest offer stands. */
@Service
public class Comparables {

    private record Key(About about, String subject) {}

    private final BenchmarkRepository rows;
    private final Claims claims;
    private final Deals deals;
    private final Access access;
    private final Edits edits;

    Comparables(BenchmarkRepository rows, Claims claims, Deals deals, Access access, Edits edits) {
        this.rows = rows;
        this.claims = claims;
        this.deals = deals;
        this.access = access;
        this.edits = edits;
    }

    /** By what they are about: the whole agreement, lines of the bill, products by name. */
    @Transactional(readOnly = true)
    public List<Comparison> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var all = new ArrayList<>(entered(negotiation));
        all.addAll(claims.all());
        var latest = DealSheet.latest(deals.of(negotiation), DealRole.OFFER);
        Map<Key, List<Benchmark>> byKey = all.stream()
                .collect(Collectors.groupingBy(
                        one -> new Key(one.about(), one.subject()),
                        () -> new TreeMap<>(Comparator.comparing(Key::about).thenComparing(Key::subject)),
                        Collectors.toList()));
        return byKey.entrySet().stream()
                .map(of -> new Comparison(
                        of.getKey().about(),
                        of.getKey().subject(),
                        of.getValue(),
                        latest.flatMap(sheet -> offered(sheet, of.getKey())).orElse(null),
                        latest.map(DealSheet::name).orElse(null)))
                .toList();
    }

    /** What others have on one thing; empty where nobody entered any and no claim is known. */
    @Transactional(readOnly = true)
    public Optional<Comparison> about(UUID negotiation, About about, String subject) {
        return of(negotiation).stream()
                .filter(one -> one.about() == about && one.subject().equals(subject))
                .findFirst();
    }

    /**
     * Enters a benchmark.
     *
     * @throws InvalidInput with all that cannot be taken
     */
    public SaveResult<Benchmark> add(UUID negotiation, BenchmarkDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        var row = new BenchmarkRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, edits.record(BenchmarkRow::toRecord));
    }

    /** Changes a benchmark; {@code version} is the one that was read. */
    public SaveResult<Benchmark> change(UUID negotiation, UUID id, long version, BenchmarkDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        return edits.change(rows, negotiation, id, version, draft::writeTo, edits.record(BenchmarkRow::toRecord));
    }

    /** Removes a benchmark; adding its draft again takes that back. */
    public SaveResult<Benchmark> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return edits.remove(rows, negotiation, id, version, edits.record(BenchmarkRow::toRecord));
    }

    private List<Benchmark> entered(UUID negotiation) {
        var found = rows.findByNegotiationIdOrderByChangedAtAscIdAsc(negotiation);
        return edits.records(found, BenchmarkRow::toRecord);
    }

    /** The discount a sheet gives on something in the first contract year; an agreed rate as a share off its list rate. */
    private static Optional<BigDecimal> offered(DealSheet sheet, Key key) {
        return switch (key.about()) {
            case AGREEMENT ->
                given(sheet, Topic.DISCOUNT, "").map(item -> item.years().getFirst());
            case LINE -> given(sheet, Topic.LINE_DISCOUNT, key.subject()).map(Item::share);
            case PRODUCT ->
                given(sheet, Topic.RATE_DISCOUNT, key.subject())
                        .map(Item::share)
                        .or(() -> given(sheet, Topic.RATE, key.subject()).flatMap(Comparables::offList));
        };
    }

    private static Optional<Item> given(DealSheet sheet, Topic topic, String subject) {
        return sheet.item(new Item.Key(topic, subject))
                .filter(item -> item.said().valued());
    }

    private static Optional<BigDecimal> offList(Item item) {
        var rate = item.rate();
        var list = item.listRate();
        return rate == null || list == null || list.signum() <= 0 || rate.compareTo(list) > 0
                ? Optional.empty()
                : Optional.of(BigDecimal.ONE.subtract(Money.divide(rate, list)));
    }
}
