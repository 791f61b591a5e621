package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Money;
import dev.parley.migration.MoveBoard;
import dev.parley.migration.MoveKind;
import dev.parley.migration.MoveOption;
import dev.parley.migration.WorkloadMoves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The five mistakes and what weakens our hand, with dollars, from a run, the moves that are open, and today's prices. */
final class AdviceChecks {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MONTHS = 12;

    private final PlanInputs inputs;
    private final PlanResult result;
    private final MoveBoard moves;
    private final List<Rate> rates;
    private final List<PlanBasis.Rates> visible;

    /**
     * @param rates   prices of all sides that the reader may see
     * @param visible whose prices those are, the cheapest reading last
     */
    AdviceChecks(
            PlanInputs inputs, PlanResult result, MoveBoard moves, List<Rate> rates, List<PlanBasis.Rates> visible) {
        this.inputs = inputs;
        this.result = result;
        this.moves = moves;
        this.rates = rates;
        this.visible = visible;
    }

    List<Advice> all() {
        List<Advice> all = new ArrayList<>(new RequestAdvice(inputs, result).all());
        for (WorkloadMoves row : moves.rows()) {
            smaller(row).ifPresent(all::add);
            global(row).ifPresent(all::add);
        }
        for (PlanInputs.Held held : inputs.held()) {
            runsOn(held).ifPresent(all::add);
            listRate(held).ifPresent(all::add);
        }
        smallCommitment().ifPresent(all::add);
        all.sort(Comparator.comparing(Advice::kind)
                .thenComparing(Advice::usdAMonth, Comparator.nullsLast(Comparator.reverseOrder())));
        return List.copyOf(all);
    }

    /** The model somebody considers, else for those who ask for capacity the cheapest that may serve. */
    private Optional<Advice> smaller(WorkloadMoves row) {
        boolean asks = inputs.requests().stream()
                .anyMatch(request -> request.workload().equals(row.workload().code()));
        return row.considered()
                .or(() -> asks ? row.best() : Optional.empty())
                .filter(option -> option.kind() != MoveKind.GLOBAL)
                .filter(option -> !option.failed() && !option.planned() && option.saves())
                .map(option -> move(
                        Advice.Kind.OVERSIZED,
                        row,
                        option,
                        row.workload().code() + " on " + option.modelName() + " instead of " + row.modelName()
                                + change(option),
                        "Have its owner judge the cheaper model before anything is committed."));
    }

    /** A scope bound to a geography where the same model is cheaper worldwide. */
    private Optional<Advice> global(WorkloadMoves row) {
        return row.options().stream()
                .filter(option -> option.kind() == MoveKind.GLOBAL)
                .filter(option -> !option.failed() && !option.planned() && option.saves())
                .findFirst()
                .map(option -> move(
                        Advice.Kind.GEO_SCOPE,
                        row,
                        option,
                        row.workload().code() + " runs in " + row.workload().scope() + "; the same model in "
                                + option.scope() + change(option),
                        option.data() == MoveOption.DataAnswer.NOT_STATED
                                ? "State where its data must stay; if anywhere, use the global scope."
                                : "Use the global scope."));
    }

    private static String change(MoveOption option) {
        BigDecimal change = option.priceChange();
        return change == null ? "" : " costs " + Words.percent(change.abs(), 0) + " less on its own mix";
    }

    private Advice move(Advice.Kind kind, WorkloadMoves row, MoveOption option, String what, String act) {
        int year = moves.years().getFirst();
        BigDecimal usd = option.saved(year, ForecastCase.BASE).known().orElse(BigDecimal.ZERO);
        return new Advice(
                kind,
                List.of(row.workload().code()),
                Money.cents(Money.divide(usd, BigDecimal.valueOf(MONTHS))),
                what + ": " + Words.grouped(usd, 0) + " in " + year + ".",
                act,
                "migration",
                false);
    }

    /** Capacity without an end costs until somebody ends it. */
    private Optional<Advice> runsOn(PlanInputs.Held held) {
        if (!held.releasable()) {
            return Optional.empty();
        }
        BigDecimal usd = usdAMonth(held).orElse(null);
        String busy = held.busy() == null ? "" : "; busy " + Words.percent(held.busy(), 0);
        return Optional.of(new Advice(
                Advice.Kind.RUNS_ON,
                workloads(held),
                usd,
                HeldReport.quantity(held) + " of " + name(held) + " in " + held.account() + " since "
                        + Words.day(held.from()) + ", billed until somebody deletes it"
                        + (usd == null ? "" : ": " + Words.usd(usd) + " a month") + busy + ".",
                "End it, or buy a term for what is always there.",
                "capacity",
                false));
    }

