package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains a plan by inequalities that hold in it. */
final class Reasons {
    private final Costing costing;
    private final PoolModel model;

    Reasons(Costing costing) {
        this.costing = costing;
        this.model = costing.model;
    }

    List<Reason> all() {
        List<Reason> reasons = new ArrayList<>();
        int[] stacked = new int[model.horizon.months];
        for (Held held : model.pool.existing()) {
            held(held, stacked, reasons);
        }
        stacked = model.held.all.clone();
        for (Order order : costing.orders) {
            for (int t = order.contract().from(); t < order.contract().to(); t++) {
                stacked[t] += order.units();
            }
            reasons.add(bought(order, stacked));
        }
        for (int term = 0; term < model.pool.terms().size(); term++) {
            reasons.add(notBought(term));
        }
        return reasons;
    }

    private void held(Held held, int[] stacked, List<Reason> reasons) {
        int from = Math.max(0, model.horizon.index(held.start()));
        int to = Math.min(model.horizon.months, HeldUnits.end(model.horizon, model.pool, held));
        if (from >= to || held.units() == 0) {
            return;
        }
        for (int t = from; t < to; t++) {
            stacked[t] += held.units();
        }
        BigDecimal worth = BigDecimal.ZERO;
        for (int t = from; t < to; t++) {
            worth = worth.add(model.tables[t].worth(costing.coverage[t]));
        }
        BigDecimal busy = new BusyShare(model, from, to, stacked).share();
        reasons.add(new Reason(
                Reason.Kind.HELD,
                held.term(),
                held.start(),
                stacked[from],
                held.units(),
                Rounding.cents(worth),
                null,
                busy,
                null,
                Sentences.held(held, stacked[from], busy, model.horizon.month(to - 1))));
    }

    private Reason bought(Order order, int[] stacked) {
        Contract contract = order.contract();
        BigDecimal worth = model.worth(contract, costing.coverage);
        BusyShare busy = new BusyShare(model, contract.from(), contract.to(), stacked);
        BigDecimal needed = busy.needed(contract);
        String constraint = worth.compareTo(contract.price()) < 0 && floorHolds(contract) ? "the floor" : null;
        return reason(
                Reason.Kind.BOUGHT, contract, stacked[contract.from()], order.units(), worth, busy, needed, constraint);
    }

    private boolean floorHolds(Contract contract) {
        for (int t = contract.from(); t < contract.to(); t++) {
            if (costing.coverage[t] <= model.floor(t)) {
                return true;
            }
        }
        return false;
    }

    /** The contract of the term that comes closest to paying for one more unit; the earliest among equals. */
    private Reason notBought(int term) {
        int[] next = costing.coverage.clone();
        for (int t = 0; t < next.length; t++) {
            next[t]++;
        }
        Contract best = null;
        BigDecimal bestWorth = null;
        for (Contract contract : model.contracts) {
            if (contract.term() == term) {
                BigDecimal worth = model.worth(contract, next);
                if (best == null || worth.subtract(contract.price()).compareTo(bestWorth.subtract(best.price())) > 0) {
                    best = contract;
                    bestWorth = worth;
                }
            }
        }
        String id = model.pool.terms().get(term).id();
        if (best == null) {
            return new Reason(Reason.Kind.NOT_BOUGHT, id, null, 0, 1, null, null, null, null, Sentences.notOnOffer(id));
        }
        BusyShare busy = new BusyShare(model, best.from(), best.to(), next);
        String constraint = bestWorth.compareTo(best.price()) > 0 ? limitOn(best) : null;
        return reason(
                Reason.Kind.NOT_BOUGHT, best, next[best.from()], 1, bestWorth, busy, busy.needed(best), constraint);
    }

    private @Nullable String limitOn(Contract contract) {
        Room room = new Room(model);
        costing.orders.forEach(o -> room.take(o.contract(), o.units()));
        return room.limitOn(contract);
    }

    private Reason reason(
            Reason.Kind kind,
            Contract contract,
            int level,
            int units,
            BigDecimal worth,
            BusyShare busy,
            @Nullable BigDecimal needed,
            @Nullable String constraint) {
        String term = model.pool.terms().get(contract.term()).id();
        BigDecimal share = needed == null ? null : busy.share();
        BigDecimal worthUsd = Rounding.cents(worth);
        BigDecimal priceUsd = Rounding.cents(contract.price());
        Reason bare = new Reason(
                kind, term, model.horizon.month(contract.from()), level, units, worthUsd, priceUsd, share, needed, "");
        return new Reason(
                kind,
                term,
                bare.start(),
                level,
                units,
                worthUsd,
                priceUsd,
                share,
                needed,
                Sentences.of(bare, worth.compareTo(contract.price()), constraint));
    }

    /** Share of hours as six decimals. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 6, RoundingMode.HALF_UP);
    }
}
