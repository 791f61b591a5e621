package dev.parley.engine.commitment.coupled;

import java.util.function.Consumer;

/** Finds the prices that give a part its highest bound. */
final class PriceSearch {
    private static final double FIRST_RADIUS = 0.1;
    private static final double MOST_RADIUS = 1000;
    private static final int MOST_ROUNDS = 400;
    /** Rounds after which a plan is made of what is known, and the pace is looked at. */
    private static final int ROUNDS = 25;
    /** Where rounds close less than this part of the gap, splitting closes more. */
    private static final double TAIL = 0.02;

    private final Coupling coupling;
    private final Columns columns;
    private final Incumbent incumbent;
    private final Steps steps;
    private final Part part;
    private Multipliers near;
    private double value;
    private double radius = FIRST_RADIUS;

    PriceSearch(Coupling coupling, Columns columns, Incumbent incumbent, Steps steps, Part part) {
        this.coupling = coupling;
        this.columns = columns;
        this.incumbent = incumbent;
        this.steps = steps;
        this.part = part;
        this.near = part.near();
        this.value = priced(near);
    }

    /**
     * The part with its bound; infinite if it has no plan.
     *
     * @param rounds rounds at most
     * @param patient goes on though prices hardly get better
     * @param now told the part as it stands, now and then
     */
    Part solve(int rounds, boolean patient, Consumer<Part> now) {
        int idle = 0;
        double before = value;
        for (int round = 1; round < Math.min(rounds, MOST_ROUNDS) && !steps.ended(); round++) {
            if (value == Double.POSITIVE_INFINITY || incumbent.closes(value)) {
                break;
            }
            PriceMaster.Answer answer = PriceMaster.solve(coupling, columns.in(part), near, radius);
            if (answer == null) {
                break;
            }
            double promised = answer.value() - value;
            if (promised <= Math.max(Incumbent.CLOSED / 10, 1e-11 * Math.abs(value))) {
                if (!answer.edge() || radius >= MOST_RADIUS) {
                    break;
                }
                radius *= 10;
                continue;
            }
            double here = priced(answer.multipliers());
            idle = here > value ? 0 : idle + 1;
            radius = radius(here - value, promised, answer.edge(), idle);
            if (here > value) {
                value = here;
                near = answer.multipliers();
            }
            if (round % ROUNDS == 0) {
                now.accept(part.with(value, near));
                if (!patient && value - before < TAIL * (incumbent.objective() - value)) {
                    break;
                }
                before = value;
            }
        }
        return part.with(value, near);
    }

    private double radius(double gained, double promised, boolean edge, int idle) {
        if (gained > 0.5 * promised && edge) {
            return Math.min(MOST_RADIUS, radius * 2);
        }
        return gained <= 0 && idle % 3 == 0 ? Math.max(1e-5, radius / 2) : radius;
    }

    /** The bound at these prices; the plans of the groups are kept as columns. */
    private double priced(Multipliers multipliers) {
        double sum = multipliers.constant(coupling);
        Column[] chosen = new Column[coupling.groups.size()];
        for (int g = 0; g < chosen.length; g++) {
            GroupPlan plan = columns.plan(part.bounds().get(g), g, multipliers.weights(coupling, g));
            if (plan == null) {
                return Double.POSITIVE_INFINITY;
            }
            sum += plan.boundNanos() * 1e-9;
            chosen[g] = columns.add(Column.of(coupling, g, plan.sides()));
        }
        incumbent.offer(new Choice(coupling, chosen));
        return sum;
    }
}
