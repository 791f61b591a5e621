package dev.parley.engine.demand;

import dev.parley.engine.pricing.TokenClass;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens in time as they were measured, in thousand tokens a minute, none negative. A class that the files do not tell is null:
 * it may be anything, it is not zero.
 *
 * @param input      uncached input
 * @param cacheRead  input read from the prompt cache
 * @param cacheWrite input written to the prompt cache
 * @param output     output
 */
public record MeasuredFlow(
        @Nullable BigDecimal input,
        @Nullable BigDecimal cacheRead,
        @Nullable BigDecimal cacheWrite,
        @Nullable BigDecimal output) {

    /** What tells a class. */
    @FunctionalInterface
    public interface Told {
        @Nullable
        BigDecimal of(TokenClass one);
    }

    public MeasuredFlow {
        for (var part : new BigDecimal[] {input, cacheRead, cacheWrite, output}) {
            if (part != null && part.signum() < 0) {
                throw new IllegalArgumentException(
                        "A flow of tokens is zero or more, not " + part.toPlainString() + " thousand a minute.");
            }
        }
    }

    public static MeasuredFlow of(Told told) {
        return new MeasuredFlow(
                told.of(TokenClass.INPUT),
                told.of(TokenClass.CACHE_READ),
                told.of(TokenClass.CACHE_WRITE),
                told.of(TokenClass.OUTPUT));
    }

    public @Nullable BigDecimal of(TokenClass tokenClass) {
        return switch (tokenClass) {
            case INPUT -> input;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case OUTPUT -> output;
        };
    }

    /** The classes that are told. */
    public Set<TokenClass> told() {
        var told = EnumSet.allOf(TokenClass.class);
        told.removeIf(one -> of(one) == null);
        return Collections.unmodifiableSet(told);
    }

    /** The same of files that tell these classes at most. */
    MeasuredFlow telling(Set<TokenClass> classes) {
        return of(one -> classes.contains(one) ? of(one) : null);
    }

    /** Of the classes that are told: no more than all tokens that there were. */
    public BigDecimal total() {
        return total(EnumSet.allOf(TokenClass.class));
    }

    /** Of those of these classes that are told. */
    BigDecimal total(Set<TokenClass> classes) {
        var sum = BigDecimal.ZERO;
        for (var one : classes) {
            var part = of(one);
            sum = part == null ? sum : sum.add(part);
        }
        return sum;
    }

    /** All four classes, or empty where one is not told. */
    public Optional<TokenFlow> whole() {
        return input == null || cacheRead == null || cacheWrite == null || output == null
                ? Optional.empty()
                : Optional.of(new TokenFlow(input, cacheRead, cacheWrite, output));
    }
}
