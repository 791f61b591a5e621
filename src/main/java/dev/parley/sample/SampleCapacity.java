package dev.parley.sample;

import static dev.parley.sample.SampleDemand.saved;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.negotiation.Negotiation;
import dev.parley.people.People;
import dev.parley.people.Who;
import dev.parley.price.Prices;
import dev.parley.workload.CapacityRequests;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.HeldDraft;
import dev.parley.workload.KeyDateDraft;
import dev.parley.workload.KeyDateKind;
import dev.parley.workload.KeyDates;
import dev.parley.workload.Quantity;
import dev.parley.workload.QuotaDraft;
import dev.parley.workload.QuotaKind;
import dev.parley.workload.QuotaState;
import dev.parley.workload.Quotas;
import dev.parley.workload.RequestDraft;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Aldermoor holds today, at list, and what its teams ask for. */
@Component
class SampleCapacity {

    private final HeldCapacity held;
    private final CapacityRequests requests;
    private final Quotas quotas;
    private final KeyDates dates;
    private final Prices prices;
    private final People people;

    SampleCapacity(
            HeldCapacity held, CapacityRequests requests, Quotas quotas, KeyDates dates, Prices prices, People people) {
        this.held = held;
        this.requests = requests;
        this.quotas = quotas;
        this.dates = dates;
        this.prices = prices;
        this.people = people;
    }

    void enter(Negotiation negotiation, Map<String, UUID> accounts, Map<String, Workload> workloads) {
        var book = prices.book(negotiation.id());
        for (var row : SampleRow.of("capacity_held")) {
            saved(held.add(negotiation.id(), holding(row, accounts.get(row.text("account")), book)));
        }
        for (var row : SampleRow.of("quotas")) {
            saved(quotas.add(negotiation.id(), quota(row, accounts.get(row.text("account")))));
        }
        for (var row : SampleRow.of("deadlines")) {
            saved(dates.add(
                    negotiation.id(),
                    new KeyDateDraft(KeyDateKind.DEADLINE, row.dateOrNull("date"), row.text("what"))));
        }
        for (var row : SampleRow.of("capacity_requests")) {
            var asked = new RequestDraft(
                    workloads.get(row.text("workload")).id(),
                    row.text("product"),
                    row.whole("term_months"),
                    asked(row),
                    row.dateOrNull("start"),
                    people.find(row.text("asked_by")).map(Who::displayName).orElse(row.text("asked_by")),
                    row.textOrNull("note"));
            saved(requests.add(negotiation.id(), asked));
        }
    }

    private static QuotaDraft quota(SampleRow row, UUID account) {
        return new QuotaDraft(
                account,
                row.text("model"),
                row.text("region"),
                row.text("kind").equals("model-units") ? QuotaKind.MODEL_UNITS : QuotaKind.ON_DEMAND_TPM,
                row.longOrNull("granted"),
                null,
                row.longOrNull("asked"),
                row.dateOrNull("asked_on"),
                row.oneOf(QuotaState.class, "status"),
                SampleRow.INVENTED,
                SampleRow.INVENTED_ON,
                Grade.X,
                row.yes("illustrative"),
                null);
    }

    private static HeldDraft holding(SampleRow row, UUID account, PriceBook book) {
        var since = Objects.requireNonNull(row.dateOrNull("since"));
        int months = row.whole("term_months");
        boolean reserved = row.text("product").equals("reserved");
        var term = months == 0 ? "NO_COMMIT" : months + "_MONTH";
        var busy = row.numberOrNull("busy_share");
        return new HeldDraft(
                account,
                row.text("model"),
                row.text("region"),
                row.text("product"),
                months,
                quantity(row),
                reserved ? null : list(book, row, "MODEL_UNIT_HOUR_" + term, since),
                reserved ? list(book, row, "RESERVED_INPUT_TPM_HOUR_" + term, since) : null,
                reserved ? list(book, row, "RESERVED_OUTPUT_TPM_HOUR_" + term, since) : null,
                since,
                row.dateOrNull("ends"),
                row.yes("renews_itself"),
                null,
                busy == null ? null : busy.movePointRight(2),
                row.textOrNull("note"));
    }

    /** The list rate known today; a holding that began before the list was read paid it as well, as far as is known. */
    private static @Nullable BigDecimal list(PriceBook book, SampleRow row, String kind, LocalDate since) {
        var known = LocalDate.of(2026, 11, 1);
        var day = since.isAfter(known) ? since : known;
        return book.find(row.text("model"), row.text("region"), PriceKind.valueOf(kind), PriceSide.LIST, day)
                        instanceof Price.Known(var rate, var _)
                ? rate.usd()
                : null;
    }

    private static Quantity quantity(SampleRow row) {
        return new Quantity(row.wholeOrNull("units"), row.wholeOrNull("input_ktpm"), row.wholeOrNull("output_ktpm"));
    }

    /** Where a request states no size, the smallest purchase of the Reserved tier. */
    private static Quantity asked(SampleRow row) {
        var quantity = quantity(row);
        boolean unstated = quantity.units() == null && quantity.input() == null;
        return unstated ? Quantity.throughput(100, 10) : quantity;
    }
}