    /** Held at list although a lower rate of the same term is known. */
    private Optional<Advice> listRate(PlanInputs.Held held) {
        if (held.releasable() || held.usdPerHour().size() != 1 || held.usdPerHour().getFirst() == null) {
            return Optional.empty();
        }
        BigDecimal paid = held.usdPerHour().getFirst();
        BigDecimal hours = Calendar.of(inputs).hours(inputs.firstMonth());
        BigDecimal units = BigDecimal.valueOf(held.units().getFirst());
        List<String> known = new ArrayList<>();
        BigDecimal lowest = paid;
        boolean internal = false;
        for (PlanBasis.Rates side : visible) {
            BigDecimal rate = rate(held, side).orElse(paid);
            if (rate.compareTo(lowest) < 0) {
                known.add(Words.usd(rate.multiply(units).multiply(hours)) + " at " + side.label());
                lowest = rate;
                internal |= side.internal();
            }
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal now = paid.multiply(units).multiply(hours);
        return Optional.of(new Advice(
                Advice.Kind.LIST_RATE,
                workloads(held),
                Money.cents(now.subtract(lowest.multiply(units).multiply(hours))),
                HeldReport.quantity(held) + " of " + name(held) + " cost " + Words.usd(now) + " a month at the rate paid; "
                        + String.join(", ", known) + ".",
                held.renews()
                        ? "Do not let it renew itself at this rate."
                        : "Buy the next term at the negotiated rate.",
                "capacity",
                internal));
    }

    private Optional<BigDecimal> rate(PlanInputs.Held held, PlanBasis.Rates side) {
        PriceKind kind = inputs.offers().stream()
                .filter(offer -> offer.model().equals(held.model())
                        && offer.scope().equals(held.scope())
                        && offer.product().code().equals(held.product()))
                .flatMap(offer -> offer.product().sides().getFirst().terms().stream())
                .filter(term -> term.months() == held.termMonths())
                .map(term -> term.kind())
                .findFirst()
                .orElse(null);
        if (kind == null) {
            return Optional.empty();
        }
        return RateFinder.of(new PriceBook(rates), side, true)
                        .find(held.model(), held.scope(), kind, inputs.effective())
                instanceof Price.Known(Rate found, String _)
                ? Optional.of(found.usd())
                : Optional.empty();
    }

    /** Below about a million dollars a year AWS is said to move little: bundle. */
    private Optional<Advice> smallCommitment() {
        PlanResult.PeriodCost year = result.contractYears().isEmpty()
                ? null
                : result.contractYears().getFirst();
        if (year == null) {
            return Optional.empty();
        }
        BigDecimal committed = year.heldUsd().add(year.committedUsd());
        return committed.compareTo(MILLION) >= 0
                ? Optional.empty()
                : Optional.of(new Advice(
                        Advice.Kind.SMALL_COMMITMENT,
                        List.of(),
                        null,
                        "The plan commits " + Words.grouped(committed, 0) + " of Bedrock in " + year.label()
                                + ": below about 1,000,000 a year AWS is said to move little on it alone.",
                        "Bundle it with on-demand use, SageMaker and the rest of the bill.",
                        "schedule",
                        false));
    }

    private Optional<BigDecimal> usdAMonth(PlanInputs.Held held) {
        return HeldReport.usdAnHour(held)
                .map(usd -> Money.cents(usd.multiply(Calendar.of(inputs).hours(inputs.firstMonth()))));
    }

    private List<String> workloads(PlanInputs.Held held) {
        return inputs.workloads().stream()
                .filter(one -> one.account().equals(held.account())
                        && one.model().equals(held.model())
                        && one.scope().equals(held.scope()))
                .map(PlanInputs.Workload::code)
                .distinct()
                .toList();
    }

    private String name(PlanInputs.Held held) {
        return inputs.workloads().stream()
                .filter(one -> one.model().equals(held.model()))
                .map(PlanInputs.Workload::modelName)
                .findFirst()
                .orElse(held.model());
    }
}
