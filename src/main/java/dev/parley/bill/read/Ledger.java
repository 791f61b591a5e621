package dev.parley.bill.read;

import dev.parley.bill.Charge;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds charges up: those that are alike in everything but their amounts become one. */
final class Ledger {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private static final Comparator<Charge> ORDER = Comparator.comparing(Charge::month)
            .thenComparing(charge -> text(charge.payer()))
            .thenComparing(charge -> text(charge.account()))
            .thenComparing(Charge::seller)
            .thenComparing(Charge::service)
            .thenComparing(Charge::kind)
            .thenComparing(charge -> text(charge.usageType()))
            .thenComparing(charge -> text(charge.region()))
            .thenComparing(charge -> text(charge.model()))
            .thenComparing(charge -> text(charge.scope()))
            .thenComparing(charge -> text(charge.tokenClass()))
            .thenComparing(charge -> text(charge.pricingModel()))
            .thenComparing(charge -> text(charge.unit()));

    private final Map<Charge, Charge> charges = new HashMap<>();

    /** Adds one. */
    void add(Charge charge) {
        charges.merge(alike(charge), charge, Ledger::sum);
        Bounds.charges(charges.size());
    }

    /** All, in an order that depends on them alone; those of nothing are left out. */
    List<Charge> charges() {
        return charges.values().stream()
                .filter(charge -> charge.billed().signum() != 0
                        || charge.paid().signum() != 0
                        || signum(charge.list()) != 0
                        || signum(charge.quantity()) != 0)
                .map(charge -> with(
                        charge,
                        plain(charge.quantity()),
                        plain(charge.list()),
                        bare(charge.billed()),
                        bare(charge.paid())))
                .sorted(ORDER)
                .toList();
    }

    /** Sums by month and payer, in their order. */
    Map<YearMonth, Map<String, Sums>> sums() {
        var sums = new TreeMap<YearMonth, Map<String, Sums>>();
        for (var charge : charges.values()) {
            sums.computeIfAbsent(charge.month(), _ -> new TreeMap<>())
                    .merge(text(charge.payer()), new Sums(charge.billed(), charge.paid()), Sums::plus);
        }
        return sums;
    }

    /** Billed and paid. */
    record Sums(BigDecimal billed, BigDecimal paid) {

        static final Sums NONE = new Sums(ZERO, ZERO);

        Sums plus(Sums other) {
            return new Sums(billed.add(other.billed), paid.add(other.paid));
        }
    }

    /** With no amounts: charges of equal ones are one. */
    static Charge alike(Charge charge) {
        return with(charge, null, null, ZERO, ZERO);
    }

    private static Charge sum(Charge one, Charge other) {
        return with(
                one,
                sum(one.quantity(), other.quantity()),
                sum(one.list(), other.list()),
                one.billed().add(other.billed()),
                one.paid().add(other.paid()));
    }

    /** What is unknown of a part is unknown of the whole only where nothing is known: amounts told of are kept. */
    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    static Charge with(
            Charge charge,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal list,
            BigDecimal billed,
            BigDecimal paid) {
        return new Charge(
                charge.payer(),
                charge.account(),
                charge.month(),
                charge.seller(),
                charge.service(),
                charge.kind(),
                charge.region(),
                charge.model(),
                charge.scope(),
                charge.tokenClass(),
                charge.pricingModel(),
                charge.usageType(),
                quantity,
                charge.unit(),
                list,
                billed,
                paid);
    }

    /** Without the zeros that its way of being stored gave it: equal amounts are equal objects. */
    private static BigDecimal bare(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : bare(number);
    }

    private static int signum(@Nullable BigDecimal number) {
        return number == null ? 0 : number.signum();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
