package dev.parley.test;

import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.NegotiationDraft;
import dev.parley.negotiation.NegotiationDraft.PayerDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A negotiation as somebody types it, which a test changes in one place: three contract years from May 2027, a forecast
 * from 2027 Q1 to 2029 Q4, one payer with one account, an address nobody else uses.
 */
public final class SomeNegotiation {

    public String slug = "n-" + UUID.randomUUID();
    public LocalDate effectiveDate = LocalDate.of(2027, 5, 1);
    public int contractYears = 3;
    public Quarter forecastFrom = Quarter.parse("2027-Q1");
    public Quarter forecastTo = Quarter.parse("2029-Q4");
    public Set<String> regions = Set.of("us-east-1");
    public List<PayerDraft> payers = List.of(payer("P1", true, "us-prod"));

    /** One payer with accounts of these aliases. */
    public static PayerDraft payer(String code, boolean enrolled, String... accounts) {
        return new PayerDraft(code, "111122223333", "Payer " + code, enrolled, null, List.of(accounts));
    }

    /** As {@link #SomeNegotiation}, with nothing changed. */
    public static NegotiationDraft unchanged() {
        return new SomeNegotiation().draft();
    }

    public NegotiationDraft draft() {
        return new NegotiationDraft(
                slug,
                "Renewal",
                "Customer",
                "USD",
                effectiveDate,
                contractYears,
                forecastFrom,
                forecastTo,
                MonthLength.HOURS_730,
                regions,
                payers,
                false,
                null);
    }
}
