package dev.parley.workload.ui;

import dev.parley.base.ui.SortOrder;
import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By what capacity held can be sorted. What is unknown or not measured counts as less than any figure; what has no last
 * day, and no day of notice, comes after all that have one.
 *
 * @param hours hours of a month
 */
record HeldOrder(BigDecimal hours, Map<String, String> modelNames) {

    /** The columns that sort, by their keys in the address. */
    static final Map<String, Boolean> KEYS = Map.of(
            "account", true, "model", true, "from", true, "until", true, "notice", true, "busy", true, "paid", true,
            "idle", true);

    List<Held> sorted(List<Held> held, SortOrder order) {
        Map<String, Comparator<Held>> columns = Map.of(
                "account", Comparator.comparing(one -> one.account().alias(), String.CASE_INSENSITIVE_ORDER),
                "model", Comparator.comparing(this::model, String.CASE_INSENSITIVE_ORDER),
                "from", Comparator.comparing(Held::from),
                "until", day(Held::until),
                "notice", day(Held::noticeBy),
                "busy", Comparator.comparing(one -> one.busy() == null ? BigDecimal.ONE.negate() : one.busy()),
                "paid", Comparator.comparing(one -> usd(Optional.of(one.perMonth(hours)))),
                "idle", Comparator.comparing(one -> usd(one.idlePerMonth(hours))));
        return held.stream().sorted(order.by(columns)).toList();
    }

    String model(Held held) {
        return modelNames.getOrDefault(held.model(), held.model()) + ", " + held.scope();
    }

    private static Comparator<Held> day(Function<Held, @Nullable LocalDate> of) {
        return Comparator.comparing(of, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static BigDecimal usd(Optional<Amount> amount) {
        return amount.orElse(null) instanceof Amount.Known(BigDecimal known) ? known : BigDecimal.ONE.negate();
    }
}
