package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * On which reading of the inputs a plan is computed.
 *
 * @param cases   which demand is planned for
 * @param rates   whose prices count
 * @param minutes whether the spread of minutes inside an hour counts
 * @param commit  how much of the demand may be committed
 * @param illustrativeFacts whether invented dates and quotas are obeyed
 */
public record PlanBasis(Cases cases, Rates rates, Minutes minutes, Commit commit, Illustrative illustrativeFacts) {

    /** Base case, list prices, entered minute spread. */
    public static final PlanBasis DEFAULT = new PlanBasis(Cases.BASE, Rates.LIST, Minutes.SPREAD);

    /** Runs frozen before there was a choice committed to the forecast and knew no such facts. */
    public PlanBasis {
        commit = Objects.requireNonNullElse(commit, Commit.FORECAST);
        illustrativeFacts = Objects.requireNonNullElse(illustrativeFacts, Illustrative.SHOWN);
    }

    /** Commits to the forecast; illustrative facts are shown only. */
    public PlanBasis(Cases cases, Rates rates, Minutes minutes) {
        this(cases, rates, minutes, Commit.FORECAST, Illustrative.SHOWN);
    }

    public PlanBasis with(Cases other) {
        return new PlanBasis(other, rates, minutes, commit, illustrativeFacts);
    }

    public PlanBasis with(Rates other) {
        return new PlanBasis(cases, other, minutes, commit, illustrativeFacts);
    }

    public PlanBasis with(Minutes other) {
        return new PlanBasis(cases, rates, other, commit, illustrativeFacts);
    }

    public PlanBasis with(Commit other) {
        return new PlanBasis(cases, rates, minutes, other, illustrativeFacts);
    }

    public PlanBasis with(Illustrative other) {
        return new PlanBasis(cases, rates, minutes, commit, other);
    }

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
                        .collect(
                                Collectors.toMap(one -> one, one -> one.weight().value()));
    }

    /** How much of the demand may be committed to terms longer than a month. */
    public enum Commit {
        /** The whole forecast of workloads with three full months of measurement; others stay on demand. */
        FORECAST("the forecast"),
        /** Levels that paid in each of the last three full months; workloads join when they have them. */
        PROVEN("proven demand only");

        private final String label;

        Commit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What becomes of dates and quotas that are invented for an example. */
    public enum Illustrative {
        SHOWN("shown with their dollars, not applied"),
        APPLIED("applied like the others");

        private final String label;

        Illustrative(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** As people read it: "base case, list prices"; what is as usual is not said. */
    public String label() {
        String label = cases.label() + ", " + rates.label();
        label += minutes == Minutes.SPREAD ? "" : ", " + minutes.label();
        label += commit == Commit.FORECAST ? "" : ", " + commit.label();
        return illustrativeFacts == Illustrative.SHOWN ? label : label + ", illustrative dates and quotas applied";
    }
}
