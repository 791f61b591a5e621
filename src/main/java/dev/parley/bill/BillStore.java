package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of bills: months as intakes tell of them, and their charges. */
@Repository
class BillStore {

    /** Decimals that are kept of an amount. */
    static final int DECIMALS = 12;

    static final int LONGEST_NAME = 300;

    private static final int BATCH = 1_000;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BillStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A payer's month as the latest intake that counts tells of it. */
    record Month(UUID id, UUID intake, String payer, YearMonth month) {}

    /**
     * Charges of a payer's month that are alike.
     *
     * @param service the usage type where the file names no service
     */
    record Sum(
            String payer,
            YearMonth month,
            Seller seller,
            String service,
            Kind kind,
            ContractLine usual,
            boolean recognised,
            BigDecimal billed,
            BigDecimal paid) {

        ServicePlace.Key key() {
            return new ServicePlace.Key(seller, service, usual);
        }

        Sum of(Kind other) {
            return new Sum(payer, month, seller, service, other, usual, recognised, billed, paid);
        }
    }

    /** Bedrock of a month by model and how it was bought. */
    record ModelSum(
            YearMonth month,
            ContractLine line,
            @Nullable String model,
            @Nullable PricingModel pricingModel,
            BigDecimal paid) {}

    /** Writes what an intake says of a payer's month. */
    @Transactional
    void insert(UUID negotiation, UUID intake, String payer, YearMonth month, List<Charge> charges) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into bill_month (id, negotiation_id, intake_id, payer, billing_month) values (?, ?, ?, ?, ?)")
                .params(id, negotiation, intake, payer, month.toString())
                .update();
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < charges.size(); i++) {
            rows.add(row(id, i, charges.get(i)));
        }
        batches.batchUpdate("""
                insert into bill_charge (bill_month_id, position, account, seller, service, kind, line, recognised, region,
                  model, scope, token_class, pricing_model, usage_type, quantity, unit, list_usd, billed_usd, paid_usd)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
        });
    }

    private static Object[] row(UUID month, int position, Charge charge) {
        var landing = Landing.of(charge);
        return new @Nullable Object[] {
            month,
            position,
            cut(charge.account(), 40),
            charge.seller().name(),
            cut(charge.service(), LONGEST_NAME),
            charge.kind().name(),
            landing.line().name(),
            landing.recognised(),
            cut(charge.region(), 60),
            cut(charge.model(), 120),
            cut(charge.scope(), 20),
            cut(charge.tokenClass(), 20),
            charge.pricingModel() == null ? null : charge.pricingModel().name(),
            cut(charge.usageType(), LONGEST_NAME),
            kept(charge.quantity()),
            cut(charge.unit(), 60),
            kept(charge.list()),
            kept(charge.billed()),
            kept(charge.paid())
        };
    }

    /** Names in files are as long as they like, and may hold control characters, of which PostgreSQL takes no U+0000. */
    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var clean = text.chars().anyMatch(Character::isISOControl)
                ? CONTROLS.matcher(text).replaceAll("")
                : text;
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    /** What a charge is named by: its service, or its usage type where the file names no service. */
    static String named(Charge charge) {
        var name = cut(charge.service().isEmpty() ? charge.usageType() : charge.service(), LONGEST_NAME);
        return name == null ? "" : name;
    }

    private static @Nullable BigDecimal kept(@Nullable BigDecimal amount) {
        return amount == null || amount.scale() <= DECIMALS
                ? amount
                : amount.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The months that count, by payer and month: of several that tell of the same the one taken in last. */
    List<Month> counting(UUID negotiation) {
        var latest = new LinkedHashMap<String, Month>();
        jdbc.sql("""
                        select m.id, m.intake_id, m.payer, m.billing_month from bill_month m
                        join intake i on i.id = m.intake_id
                        where m.negotiation_id = ? and i.undone_at is null
                        order by m.billing_month, m.payer, i.taken_at desc, i.id""")
                .param(negotiation)
                .query((set, _) -> new Month(
                        set.getObject("id", UUID.class),
                        set.getObject("intake_id", UUID.class),
                        set.getString("payer"),
                        YearMonth.parse(set.getString("billing_month"))))
                .list()
                .forEach(month -> latest.putIfAbsent(month.month() + " " + month.payer(), month));
        return List.copyOf(latest.values());
    }

    /** The payers that intakes tell of, by intake, also of those that were undone. */
    Map<UUID, SortedSet<String>> payers(UUID negotiation) {
        var payers = new HashMap<UUID, SortedSet<String>>();
        jdbc.sql("select distinct intake_id, payer from bill_month where negotiation_id = ?")
                .param(negotiation)
                .query((set, _) -> payers.computeIfAbsent(set.getObject("intake_id", UUID.class), _ -> new TreeSet<>())
                        .add(set.getString("payer")))
                .list();
        return payers;
    }

    List<Sum> sums(Collection<Month> months) {
        return months.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select m.payer, m.billing_month, c.seller, c.kind, c.line, c.recognised,
                          case when c.service = '' then coalesce(c.usage_type, '') else c.service end as named,
                          sum(c.billed_usd) as billed, sum(c.paid_usd) as paid
                        from bill_charge c join bill_month m on m.id = c.bill_month_id
                        where m.id in (:months)
                        group by m.payer, m.billing_month, c.seller, c.kind, c.line, c.recognised,
                          case when c.service = '' then coalesce(c.usage_type, '') else c.service end
                        order by m.billing_month, m.payer, 7, c.line, c.kind, c.seller""")
                        .param("months", ids(months))
                        .query(BillStore::sum)
                        .list();
    }

    /** A file that tells no model may have it in the name of the service. */
    List<ModelSum> models(Collection<Month> months) {
        return months.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select m.billing_month, c.line, coalesce(c.model, c.service) as named, c.pricing_model,
                          sum(c.paid_usd) as paid
                        from bill_charge c join bill_month m on m.id = c.bill_month_id
                        where m.id in (:months) and c.line in ('BEDROCK_AWS', 'BEDROCK_MARKETPLACE')
                          and c.kind in ('USAGE', 'PURCHASE', 'DISCOUNT')
                        group by m.billing_month, c.line, coalesce(c.model, c.service), c.pricing_model
                        order by m.billing_month, c.line, named, c.pricing_model""")
                        .param("months", ids(months))
                        .query((set, _) -> new ModelSum(
                                YearMonth.parse(set.getString("billing_month")),
                                ContractLine.valueOf(set.getString("line")),
                                model(set.getString("named")),
                                pricing(set.getString("pricing_model")),
                                set.getBigDecimal("paid")))
                        .list();
    }

    /** {@code Claude Sonnet 4.6} of {@code Claude Sonnet 4.6 (Amazon Bedrock Edition)}; null for Bedrock itself. */
    private static @Nullable String model(String named) {
        var name = named.replace("(Amazon Bedrock Edition)", "").strip();
        return name.isEmpty() || ServiceTable.key(name).startsWith("bedrock") ? null : name;
    }

    private static List<UUID> ids(Collection<Month> months) {
        return months.stream().map(Month::id).toList();
    }

    private static Sum sum(ResultSet set, int index) throws SQLException {
        return new Sum(
                set.getString("payer"),
                YearMonth.parse(set.getString("billing_month")),
                Seller.valueOf(set.getString("seller")),
                set.getString("named"),
                Kind.valueOf(set.getString("kind")),
                ContractLine.valueOf(set.getString("line")),
                set.getBoolean("recognised"),
                set.getBigDecimal("billed"),
                set.getBigDecimal("paid"));
    }

    private static @Nullable PricingModel pricing(@Nullable String name) {
        return name == null ? null : PricingModel.valueOf(name);
    }
}
