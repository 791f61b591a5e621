package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * On which reading of the inputs a plan is computed.
 *
 * @param cases   which demand is planned for
 * @param rates   whose prices count
 * @param minutes whether the spread of minutes inside an hour counts
 */
public record PlanBasis(Cases cases, Rates rates, Minutes minutes) {

    /** Base case, list prices, entered minute spread. */
    public static final PlanBasis DEFAULT = new PlanBasis(Cases.BASE, Rates.LIST, Minutes.SPREAD);

    /** Which demand is planned for. */
    public enum Cases {
        BASE("base case"),
        /** Low, base and high with weights .30, .40 and .30: commitments are decided before it is known which comes. */
        WEIGHTED("low, base and high weighted .30, .40, .30");

        private final String label;

        Cases(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whose prices count. A payer outside the agreement pays list whatever is chosen. */
    public enum Rates {
        LIST("list prices"),
        /** The current contract's price where one is entered, else list. */
        CURRENT("current contract where entered, else list"),
        /** The negotiated price where one is entered, else current, else list. */
        NEGOTIATED("negotiated rates where entered, else current, else list");

        private final String label;

        Rates(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether minutes inside an hour count. */
    public enum Minutes {
        SPREAD("minute spread as entered"),
        /** Believes that all minutes of an hour are alike, which overstates what committed units carry. */
        HOURLY_MEANS("hourly means");

        private final String label;

        Minutes(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The cases planned for with their weights, which add up to 1. */
    Map<ForecastCase, BigDecimal> weights() {
        return cases == Cases.BASE
                ? Map.of(ForecastCase.BASE, BigDecimal.ONE)
                : Arrays.stream(ForecastCase.values())
                        .collect(Collectors.toMap(one -> one, one -> one.weight().value()));
    }

    /** As people read it: "base case, list prices"; that minutes count is not said, that they do not is. */
    public String label() {
        String both = cases.label() + ", " + rates.label();
        return minutes == Minutes.SPREAD ? both : both + ", " + minutes.label();
    }
}
