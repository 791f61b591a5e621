package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was really spent, as the bills tell: for whoever shows it beside a forecast or negotiates it by bundle. */
@Service
public class BillSpend {

    /** What the lines add up. Discounts in rows of their own take off the line they belong to. */
    static final Set<Kind> SPEND = EnumSet.of(Kind.USAGE, Kind.PURCHASE, Kind.SUPPORT, Kind.DISCOUNT);

    private final BillStore store;
    private final BillLines lines;
    private final Access access;
    private final Clock clock;

    BillSpend(BillStore store, BillLines lines, Access access, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Bedrock as the bills tell.
     *
     * @param quarters those of which a month is billed and over, in order
     * @param running  paid so far in months that are not over: in no quarter
     */
    public record Bedrock(List<BedrockQuarter> quarters, BigDecimal running) {}

    /**
     * Bedrock as paid in a quarter, all payers together, in US dollars after discounts.
     *
     * @param months of the quarter that are billed and over: 3 when it is complete
     */
    public record BedrockQuarter(Quarter quarter, int months, BigDecimal paid, List<ModelPaid> models) {}

    /** @param model as the bill names it, or null where it does not */
    public record ModelPaid(
            ContractLine line,
            @Nullable String model,
            @Nullable PricingModel pricingModel,
            BigDecimal paid) {}

    /** All of it that is billed. */
    @Transactional(readOnly = true)
    public Bedrock bedrock(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        var running = Running.at(clock);
        var byOver = store.counting(negotiation).stream()
                .collect(Collectors.partitioningBy(month -> running.over(month.month())));
        return new Bedrock(
                quarters(byOver.get(true)),
                store.models(byOver.get(false)).stream()
                        .map(BillStore.ModelSum::paid)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<BedrockQuarter> quarters(List<BillStore.Month> months) {
        SortedMap<Quarter, SortedSet<YearMonth>> billed = new TreeMap<>();
        months.forEach(month -> billed.computeIfAbsent(Quarter.of(month.month()), _ -> new TreeSet<>())
                .add(month.month()));
        var sums = store.models(months);
        var quarters = new ArrayList<BedrockQuarter>();
        billed.forEach((quarter, of) -> {
            var models = models(sums.stream()
                    .filter(sum -> Quarter.of(sum.month()).equals(quarter))
                    .toList());
            quarters.add(new BedrockQuarter(
                    quarter,
                    of.size(),
                    models.stream().map(ModelPaid::paid).reduce(BigDecimal.ZERO, BigDecimal::add),
                    models));
        });
        return List.copyOf(quarters);
    }

    private static List<ModelPaid> models(List<BillStore.ModelSum> sums) {
        var models = new ArrayList<ModelPaid>();
        for (var sum : sums) {
            var same = models.stream()
                    .filter(one -> one.line() == sum.line()
                            && Objects.equals(one.model(), sum.model())
                            && one.pricingModel() == sum.pricingModel())
                    .findFirst();
            same.ifPresent(models::remove);
            models.add(new ModelPaid(
                    sum.line(),
                    sum.model(),
                    sum.pricingModel(),
                    sum.paid().add(same.map(ModelPaid::paid).orElse(BigDecimal.ZERO))));
        }
        return List.copyOf(models);
    }

    /**
     * What was paid for some lines by month, all payers together: SageMaker and the other AI services for a schedule.
     *
     * @return months that are billed and over, in order; a line without a charge is zero there
     */
    @Transactional(readOnly = true)
    public SortedMap<YearMonth, BigDecimal> bundle(UUID negotiation, Set<ContractLine> of) {
        access.require(negotiation, Permission.SEE_BILL);
        var places = lines.places(negotiation);
        var running = Running.at(clock);
        var months = store.counting(negotiation).stream()
                .filter(month -> running.over(month.month()))
                .toList();
        SortedMap<YearMonth, BigDecimal> paid = new TreeMap<>();
        months.forEach(month -> paid.put(month.month(), BigDecimal.ZERO));
        placed(store.sums(months), places).stream()
                .filter(sum -> SPEND.contains(sum.kind()) && of.contains(line(sum, places)))
                .forEach(sum -> paid.merge(sum.month(), sum.paid(), BigDecimal::add));
        return paid;
    }

    /**
     * What a payer spent on a line in a month that is billed and over.
     *
     * @param billed as invoiced, before discounts in rows of their own
     * @param paid   after the discounts the files tell of
     */
    public record Spending(String payer, YearMonth month, ContractLine line, BigDecimal billed, BigDecimal paid) {}

    /** All spend by payer, month and line; credits, refunds and taxes are none. */
    @Transactional(readOnly = true)
    public List<Spending> byPayer(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        var places = lines.places(negotiation);
        var running = Running.at(clock);
        var months = store.counting(negotiation).stream()
                .filter(month -> running.over(month.month()))
                .toList();
        return placed(store.sums(months), places).stream()
                .filter(sum -> SPEND.contains(sum.kind()))
                .map(sum -> new Spending(
                        sum.payer(),
                        sum.month(),
                        line(sum, places),
                        sum.kind() == Kind.DISCOUNT ? BigDecimal.ZERO : sum.billed(),
                        sum.paid()))
                .toList();
    }

    /** With what was put apart as what it is taken to be. */
    static List<BillStore.Sum> placed(List<BillStore.Sum> sums, Map<ServicePlace.Key, ServicePlace> places) {
        return sums.stream()
                .map(sum -> {
                    var place = places.get(sum.key());
                    return place == null ? sum : sum.of(place.kind(sum.kind()));
                })
                .toList();
    }

    /** Where somebody put it, or where it lands by itself. */
    static ContractLine line(BillStore.Sum sum, Map<ServicePlace.Key, ServicePlace> places) {
        var place = places.get(sum.key());
        return place == null ? sum.usual() : place.line();
    }
}
