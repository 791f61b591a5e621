package dev.parley.api;

import dev.parley.benchmark.Alternative;
import dev.parley.benchmark.AlternativeBoard;
import dev.parley.benchmark.AlternativeBoard.Against;
import dev.parley.benchmark.AlternativeBoard.Worth;
import dev.parley.benchmark.AlternativeLine;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alternative with what it comes to.
 *
 * @param nowUsd       dollars of the first contract year, base case, at list; null while unknown
 * @param thereUsd     the same traffic there
 * @param tokensAssumed whether equal token counts are assumed
 * @param worth        dollars over the term, above zero: leaving is better; null where there is no such deal, or while
 *                     {@code unweighed} says what is missing
 * @param discountToStay share off list at which staying under AWS's latest offer costs no more
 */
record AlternativeAnswer(
        UUID id,
        List<String> workloads,
        String channel,
        String model,
        String scope,
        @Nullable BigDecimal nowUsd,
        @Nullable BigDecimal thereUsd,
        @Nullable BigDecimal oneOffUsd,
        BigDecimal creditsUsd,
        String verdict,
        @Nullable String decidedBy,
        boolean tokensAssumed,
        UnderDeals worth,
        @Nullable BigDecimal discountToStay,
        String unweighed,
        String source,
        String grade) {

    /** Dollars over the term under each deal. */
    record UnderDeals(
            @Nullable BigDecimal today,
            @Nullable BigDecimal latestOffer,
            @Nullable BigDecimal target) {}

    static List<AlternativeAnswer> of(AlternativeBoard board) {
        return board.lines().stream().map(line -> of(line, board.worth(line))).toList();
    }

    private static AlternativeAnswer of(AlternativeLine line, Optional<Worth> worth) {
        Alternative entry = line.entry();
        return new AlternativeAnswer(
                entry.id(),
                line.workloads().stream()
                        .map(AlternativeLine.OfWorkload::code)
                        .toList(),
                entry.channel().code(),
                entry.model(),
                entry.scope(),
                line.now().known().map(Money::cents).orElse(null),
                line.there().known().map(Money::cents).orElse(null),
                entry.oneOffUsd(),
                entry.creditsUsd(),
                entry.verdict().label(),
                entry.decidedBy(),
                entry.factorAssumed(),
                new UnderDeals(
                        under(worth, Against.TODAY), under(worth, Against.LATEST), under(worth, Against.TARGET)),
                worth.map(Worth::discountToStay).orElse(null),
                line.unweighed(),
                entry.source(),
                entry.grade().name());
    }

    private static @Nullable BigDecimal under(Optional<Worth> worth, Against against) {
        return worth.flatMap(one -> one.under(against)).orElse(null);
    }
}
