package dev.parley.migration;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.migration.MoveWorth;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.ForecastLine;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dollars at list of staying and of going, by whole calendar year and case. */
final class MoveCosts {

    /** What a path costs in a year. */
    private interface Yearly {
        Amount of(int year, ForecastCase scenario);
    }

    private record Step(String model, String scope, YearMonth month) {}

    private final PriceBook book;
    private final MonthLength length;
    private final YearMonth first;
    private final List<Integer> years;
    private final Set<String> elsewhere;
    private final Map<Step, TokenPrices> prices = new HashMap<>();

    /**
     * @param elsewhere models that only others sell: what they cost there is no price on Bedrock
     * @param first     month whose prices say what a token costs here and there
     */
    MoveCosts(PriceBook book, Set<String> elsewhere, MonthLength length, YearMonth first, List<Integer> years) {
        this.book = book;
        this.elsewhere = elsewhere;
        this.length = length;
        this.first = first;
        this.years = years;
    }

    /** Dollars an hour of the workload's mix today, where it is. */
    Amount here(Workload workload) {
        return prices(workload.model(), workload.scope(), first).perHour(workload.flow());
    }

    /** Dollars of the workload's tokens of today in the first month, where it is. */
    Amount month(Workload workload) {
        return here(workload).times(length.hours(first));
    }

    /** The same tokens at another place. */
    Amount there(Workload workload, String model, String scope, TokenFactor factor) {
        return prices(model, scope, first).perHour(factor.of(workload.flow()));
    }

    /** Which prices are not known to compare the two, as sentences; empty when all are. */
    String missing(Workload workload, String model, String scope) {
        String there = missingAt(workload, model, scope);
        String here = missingAt(workload, workload.model(), workload.scope());
        if (elsewhere.contains(model)) {
            return "No Bedrock price is known.";
        }
        return (there.isEmpty() ? "" : "Unknown price: " + there + ".")
                + (here.isEmpty() ? "" : (there.isEmpty() ? "" : " ") + "Unknown where it is: " + here + ".");
    }

    /** Classes of token in use whose price is unknown. */
    private String missingAt(Workload workload, String model, String scope) {
        TokenPrices known = prices(model, scope, first);
        return Stream.of(TokenClass.values())
                .filter(one -> workload.flow().of(one).signum() > 0
                        && known.of(one).known().isEmpty())
                .map(TokenClass::label)
                .collect(Collectors.joining(", "));
    }

    Map<Integer, Map<ForecastCase, Amount>> onDemand(ForecastLine line) {
        ForecastPath path = line.path();
        if (path == null) {
            return unread(line);
        }
        Workload workload = line.workload();
        OnDemandCost cost = new OnDemandCost(
                workload.flow(), path, month -> prices(workload.model(), workload.scope(), month), length);
        return byYear(cost::calendarYear);
    }

    Map<Integer, Map<ForecastCase, Amount>> saved(
            ForecastLine line, String model, String scope, TokenFactor factor, @Nullable Quarter from) {
        ForecastPath path = line.path();
        if (path == null) {
            return unread(line);
        }
        return byYear(worth(line.workload(), path, model, scope, factor, from)::calendarYear);
    }

    /** Base-case dollars saved by contract year; empty while a price is unknown or the forecast cannot be read. */
    Optional<Map<Integer, BigDecimal>> savedByContractYear(
            ForecastLine line,
            String model,
            String scope,
            TokenFactor factor,
            @Nullable Quarter from,
            ContractYears contract) {
        ForecastPath path = line.path();
        if (path == null) {
            return Optional.empty();
        }
        MoveWorth worth = worth(line.workload(), path, model, scope, factor, from);
        Map<Integer, BigDecimal> saved = new LinkedHashMap<>();
        for (int year = 1; year <= contract.years(); year++) {
            Optional<BigDecimal> usd =
                    worth.contractYear(contract, year, ForecastCase.BASE).known();
            if (usd.isEmpty()) {
                return Optional.empty();
            }
            saved.put(year, usd.get());
        }
        return Optional.of(saved);
    }

    private MoveWorth worth(
            Workload workload,
            ForecastPath path,
            String model,
            String scope,
            TokenFactor factor,
            @Nullable Quarter from) {
        return MoveWorth.of(
                workload.flow(),
                path,
                month -> prices(workload.model(), workload.scope(), month),
                month -> prices(model, scope, month),
                factor,
                from,
                length);
    }

    /** Of two amounts, the change from the first to the second as a fraction; null while one is unknown or nothing. */
    static @Nullable BigDecimal change(Amount before, Amount after) {
        BigDecimal from = before.known().orElse(BigDecimal.ZERO);
        BigDecimal to = after.known().orElse(null);
        return from.signum() == 0 || to == null ? null : Money.divide(to, from).subtract(BigDecimal.ONE);
    }

    private Map<Integer, Map<ForecastCase, Amount>> unread(ForecastLine line) {
        Amount unknown = new Amount.Unknown(Objects.requireNonNullElse(line.problem(), "The forecast cannot be read."));
        return byYear((_, _) -> unknown);
    }

    private Map<Integer, Map<ForecastCase, Amount>> byYear(Yearly cost) {
        Map<Integer, Map<ForecastCase, Amount>> all = new LinkedHashMap<>();
        for (int year : years) {
            Map<ForecastCase, Amount> cases = new EnumMap<>(ForecastCase.class);
            for (ForecastCase scenario : ForecastCase.values()) {
                cases.put(scenario, whole(cost.of(year, scenario)));
            }
            all.put(year, cases);
        }
        return all;
    }

    private static Amount whole(Amount exact) {
        return exact instanceof Amount.Known(BigDecimal usd) ? Amount.of(Money.dollars(usd)) : exact;
    }

    private TokenPrices prices(String model, String scope, YearMonth month) {
        if (elsewhere.contains(model)) {
            Amount unknown = new Amount.Unknown("No Bedrock price of " + model + " is known.");
            return new TokenPrices(unknown, unknown, unknown, unknown);
        }
        return prices.computeIfAbsent(
                new Step(model, scope, month),
                step -> TokenPrices.onDemand(
                        book,
                        step.model(),
                        step.scope(),
                        PriceSide.LIST,
                        step.month().atDay(1)));
    }
}
