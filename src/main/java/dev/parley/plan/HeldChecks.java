package dev.parley.plan;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is held without an end, and what is held at a rate although a lower one is known. */
final class HeldChecks {

    private final PlanInputs inputs;
    private final List<Rate> rates;
    private final List<PlanBasis.Rates> visible;

    HeldChecks(PlanInputs inputs, List<Rate> rates, List<PlanBasis.Rates> visible) {
        this.inputs = inputs;
        this.rates = rates;
        this.visible = visible;
    }

    List<Advice> all() {
        List<Advice> all = new ArrayList<>();
        for (PlanInputs.Held held : inputs.held()) {
            runsOn(held).ifPresent(all::add);
            listRate(held).ifPresent(all::add);
        }
        return all;
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
        if (held.releasable()
                || held.usdPerHour().size() != 1
                || held.usdPerHour().getFirst() == null) {
            return Optional.empty();
        }
        BigDecimal paid = held.usdPerHour().getFirst();
        BigDecimal hours = Calendar.of(inputs).hours(inputs.firstMonth());
        BigDecimal units = BigDecimal.valueOf(held.units().getFirst());
        List<String> known = new ArrayList<>();
        BigDecimal lowest = paid;
        boolean internal = false;
        String outside = outside(held);
        for (PlanBasis.Rates side : visible) {
            BigDecimal rate = rate(held, side).orElse(paid);
            if (rate.compareTo(lowest) < 0) {
                known.add(Words.usd(rate.multiply(units).multiply(hours))
                        + at(side)
                        + (outside.isEmpty() ? "" : " if " + outside + " were enrolled"));
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
                HeldReport.quantity(held) + " of " + name(held) + " cost " + Words.usd(now)
                        + " a month at the rate paid; " + String.join(", ", known) + ".",
                (outside.isEmpty() ? "" : "Have " + outside + " enrolled. ")
                        + (held.renews()
                                ? "Do not let it renew itself at this rate."
                                : "Buy the next term at the negotiated rate."),
                "capacity",
                internal));
    }

    private static String at(PlanBasis.Rates side) {
        return switch (side) {
            case LIST -> " at list";
            case CURRENT -> " at today\u2019s contract";
            case NEGOTIATED -> " at negotiated rates";
            case TARGET -> " at target";
        };
    }

    /** The payer that pays for it, where it takes no part in the agreement; empty where it does. */
    private String outside(PlanInputs.Held held) {
        return inputs.workloads().stream()
                .filter(one -> one.account().equals(held.account()) && !one.enrolled())
                .map(PlanInputs.Workload::payer)
                .findFirst()
                .orElse("");
    }

    /** Today's contract as it is on its last day, all others as they are on the new agreement's first. */
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
                                .find(held.model(), held.scope(), kind, PayerChecks.day(inputs, side))
                        instanceof Price.Known(Rate found, String _)
                ? Optional.of(found.usd())
                : Optional.empty();
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
