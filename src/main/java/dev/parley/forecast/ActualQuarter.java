package dev.parley.forecast;

import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Quarter;
import dev.parley.workload.MeasuredMean;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was billed and measured in a quarter that has been. A bill tells models, not workloads: what several workloads share
 * is said of all of them together and never split.
 *
 * @param billed   null where no month is billed
 * @param measured by workload
 */
public record ActualQuarter(Quarter quarter, BilledTokens.@Nullable Billed billed, Map<UUID, MeasuredMean> measured) {

    /** A model in one scope, as bills tell them apart. */
    record Sold(String model, String scope) {

        static Sold of(ForecastLine line) {
            return new Sold(line.workload().model(), line.workload().scope());
        }
    }

    /**
     * @param total  thousand tokens a minute of the classes that are told: of all where {@code flow} is there, else no more
     *               than what was used
     * @param flow   by class, or empty where a measured file does not tell one
     * @param billed whether a bill tells it, or a measurement
     */
    public record Actual(BigDecimal total, Optional<TokenFlow> flow, boolean billed) {

        static Actual billed(TokenFlow flow) {
            return new Actual(flow.total(), Optional.of(flow), true);
        }

        static Actual measured(MeasuredFlow flow) {
            return new Actual(flow.total(), flow.whole(), false);
        }

        Actual plus(Actual other) {
            return new Actual(
                    total.add(other.total), flow.flatMap(one -> other.flow.map(one::plus)), billed && other.billed);
        }
    }

    /**
     * What these lines were together: as billed where nobody else sends to their models, else as measured.
     *
     * @param all of the negotiation
     * @return empty where it is not known of these lines alone
     */
    public Optional<Actual> of(List<ForecastLine> lines, List<ForecastLine> all) {
        return billedAlone(lines, all).map(Actual::billed).or(() -> measuredTogether(lines));
    }

    private Optional<TokenFlow> billedAlone(List<ForecastLine> lines, List<ForecastLine> all) {
        var within = new HashSet<>(lines);
        boolean alone = lines.stream().allMatch(line -> within.containsAll(sharing(line, all)));
        var sold = lines.stream().map(Sold::of).distinct().toList();
        if (!alone || sold.isEmpty()) {
            return Optional.empty();
        }
        return sold.stream()
                .map(this::billedOf)
                .reduce((one, other) -> one.flatMap(flow -> other.map(flow::plus)))
                .orElseThrow();
    }

    /** All workloads that send to this one's model and scope, itself too. */
    public static List<ForecastLine> sharing(ForecastLine line, List<ForecastLine> all) {
        return all.stream()
                .filter(other -> Sold.of(other).equals(Sold.of(line)))
                .toList();
    }

    /** Of a line's model and scope, whoever sends to it. */
    public Optional<TokenFlow> billedOf(ForecastLine line) {
        return billedOf(Sold.of(line));
    }

    private Optional<TokenFlow> billedOf(Sold sold) {
        return flows(flow -> sold.model().equals(flow.model()) && sold.scope().equals(flow.scope()));
    }

    /** All that is billed, also of models to which no workload sends. */
    public Optional<TokenFlow> billedInAll() {
        return flows(_ -> true);
    }

    private Optional<TokenFlow> flows(Predicate<BilledTokens.Flow> which) {
        return billed == null
                ? Optional.empty()
                : billed.flows().stream()
                        .filter(which)
                        .map(BilledTokens.Flow::flow)
                        .reduce(TokenFlow::plus);
    }

    public Optional<MeasuredMean> measuredOf(ForecastLine line) {
        return Optional.ofNullable(measured.get(line.workload().id()));
    }

    private Optional<Actual> measuredTogether(List<ForecastLine> lines) {
        var means = lines.stream().map(this::measuredOf).toList();
        return means.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : means.stream().map(mean -> Actual.measured(mean.get().flow())).reduce(Actual::plus);
    }
}
