package dev.parley.engine.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A capacity product as data: what is sold, in which units, and what one unit carries. Another product is another value
 * of this record.
 *
 * @param code     stable code, such as {@code model-units}
 * @param name     as people read it
 * @param sides    what is bought apart from each other; with more than one, all sides are bought or none
 * @param whenFull what happens to requests above the capacity bought
 */
public record CapacityProduct(String code, String name, List<Side> sides, WhenFull whenFull) {

    /** What happens to requests above the capacity bought. */
    public enum WhenFull {
        /** They are refused; the client must send them on demand itself. */
        THROTTLES,
        /** The vendor serves them on demand. */
        OVERFLOWS_TO_ON_DEMAND
    }

    /**
     * One thing bought in whole units.
     *
     * @param code         stable code within the product, such as {@code input}
     * @param label        as people read it
     * @param limits       all must hold; empty when it is unknown what one unit carries
     * @param carries      the classes of token that capacity pays for; the others are charged beside it
     * @param minimumUnits smallest purchase in units, when anything is bought
     * @param stepUnits    purchases are multiples of it
     * @param terms        the terms it is sold for
     */
    public record Side(
            String code,
            String label,
            List<Limit> limits,
            Set<TokenClass> carries,
            int minimumUnits,
            int stepUnits,
            List<Term> terms) {

        public Side {
            if (minimumUnits < 1 || stepUnits < 1) {
                throw new IllegalArgumentException("The smallest purchase and the step are at least one unit, not "
                        + minimumUnits + " and " + stepUnits + ".");
            }
            limits = List.copyOf(limits);
            carries = Set.copyOf(carries);
            terms = List.copyOf(terms);
        }

        /** Whether it is known what one unit carries. */
        public boolean known() {
            return !limits.isEmpty();
        }
    }

    /**
     * The weighted sum of tokens a minute that one unit carries.
     *
     * @param weights         what one token of each class counts; a class left out counts nothing
     * @param tokensPerMinute capacity of one unit, above zero
     */
    public record Limit(Map<TokenClass, BigDecimal> weights, BigDecimal tokensPerMinute) {

        public Limit {
            if (tokensPerMinute.signum() <= 0) {
                throw new IllegalArgumentException("One unit carries more than zero tokens a minute, not "
                        + tokensPerMinute.toPlainString() + ": leave the limit out if it is unknown.");
            }
            weights = Map.copyOf(weights);
        }
    }

    /**
     * A term on sale.
     *
     * @param months length; 0 means no commitment
     * @param kind   the price that one unit costs
     */
    public record Term(int months, PriceKind kind) {

        public static Term of(PriceKind kind) {
            return new Term(kind.termMonths(), kind);
        }

        /** "no commitment", "1 month", "6 months". */
        public String label() {
            return switch (months) {
                case 0 -> "no commitment";
                case 1 -> "1 month";
                default -> months + " months";
            };
        }
    }

    public CapacityProduct {
        sides = List.copyOf(sides);
        if (sides.isEmpty()) {
            throw new IllegalArgumentException("The capacity product \"" + name + "\" sells nothing: give it a side.");
        }
    }

    /** The side of a code. */
    public Side side(String code) {
        return sides.stream()
                .filter(side -> side.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The product \"" + name + "\" has no side \"" + code
                        + "\", only " + sides.stream().map(Side::code).toList() + "."));
    }

    /**
     * Model units of one model with an input limit and an output limit, the default reading of what AWS says.
     *
     * @param inputPerMinute  uncached input and cache-write tokens a minute of one unit; null means no limit on this side
     * @param outputPerMinute output tokens a minute of one unit; null means no limit on this side. With both null it is
     *                        unknown what one unit carries: AWS does not publish it
     */
    public static CapacityProduct modelUnits(
            @Nullable BigDecimal inputPerMinute, @Nullable BigDecimal outputPerMinute) {
        List<Limit> limits = new ArrayList<>();
        if (inputPerMinute != null) {
            limits.add(new Limit(counting(TokenClass.INPUT, TokenClass.CACHE_WRITE), inputPerMinute));
        }
        if (outputPerMinute != null) {
            limits.add(new Limit(counting(TokenClass.OUTPUT), outputPerMinute));
        }
        return modelUnits(limits);
    }

    /**
     * Model units limited by one weighted sum, {@code (input + cache write + outputWeight · output) / capacity}.
     *
     * @param capacity weighted tokens a minute of one unit
     */
    public static CapacityProduct modelUnitsWeighted(BigDecimal capacity, BigDecimal outputWeight) {
        return modelUnits(List.of(new Limit(
                Map.of(
                        TokenClass.INPUT, BigDecimal.ONE,
                        TokenClass.CACHE_WRITE, BigDecimal.ONE,
                        TokenClass.OUTPUT, outputWeight),
                capacity)));
    }

    /**
     * The Reserved service tier: input and output bought apart in steps of 1,000 tokens a minute, at least 100,000 of
     * input and 10,000 of output; input counts cache writes and not cache reads
     * (docs.aws.amazon.com/bedrock, service tiers).
     */
    public static CapacityProduct reservedTier() {
        BigDecimal thousand = BigDecimal.valueOf(1000);
        Side input = new Side(
                "input",
                "Input, 1,000 tokens a minute",
                List.of(new Limit(counting(TokenClass.INPUT, TokenClass.CACHE_WRITE), thousand)),
                EnumSet.of(TokenClass.INPUT, TokenClass.CACHE_WRITE),
                100,
                1,
                List.of(
                        Term.of(PriceKind.RESERVED_INPUT_TPM_HOUR_1_MONTH),
                        Term.of(PriceKind.RESERVED_INPUT_TPM_HOUR_3_MONTH)));
        Side output = new Side(
                "output",
                "Output, 1,000 tokens a minute",
                List.of(new Limit(counting(TokenClass.OUTPUT), thousand)),
                EnumSet.of(TokenClass.OUTPUT),
                10,
                1,
                List.of(
                        Term.of(PriceKind.RESERVED_OUTPUT_TPM_HOUR_1_MONTH),
                        Term.of(PriceKind.RESERVED_OUTPUT_TPM_HOUR_3_MONTH)));
        return new CapacityProduct(
                "reserved", "Reserved tier", List.of(input, output), WhenFull.OVERFLOWS_TO_ON_DEMAND);
    }

    private static CapacityProduct modelUnits(List<Limit> limits) {
        Side units = new Side(
                "units",
                "Model units",
                limits,
                EnumSet.of(TokenClass.INPUT, TokenClass.CACHE_WRITE, TokenClass.OUTPUT),
                1,
                1,
                List.of(
                        Term.of(PriceKind.MODEL_UNIT_HOUR_NO_COMMIT),
                        Term.of(PriceKind.MODEL_UNIT_HOUR_1_MONTH),
                        Term.of(PriceKind.MODEL_UNIT_HOUR_6_MONTH)));
        return new CapacityProduct("model-units", "Model units", List.of(units), WhenFull.THROTTLES);
    }

    private static Map<TokenClass, BigDecimal> counting(TokenClass... classes) {
        Map<TokenClass, BigDecimal> weights = new EnumMap<>(TokenClass.class);
        for (TokenClass tokenClass : classes) {
            weights.put(tokenClass, BigDecimal.ONE);
        }
        return weights;
    }
}
