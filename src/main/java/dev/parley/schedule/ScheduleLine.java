package dev.parley.schedule;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One negotiable line, without any position.
 *
 * @param kind the kind of price; null where a part of spend is negotiated and there is no unit price
 * @param term how it is bought: "6-month", "1-month", "tokens"
 * @param unit what the rates are per: "unit-h", "kTPM-h", "M tok"
 * @param quantities in {@code unit}, by whole month the agreement touches
 * @param list list rate in dollars per unit; null when unknown
 * @param current the rate paid today where it differs from list; null when none is known
 * @param upside whether it is demand nobody has proven yet: said as upside, not binding
 * @param ask what we ask for; null while undecided
 */
public record ScheduleLine(
        UUID id,
        int number,
        Bundle bundle,
        String label,
        String model,
        String scope,
        String account,
        String payer,
        @Nullable PriceKind kind,
        String term,
        String unit,
        Paper paper,
        SortedMap<YearMonth, BigDecimal> quantities,
        @Nullable BigDecimal list,
        @Nullable BigDecimal current,
        @Nullable String source,
        @Nullable LocalDate sourceDate,
        @Nullable Grade grade,
        boolean illustrative,
        boolean upside,
        @Nullable BigDecimal ask,
        long version) {

    /** Decimals of a quantity. */
    static final int DECIMALS = 2;

    /** What makes a line of one schedule the same as one of another. */
    record Key(
            String model,
            String scope,
            String account,
            @Nullable PriceKind kind,
            boolean upside) {}

    /** What is priced, without a quantity: to ask what a letter makes of it. */
    public static ScheduleLine priced(
            String model, String scope, String payer, PriceKind kind, Paper paper, BigDecimal list) {
        return new ScheduleLine(
                new UUID(0, 0),
                0,
                kind.unit() == PriceUnit.MILLION_TOKENS ? Bundle.ON_DEMAND : Bundle.CAPACITY,
                model,
                model,
                scope,
                "",
                payer,
                kind,
                LineWords.term(kind),
                LineWords.unit(kind),
                paper,
                Collections.emptySortedMap(),
                list,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                0);
    }

    /** Whether a part of spend is negotiated: its quantity is dollars at list, its list rate 1.00. */
    public boolean bySpend() {
        return kind == null;
    }

    Key key() {
        return new Key(model, scope, account, kind, upside);
    }

    /** Quantity of a slice, to two decimals: what is shown is what is multiplied. */
    public BigDecimal quantity(Slice slice) {
        return quantities
                .getOrDefault(slice.month(), BigDecimal.ZERO)
                .multiply(slice.share())
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Quantity in a contract year or quarter. */
    public BigDecimal quantity(Period period) {
        return period.slices().stream().map(this::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Dollars at a rate, to the cent: quantity times rate, half up. Null when the rate is. */
    public static @Nullable BigDecimal dollars(BigDecimal quantity, @Nullable BigDecimal rate) {
        return rate == null ? null : quantity.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    /** The rate that is paid without a new agreement: current where there is one, else list. */
    public @Nullable BigDecimal today() {
        return current != null ? current : list;
    }

    /** The rate our paper asks for: the ask, and list where we ask for none. */
    public @Nullable BigDecimal asked() {
        return ask != null ? ask : list;
    }

    /** Which part of the list rate the ask takes off, 0.32 for 32 %; null where either is unknown or list is zero. */
    public @Nullable BigDecimal offList() {
        return ask == null || list == null || list.signum() == 0
                ? null
                : BigDecimal.ONE.subtract(ask.divide(list, MathContext.DECIMAL64));
    }
}
