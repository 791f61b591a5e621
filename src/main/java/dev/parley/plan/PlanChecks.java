package dev.parley.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What facts of the negotiation do to a plan, in sentences with their dollars.
 *
 * @param checks the dearest first, those without dollars last
 * @param steps  from when on levels are proven, by side of a pool
 */
public record PlanChecks(List<Check> checks, List<StepUp> steps) {

    public static final PlanChecks NONE = new PlanChecks(List.of(), List.of());

    public PlanChecks {
        checks = List.copyOf(Objects.requireNonNullElse(checks, List.of()));
        steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
    }

    /** What is checked. */
    public enum Kind {
        UNIT_QUOTA("Unit quota"),
        ON_DEMAND_QUOTA("On-demand quota"),
        END_OF_LIFE("End of life"),
        NO_START("No start"),
        FLOOR("Guarantee"),
        PROVEN("Proof"),
        RENEWAL("Renewal");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One check.
     *
     * @param usd          what it costs over the plan; null where that is no question of dollars
     * @param applied      whether this plan obeys it
     * @param illustrative whether it rests on an invented figure
     */
    public record Check(
            Kind kind,
            String pool,
            List<String> workloads,
            String sentence,
            @Nullable BigDecimal usd,
            boolean applied,
            boolean illustrative) {

        public Check {
            workloads = List.copyOf(workloads);
        }
    }

    /**
     * From a month on so many units have proven themselves.
     *
     * @param side code of the product's side
     */
    public record StepUp(String pool, String side, YearMonth month, int units) {}
}
