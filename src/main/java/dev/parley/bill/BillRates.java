package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceUnit;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.price.Prices;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bills say was paid for what: of Bedrock by model, scope and kind, of all else by line. */
@Service
public class BillRates {

    private final BillStore store;
    private final BillLines lines;
    private final Prices prices;
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    BillRates(BillStore store, BillLines lines, Prices prices, JdbcClient jdbc, Access access, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.prices = prices;
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Charges of a payer's month that are for the same thing.
     *
     * @param model    id of the price book's model; null for what is no thing of the price book
     * @param named    as the bill names it: the model, or the service
     * @param kind     null where the bill tells too little, or it is no Bedrock
     * @param quantity in the unit of the kind; null where the bill does not tell
     * @param list     dollars at public prices; null where the bill does not tell all of it
     * @param billed   dollars as invoiced, before discounts in rows of their own
     * @param paid     dollars after all discounts the files tell of
     */
    public record OnBill(
            String payer,
            YearMonth month,
            ContractLine line,
            @Nullable String model,
            String named,
            @Nullable String scope,
            @Nullable PriceKind kind,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal list,
            BigDecimal billed,
            BigDecimal paid) {}

    private record Key(
            String payer,
            YearMonth month,
            ContractLine line,
            String named,
            @Nullable String scope,
            @Nullable PriceKind kind) {}

    private static final class Sum {
        private @Nullable String model;
        private @Nullable BigDecimal quantity;
        private @Nullable BigDecimal list = BigDecimal.ZERO;
        private BigDecimal billed = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
    }

    /** All months that are billed and over; by month, payer, line and name. */
    @Transactional(readOnly = true)
    public List<OnBill> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        var running = Running.at(clock);
        var months = store.counting(negotiation).stream()
                .filter(month -> running.over(month.month()))
                .toList();
        if (months.isEmpty()) {
            return List.of();
        }
        var things = new BilledThings(prices.models(negotiation));
        var places = lines.places(negotiation);
        Map<Key, Sum> sums = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.payer, m.billing_month, c.account, c.seller, c.service, c.kind, c.line, c.region, c.model,
                          c.scope, c.token_class, c.pricing_model, c.usage_type, c.quantity, c.unit, c.list_usd,
                          c.billed_usd, c.paid_usd
                        from bill_charge c join bill_month m on m.id = c.bill_month_id
                        where m.id in (:months) and c.kind in ('USAGE', 'PURCHASE', 'SUPPORT', 'DISCOUNT')
                        order by m.billing_month, m.payer, c.line, c.position""")
                .param("months", months.stream().map(BillStore.Month::id).toList())
                .query((row, _) -> {
                    add(row, things, places, sums);
                    return 0;
                })
                .list();
        var found = new ArrayList<OnBill>();
        sums.forEach((key, sum) -> found.add(new OnBill(
                key.payer(),
                key.month(),
                key.line(),
                sum.model,
                key.named(),
                key.scope(),
                key.kind(),
                sum.quantity,
                sum.list,
                sum.billed,
                sum.paid)));
        return List.copyOf(found);
    }

    private static void add(
            ResultSet row, BilledThings things, Map<ServicePlace.Key, ServicePlace> places, Map<Key, Sum> sums)
            throws SQLException {
        var charge = charge(row);
        var usual = ContractLine.valueOf(row.getString("line"));
        var place = places.get(new ServicePlace.Key(charge.seller(), BillStore.named(charge), usual));
        var line = place == null ? usual : place.line();
        var thing = line.bedrock() ? things.of(charge).orElse(null) : null;
        var key = thing == null
                ? new Key(row.getString("payer"), charge.month(), line, named(line, charge), null, null)
                : new Key(
                        row.getString("payer"),
                        charge.month(),
                        line,
                        thing.model() == null ? thing.named() : thing.model().name(),
                        thing.scope(),
                        thing.kind());
        var sum = sums.computeIfAbsent(key, _ -> new Sum());
        sum.paid = sum.paid.add(charge.paid());
        if (charge.kind() == Kind.DISCOUNT) {
            return;
        }
        sum.billed = sum.billed.add(charge.billed());
        sum.list = sum.list == null || charge.list() == null ? null : sum.list.add(charge.list());
        if (thing != null) {
            sum.model = thing.model() == null ? null : thing.model().id();
            if (charge.quantity() != null && unit(thing.kind()).equals(charge.unit())) {
                sum.quantity = sum.quantity == null ? charge.quantity() : sum.quantity.add(charge.quantity());
            }
        }
    }

    /** Bedrock that tells no thing keeps its model, or its service; of other lines one sum is enough. */
    private static String named(ContractLine line, Charge charge) {
        if (!line.bedrock()) {
            return line.label();
        }
        return charge.model() == null ? BillStore.named(charge) : charge.model();
    }

    private static String unit(PriceKind kind) {
        return kind.unit() == PriceUnit.MODEL_UNIT_HOUR
                ? "unit hours"
                : kind.unit() == PriceUnit.THOUSAND_TPM_HOUR ? "thousand TPM hours" : "million tokens";
    }

    private static Charge charge(ResultSet row) throws SQLException {
        var bought = row.getString("pricing_model");
        return new Charge(
                null,
                row.getString("account"),
                YearMonth.parse(row.getString("billing_month")),
                Seller.valueOf(row.getString("seller")),
                row.getString("service"),
                Kind.valueOf(row.getString("kind")),
                row.getString("region"),
                row.getString("model"),
                row.getString("scope"),
                row.getString("token_class"),
                bought == null ? null : PricingModel.valueOf(bought),
                row.getString("usage_type"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("list_usd"),
                row.getBigDecimal("billed_usd"),
                row.getBigDecimal("paid_usd"));
    }
}
