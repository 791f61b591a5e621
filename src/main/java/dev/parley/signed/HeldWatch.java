package dev.parley.signed;

import dev.parley.engine.demand.Measurement;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.plan.PlanResult;
import dev.parley.plan.Plans;
import dev.parley.price.Capacities;
import dev.parley.price.Prices;
import dev.parley.schedule.Letters;
import dev.parley.signed.Renewal.NewRate;
import dev.parley.workload.Held;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.MeasuredTraffic;
import dev.parley.workload.NonCancellable;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches capacity that is held: how busy it is, what is bound, and what renews itself around a change of rates. */
@Service
public class HeldWatch {

    private final HeldCapacity held;
    private final Workloads workloads;
    private final MeasuredTraffic measured;
    private final Capacities capacities;
    private final Plans plans;
    private final Prices prices;
    private final Agreements agreements;
    private final Letters letters;
    private final Negotiations negotiations;
    private final Access access;
    private final Clock clock;

    HeldWatch(
            HeldCapacity held,
            Workloads workloads,
            MeasuredTraffic measured,
            Capacities capacities,
            Plans plans,
            Prices prices,
            Agreements agreements,
            Letters letters,
            Negotiations negotiations,
            Access access,
            Clock clock) {
        this.held = held;
        this.workloads = workloads;
        this.measured = measured;
        this.capacities = capacities;
        this.plans = plans;
        this.prices = prices;
        this.agreements = agreements;
        this.letters = letters;
        this.negotiations = negotiations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * How busy a holding is.
     *
     * @param share    of its hours, 0 to 1; null while nobody knows
     * @param measured whether it was measured; else the latest plan says so
     * @param idle     dollars a month that buy idle hours; empty while busy is not known
     */
    public record Busy(
            Held held, @Nullable BigDecimal share, boolean measured, Amount usdAMonth, Optional<Amount> idle) {}

    /**
     * @param busy     each holding
     * @param renewals around a change of rates
     * @param priced   whether the reader may see what was agreed or offered; without, no new rate is known
     * @param bound    dollars that must be paid whatever happens, by month to the last one
     */
    public record Watch(
            List<Busy> busy, List<Renewal> renewals, boolean priced, SequencedMap<YearMonth, Amount> bound) {}

    @Transactional(readOnly = true)
    public Watch of(UUID id) {
        var reader = access.require(id, Permission.SEE);
        var negotiation = negotiations.byId(id);
        var today = LocalDate.now(clock);
        var all = held.of(id);
        boolean priced = reader.may(Permission.SEE_POSITIONS);
        var signed = priced
                ? agreements.signed(id).stream()
                        .filter(Agreement.Signed::counts)
                        .toList()
                : List.<Agreement.Signed>of();
        var changes = new TreeSet<LocalDate>();
        changes.add(negotiation.effectiveDate());
        signed.forEach(one -> {
            changes.add(one.agreement().from());
            one.agreement().rates().forEach(rate -> changes.add(rate.from()));
        });
        var rates = priced
                ? new NewRates(
                        new HeldRates(capacities.products()),
                        negotiation.years(),
                        signed.stream().map(Agreement.Signed::agreement).toList(),
                        letters.of(id).offer(),
                        workloads.all(id),
                        prices.book(id))
                : null;
        var renewals = new Renewals(
                        today,
                        changes,
                        negotiation.hours(),
                        (one, day) -> rates == null
                                ? NewRate.unknown("what was agreed or offered is not shown to this role")
                                : rates.of(one, day))
                .of(all);
        return new Watch(
                busy(id, all, negotiation),
                renewals,
                priced,
                NonCancellable.byMonth(all, today, negotiation.hours()::hours));
    }

    private List<Busy> busy(UUID id, List<Held> all, Negotiation negotiation) {
        var planned = plans.latest(id).map(run -> run.result().held()).orElse(List.of());
        var hours = negotiation.hours().hours(YearMonth.now(clock));
        var used = workloads.all(id);
        var series = measured.of(id).keySet();
        return all.stream()
                .map(one -> {
                    var entered = Optional.ofNullable(one.busy()).map(percent -> percent.movePointLeft(2));
                    var known = entered.or(() -> measured(id, one, used, series));
                    var share = known.orElseGet(() -> planned(one, planned));
                    var month = one.perMonth(hours);
                    return new Busy(
                            one,
                            share,
                            known.isPresent(),
                            month,
                            Optional.ofNullable(share).map(busy -> month.times(BigDecimal.ONE.subtract(busy))));
                })
                .toList();
    }

    /** From the series of the workloads of the same account, model and scope. */
    private Optional<BigDecimal> measured(UUID id, Held held, List<Workload> used, Set<UUID> series) {
        var hours = used.stream()
                .filter(one -> series.contains(one.id())
                        && one.account().id().equals(held.account().id())
                        && one.model().equals(held.model())
                        && one.scope().equals(held.scope()))
                .flatMap(one -> measured.measurement(id, one.id()).stream())
                .map(Measurement::hours)
                .toList();
        return hours.isEmpty()
                ? Optional.empty()
                : new MeasuredBusy(capacities.capacity(id, held.product(), held.model(), held.scope()), clock.instant())
                        .of(held, hours);
    }

    private static @Nullable BigDecimal planned(Held held, List<PlanResult.HeldLine> lines) {
        return lines.stream()
                .filter(line -> line.account().equals(held.account().alias())
                        && line.model().equals(held.model())
                        && line.scope().equals(held.scope())
                        && line.product().equals(held.product()))
                .map(PlanResult.HeldLine::busy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
