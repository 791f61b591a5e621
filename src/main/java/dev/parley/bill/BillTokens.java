package dev.parley.bill;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.BilledTokens;
import dev.parley.intake.Intake;
import dev.parley.intake.Intakes;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that bills tell of, quarter by quarter, for the forecast. */
@Component
class BillTokens implements BilledTokens {

    private final JdbcClient jdbc;
    private final BillStore store;
    private final Intakes intakes;
    private final Prices prices;
    private final Access access;
    private final Clock clock;

    BillTokens(JdbcClient jdbc, BillStore store, Intakes intakes, Prices prices, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.intakes = intakes;
        this.prices = prices;
        this.access = access;
        this.clock = clock;
    }

    /** Million tokens of one class in one month, of what a bill tells apart. */
    private record Counted(
            YearMonth month,
            @Nullable String model,
            @Nullable String scope,
            @Nullable String region,
            TokenClass tokens,
            BigDecimal millions) {}

    private record Sold(@Nullable String model, @Nullable String scope) {}

    @Override
    @Transactional(readOnly = true)
    public SortedMap<Quarter, Billed> of(UUID negotiation) {
        if (!access.require(negotiation, Permission.SEE).may(Permission.SEE_BILL)) {
            return Collections.emptySortedMap();
        }
        var running = Running.at(clock);
        var months = store.counting(negotiation).stream()
                .filter(month -> running.over(month.month()))
                .toList();
        var counted = counted(months);
        if (counted.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var models = new BilledModels(prices.models(negotiation));
        var files = intakes.all(negotiation).stream().collect(Collectors.toMap(Intake::id, Intake::fileNames));
        var quarters = new TreeMap<Quarter, Billed>();
        months.stream()
                .collect(Collectors.groupingBy(month -> Quarter.of(month.month()), TreeMap::new, Collectors.toList()))
                .forEach((quarter, of) -> quarters.put(quarter, billed(quarter, of, counted, models, files)));
        return quarters;
    }

    private static Billed billed(
            Quarter quarter,
            List<BillStore.Month> months,
            List<Counted> counted,
            BilledModels models,
            Map<UUID, String> files) {
        var over = months.stream().map(BillStore.Month::month).distinct().toList();
        long minutes = over.stream()
                .mapToLong(month -> month.lengthOfMonth() * 24L * 60)
                .sum();
        var sums = new HashMap<Sold, Map<TokenClass, BigDecimal>>();
        counted.stream()
                .filter(one -> Quarter.of(one.month()).equals(quarter))
                .forEach(one -> sums.computeIfAbsent(sold(one, models), _ -> new HashMap<>())
                        .merge(one.tokens(), one.millions(), BigDecimal::add));
        var flows = sums.entrySet().stream()
                .map(one -> new Flow(one.getKey().model(), one.getKey().scope(), flow(one.getValue(), minutes)))
                .toList();
        return new Billed(
                over.size(),
                months.stream()
                        .map(month -> files.getOrDefault(month.intake(), ""))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                flows);
    }

    private static Sold sold(Counted one, BilledModels models) {
        var scope = BilledThings.scope(one.scope(), one.region());
        return new Sold(
                one.model() == null
                        ? null
                        : models.of(one.model(), scope).map(ModelInfo::id).orElse(null),
                scope);
    }

    private static TokenFlow flow(Map<TokenClass, BigDecimal> millions, long minutes) {
        Function<TokenClass, BigDecimal> mean = one -> millions.getOrDefault(one, BigDecimal.ZERO)
                // what is given back may be of tokens of a month before
                .max(BigDecimal.ZERO)
                .movePointRight(3)
                .divide(BigDecimal.valueOf(minutes), MathContext.DECIMAL64);
        return new TokenFlow(
                mean.apply(TokenClass.INPUT),
                mean.apply(TokenClass.CACHE_READ),
                mean.apply(TokenClass.CACHE_WRITE),
                mean.apply(TokenClass.OUTPUT));
    }

    private List<Counted> counted(List<BillStore.Month> months) {
        return months.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select m.billing_month, c.model, c.scope, c.region, c.token_class, sum(c.quantity) as millions
                        from bill_charge c join bill_month m on m.id = c.bill_month_id
                        where m.id in (:months) and c.line in ('BEDROCK_AWS', 'BEDROCK_MARKETPLACE')
                          and c.kind = 'USAGE' and c.unit = 'million tokens' and c.token_class is not null
                          and c.quantity is not null
                        group by m.billing_month, c.model, c.scope, c.region, c.token_class""")
                        .param(
                                "months",
                                months.stream().map(BillStore.Month::id).toList())
                        .query((set, _) -> new Counted(
                                YearMonth.parse(set.getString("billing_month")),
                                set.getString("model"),
                                set.getString("scope"),
                                set.getString("region"),
                                tokens(Objects.requireNonNull(set.getString("token_class"))),
                                set.getBigDecimal("millions")))
                        .list();
    }

    private static TokenClass tokens(String named) {
        return switch (named) {
            case "input" -> TokenClass.INPUT;
            case "output" -> TokenClass.OUTPUT;
            case "cache-read" -> TokenClass.CACHE_READ;
            case "cache-write", "cache-write-1h" -> TokenClass.CACHE_WRITE;
            default -> throw new IllegalStateException("No class of tokens: " + named);
        };
    }
}
