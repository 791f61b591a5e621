package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** What was paid for a service, where it stands: of a file that was read, or of what stands. */
record Spent(Spent.Landed at, Kind kind, BigDecimal paid) {

    /** A service, as far as it stands in one line. */
    record Landed(String service, Seller seller, ContractLine line, boolean recognised, boolean moved) {

        boolean known() {
            return recognised || moved;
        }
    }

    /** @param places services that somebody moved */
    static Spent of(Charge charge, Map<ServicePlace.Key, ServicePlace> places) {
        var landing = Landing.of(charge);
        return new Spent(
                landed(BillStore.named(charge), charge.seller(), landing, places), charge.kind(), charge.paid());
    }

    static Spent of(BillStore.Sum sum, Map<ServicePlace.Key, ServicePlace> places) {
        var landing = new Landing(sum.usual(), sum.recognised());
        return new Spent(landed(sum.service(), sum.seller(), landing, places), sum.kind(), sum.paid());
    }

    private static Landed landed(
            String service, Seller seller, Landing landing, Map<ServicePlace.Key, ServicePlace> places) {
        var place = places.get(new ServicePlace.Key(seller, service, landing.line()));
        return new Landed(
                service,
                seller,
                place == null ? landing.line() : place.line(),
                landing.recognised(),
                place != null);
    }

    /** Whether the lines add it up. */
    boolean spend() {
        return BillSpend.SPEND.contains(kind);
    }

    static BigDecimal sum(Collection<Spent> of) {
        return of.stream().map(Spent::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
