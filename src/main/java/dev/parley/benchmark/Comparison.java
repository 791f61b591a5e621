package dev.parley.benchmark;

import dev.parley.engine.bargaining.Standing;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What others have on one thing, and where AWS's latest offer stands among it.
 *
 * @param all   claims too, those that count first, the best first
 * @param offer what AWS's latest offer gives on it; null when it is silent, refuses, or there is none
 * @param offerName the offer's name, or null without one
 */
public record Comparison(
        About about,
        String subject,
        List<Benchmark> all,
        @Nullable BigDecimal offer,
        @Nullable String offerName) {

    private static final Comparator<Benchmark> ORDER = Comparator.comparing((Benchmark one) -> !one.counts())
            .thenComparing(Benchmark::best, Comparator.reverseOrder())
            .thenComparing(Benchmark::source);

    public Comparison {
        all = all.stream().sorted(ORDER).toList();
    }

    /**
     * The comparable an anchor can rest on.
     *
     * @param discount off list, 0 to 1
     * @param citable  whether we may name it to AWS; if not, the anchor stands on it and does not say so
     */
    public record Defensible(
            BigDecimal discount,
            Grade grade,
            String source,
            @Nullable LocalDate dated,
            boolean citable) {}

    public String label() {
        return about.label(subject);
    }

    /** Where the offer stands among the values that count; empty without an offer or without values. */
    public Optional<Standing> standing() {
        return offer == null ? Optional.empty() : Standing.of(new Share(offer), values());
    }

    /** The middle of the values that count: what a target can be suggested by. */
    public Optional<BigDecimal> middle() {
        return Standing.middle(values()).map(Share::value);
    }

    /** The largest discount shown to be possible by a source that can be defended; among equals the better grade. */
    public Optional<Defensible> bestDefensible() {
        return all.stream()
                .filter(one -> one.counts() && one.defensible())
                .max(Comparator.comparing(Benchmark::best)
                        .thenComparing(Benchmark::citable)
                        .thenComparing(Benchmark::grade, Comparator.reverseOrder()))
                .map(one -> new Defensible(one.best(), one.grade(), one.source(), one.dated(), one.citable()));
    }

    /** Values that count, without ranges. */
    public List<Share> values() {
        return all.stream()
                .filter(Benchmark::counts)
                .flatMap(one -> one.value().stream())
                .map(Share::new)
                .toList();
    }
}
