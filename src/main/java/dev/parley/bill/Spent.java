package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was billed and paid for a service, where it stands: of a file that was read, or of what stands. */
record Spent(Spent.Landed at, Kind kind, BigDecimal billed, BigDecimal paid) {

    /** A service, as far as it stands in one line. */
    record Landed(String service, Seller seller, ContractLine line, boolean recognised, boolean moved) {

        boolean known() {
            return recognised || moved;
        }
    }

    /** @param places services that somebody moved */
    static Spent of(Charge charge, Map<ServicePlace.Key, ServicePlace> places) {
        var landing = Landing.of(charge);
        var key = new ServicePlace.Key(charge.seller(), BillStore.named(charge), landing.line());
        return of(key, landing.recognised(), charge.kind(), charge.billed(), charge.paid(), places.get(key));
    }

    static Spent of(BillStore.Sum sum, Map<ServicePlace.Key, ServicePlace> places) {
        return of(sum.key(), sum.recognised(), sum.kind(), sum.billed(), sum.paid(), places.get(sum.key()));
    }

    private static Spent of(
            ServicePlace.Key key,
            boolean recognised,
            Kind kind,
            BigDecimal billed,
            BigDecimal paid,
            @Nullable ServicePlace place) {
        return new Spent(
                new Landed(
                        key.service(),
                        key.seller(),
                        place == null ? key.usual() : place.line(),
                        recognised,
                        place != null),
                place == null ? kind : place.kind(kind),
                billed,
                paid);
    }

    /** Whether the lines add it up. */
    boolean spend() {
        return BillSpend.SPEND.contains(kind);
    }

    static BigDecimal sum(Collection<Spent> of) {
        return of.stream().map(Spent::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
