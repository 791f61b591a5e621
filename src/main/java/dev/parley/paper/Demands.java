package dev.parley.paper;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import dev.parley.paper.Demand.Standing;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.TypedPath;
import dev.parley.workload.Status;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The demand a paper tells AWS of: the volumes the plan run counted, base case alone, with what the inventory says of
 * each workload's standing and requests.
 */
final class Demands {

    private record Key(String model, String scope, String payer, String account, Standing standing) {}

    /** A workload of the run, with its row in the inventory where it is still there. */
    private record Member(PlanInputs.Workload run, @Nullable Workload row, ForecastPath path) {

        TokenFlow flow(Quarter quarter) {
            return run.flow().times(path.factor(quarter, ForecastCase.BASE));
        }
    }

    private final PlanInputs inputs;
    private final Map<String, Workload> rows;
    private final List<Quarter> quarters;
    private final DemandChoice choice;

    Demands(PlanInputs inputs, List<Workload> rows, List<Quarter> quarters, DemandChoice choice) {
        this.inputs = inputs;
        this.rows = rows.stream().collect(Collectors.toMap(Workload::code, Function.identity()));
        this.quarters = quarters;
        this.choice = choice;
    }

    /** One for each model, scope and account; what runs first, upside last. */
    List<Demand> all() {
        var groups = new LinkedHashMap<Key, List<Member>>();
        for (var workload : inputs.workloads()) {
            if (told(workload)) {
                var member = new Member(workload, rows.get(workload.code()), path(workload));
                var key = new Key(
                        workload.model(),
                        workload.scope(),
                        workload.payer(),
                        workload.account(),
                        standing(workload, member.row()));
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(member);
            }
        }
        return groups.entrySet().stream()
                .map(entry -> demand(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Demand::standing))
                .toList();
    }

    private boolean told(PlanInputs.Workload workload) {
        return switch (workload.asks()) {
            case CAPACITY, IDEA -> true;
            case BATCH -> choice.batch();
            case EXPERIMENT -> choice.experiments();
        };
    }

    private static Standing standing(PlanInputs.Workload workload, @Nullable Workload row) {
        boolean proven = workload.evidenceMonths() >= dev.parley.workload.Evidence.PROVEN_MONTHS;
        if (row == null || row.status() == Status.IDEA || row.launching() != null || !proven) {
            return Standing.UPSIDE;
        }
        return row.status() == Status.LIVE ? Standing.RUNNING : Standing.FUNDED;
    }

    private ForecastPath path(PlanInputs.Workload workload) {
        return TypedPath.of(workload, inputs.offers(), inputs.firstMonth(), inputs.lastMonth());
    }

    private Demand demand(Key key, List<Member> members) {
        var loads = quarters.stream().map(quarter -> load(members, quarter)).toList();
        var first = quarters.stream()
                .filter(quarter -> flow(members, quarter).total().signum() > 0)
                .findFirst()
                .orElse(quarters.getFirst());
        var total = flow(members, first);
        var requests = requests(members, first);
        var prompt = total.input().add(total.cacheRead()).add(total.cacheWrite());
        return new Demand(
                key.model(),
                key.scope(),
                key.payer(),
                key.account(),
                key.standing(),
                needBy(key, members),
                prompt.signum() == 0 ? BigDecimal.ZERO : Money.divide(total.cacheRead(), prompt),
                perRequest(prompt, requests),
                perRequest(total.output(), requests),
                loads);
    }

    /** The first month of a launch or of a move to this model; "running" where it runs already. */
    private String needBy(Key key, List<Member> members) {
        return members.stream()
                .flatMap(member -> Stream.concat(launch(member), move(key, member)))
                .min(Comparator.naturalOrder())
                .map(YearMonth::toString)
                .orElse("running");
    }

    private static Stream<YearMonth> launch(Member member) {
        return Stream.ofNullable(member.row())
                .flatMap(row -> Stream.ofNullable(row.launching()))
                .map(YearMonth::from);
    }

    private Stream<YearMonth> move(Key key, Member member) {
        return inputs.moves().stream()
                .filter(move -> move.workload().equals(member.run().code())
                        && move.after().model().equals(key.model())
                        && move.after().scope().equals(key.scope()))
                .map(move -> move.from().months().getFirst());
    }

    /** Thousand tokens a minute over requests a minute, in tokens. */
    private static @Nullable BigDecimal perRequest(BigDecimal thousand, @Nullable BigDecimal requests) {
        return requests == null || requests.signum() == 0 ? null : Money.divide(thousand.movePointRight(3), requests);
    }

    private Demand.Load load(List<Member> members, Quarter quarter) {
        var mean = flow(members, quarter);
        return new Demand.Load(
                quarter,
                mean.input().add(mean.cacheWrite()),
                mean.output(),
                peak(members, quarter, flow -> flow.input().add(flow.cacheWrite())),
                peak(members, quarter, TokenFlow::output),
                requests(members, quarter));
    }

    private TokenFlow flow(List<Member> members, Quarter quarter) {
        return members.stream()
                .map(member -> member.flow(quarter).times(inputs.volumeFactor()))
                .reduce(TokenFlow.NONE, TokenFlow::plus);
    }

    /** The busiest hour of the week: each workload's own shape, its minutes one standard deviation above their mean. */
    private BigDecimal peak(List<Member> members, Quarter quarter, Function<TokenFlow, BigDecimal> tokens) {
        BigDecimal peak = BigDecimal.ZERO;
        for (int hour = 0; hour < members.getFirst().run().shape().size(); hour++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (var member : members) {
                sum = sum.add(tokens.apply(member.flow(quarter))
                        .multiply(inputs.volumeFactor())
                        .multiply(member.run().shape().get(hour))
                        .multiply(BigDecimal.ONE.add(member.run().minuteCv()), Money.PRECISION));
            }
            peak = peak.max(sum);
        }
        return peak;
    }

    /** Requests grow with the tokens; null when those of any workload are unknown. */
    private @Nullable BigDecimal requests(List<Member> members, Quarter quarter) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var member : members) {
            var row = member.row();
            if (row == null || row.requests() == null) {
                return null;
            }
            sum = sum.add(row.requests()
                    .multiply(member.path().factor(quarter, ForecastCase.BASE))
                    .multiply(inputs.volumeFactor()));
        }
        return sum;
    }
}
