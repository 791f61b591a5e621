package dev.parley.deal;

import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** What was searched for to the last digit, in figures somebody would ask for: rounded where it changed, in our favour. */
final class InOurFavour {

    private static final BigDecimal DISCOUNT = new BigDecimal("0.0005");
    private static final BigDecimal PERCENTAGE = new BigDecimal("0.001");
    private static final BigDecimal DOLLARS = new BigDecimal("10000");

    private InOurFavour() {}

    static Deal rounded(Deal from, Deal to) {
        return new Deal(
                to.name(),
                header(from.header(), to.header()),
                to.lineTerms().stream()
                        .map(term -> from.lineTerms().contains(term) ? term : up(term))
                        .toList(),
                to.clauses(),
                to.credits().stream()
                        .map(credit -> from.credits().contains(credit) ? credit : up(credit))
                        .toList());
    }

    private static Header header(Header from, Header to) {
        var header = to;
        if (!from.discounts().equals(to.discounts())) {
            header = header.withDiscounts(
                    to.discounts().stream().map(share -> up(share, DISCOUNT)).toList());
        }
        if (!from.rollover().equals(to.rollover())) {
            header = header.withRollover(up(to.rollover(), PERCENTAGE));
        }
        if (!from.commitments().equals(to.commitments())) {
            header = header.withCommitments(down(from.commitments(), to.commitments()));
        }
        return header;
    }

    /** Down to ten thousand dollars, except a year that did not change. */
    private static List<BigDecimal> down(List<BigDecimal> from, List<BigDecimal> to) {
        return IntStream.range(0, to.size())
                .mapToObj(y -> y < from.size() && from.get(y).compareTo(to.get(y)) == 0
                        ? to.get(y)
                        : steps(to.get(y), DOLLARS, RoundingMode.FLOOR).max(BigDecimal.valueOf(1_000)))
                .toList();
    }

    private static LineTerm up(LineTerm term) {
        return term.pricing() instanceof Pricing.PercentOff(Share off, boolean onTop)
                ? new LineTerm(
                        term.id(),
                        term.lines(),
                        new Pricing.PercentOff(up(off, PERCENTAGE), onTop),
                        term.from(),
                        term.reachesRunningTerms(),
                        term.inWriting())
                : term;
    }

    private static Credit up(Credit credit) {
        return new Credit(
                credit.id(),
                steps(credit.usd(), DOLLARS, RoundingMode.CEILING),
                credit.from(),
                credit.months(),
                credit.lines(),
                credit.counts());
    }

    private static Share up(Share share, BigDecimal step) {
        return new Share(steps(share.value(), step, RoundingMode.CEILING).min(BigDecimal.ONE));
    }

    private static BigDecimal steps(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).multiply(step).stripTrailingZeros();
    }
}
