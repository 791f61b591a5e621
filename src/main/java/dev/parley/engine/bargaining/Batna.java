package dev.parley.engine.bargaining;

import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What leaving is worth under a deal: {@code saved - shortfall - migration + credits}, in expected dollars over the term.
 *
 * @param saved     fall of all spend, what is paid there included, before any shortfall
 * @param shortfall what the agreement falls short by more when the spend has left
 * @param worth     above zero: leaving is better than staying under this deal
 */
public record Batna(
        Alternative alternative,
        BigDecimal saved,
        BigDecimal shortfall,
        BigDecimal migration,
        BigDecimal credits,
        BigDecimal worth) {

    public static Batna of(Valuation valuation, Deal deal, Alternative alternative) {
        return of(valuation, gone(valuation, alternative), deal, alternative);
    }

    /**
     * As {@link #of(Valuation, Deal, Alternative)}, for several deals one after the other.
     *
     * @param gone the bill without what leaves, as {@link #gone} draws it
     */
    public static Batna of(Valuation valuation, Valuation gone, Deal deal, Alternative alternative) {
        Outlook stay = valuation.outlook(deal);
        Outlook leave = gone.outlook(deal);
        BigDecimal shortfall = leave.expectedShortfall().subtract(stay.expectedShortfall());
        BigDecimal worth = stay.expected()
                .subtract(leave.expected())
                .subtract(alternative.migration())
                .add(alternative.credits());
        // Years are rounded apart; what they do not add up to is left in the spend.
        BigDecimal saved = stay.expected().subtract(leave.expected()).add(shortfall);
        return new Batna(alternative, saved, shortfall, alternative.migration(), alternative.credits(), worth);
    }

    /**
     * The least percentage off list, instead of what the deal gives on these lines, at which staying costs no more than
     * leaving: their walk-away.
     *
     * @param lines lines that would take it, usually the one that could leave
     * @return 0 when staying is as good as the deal stands; empty when it is not even with the lines free of charge
     */
    public static Optional<Share> discountToStay(
            Valuation valuation, Deal deal, Alternative alternative, List<String> lines) {
        return discountToStay(valuation, gone(valuation, alternative), deal, alternative, lines);
    }

    /** As {@link #discountToStay(Valuation, Deal, Alternative, List)}, with the bill drawn without what leaves. */
    public static Optional<Share> discountToStay(
            Valuation valuation, Valuation gone, Deal deal, Alternative alternative, List<String> lines) {
        BigDecimal leaving = gone.expected(deal).add(alternative.migration()).subtract(alternative.credits());
        if (valuation.expected(deal).compareTo(leaving) <= 0) {
            return Optional.of(Share.NONE);
        }
        LineTerm free = new LineTerm(
                alternative.name(), lines, new Pricing.PercentOff(Share.ALL, false), null, true, Answer.YES);
        return new Dial(valuation).least(withoutTermsOf(deal, lines), new Lever.Percentage(free.id(), free), leaving);
    }

    private static Deal withoutTermsOf(Deal deal, List<String> lines) {
        Deal bare = deal;
        for (LineTerm term : deal.lineTerms()) {
            List<String> others =
                    term.lines().stream().filter(line -> !lines.contains(line)).toList();
            if (others.size() < term.lines().size()) {
                bare = bare.without(term.id());
                if (!others.isEmpty()) {
                    bare = bare.with(new LineTerm(
                            term.id(),
                            others,
                            term.pricing(),
                            term.from(),
                            term.reachesRunningTerms(),
                            term.inWriting()));
                }
            }
        }
        return bare;
    }

    /** The bill without what leaves, on the same paths. */
    public static Valuation gone(Valuation valuation, Alternative alternative) {
        return Valuation.of(alternative.of(valuation.bill()), valuation.sampling());
    }
}
