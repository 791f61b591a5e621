package dev.parley.deal;

import dev.parley.engine.bargaining.Concession;
import dev.parley.engine.bargaining.GapClosing;
import dev.parley.engine.bargaining.Lever;
import dev.parley.engine.bargaining.Packages;
import dev.parley.engine.deal.CommitCurve;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to do next, as far as the deals entered allow it.
 *
 * @param flat the commitment to one row of the tier table with the least expected payment; null without a tier table
 * @param ramp the same of all rising commitments; null where none costs less than {@code flat}
 * @param gap  from AWS's latest offer to our target; null without both
 */
public record Advice(
        @Nullable Suggested flat,
        @Nullable Suggested ramp,
        @Nullable Gap gap) {

    private static final int PACKAGES = 3;

    /**
     * A deal to try or to ask for.
     *
     * @param base          the sheet it was made from; its other terms stay
     * @param from          as {@code base} is evaluated
     * @param changes       in which terms it differs from {@code base}, in words
     * @param expected      its expected payment
     * @param saves         against {@code base}, jointly
     * @param savesToToday  against today's terms; null without those
     * @param savesToLatest against AWS's latest offer; null without one
     */
    public record Suggested(
            String title,
            DealSheet base,
            Deal from,
            Deal deal,
            List<String> changes,
            BigDecimal expected,
            BigDecimal saves,
            @Nullable BigDecimal savesToToday,
            @Nullable BigDecimal savesToLatest) {}

    /**
     * @param usd      how much dearer the offer is than the target; zero or less: it is as good already
     * @param closing  levers that alone make the offer as good, what gives up least on paper first
     * @param partly   levers that do not even when moved all the way, what is worth most first
     * @param packages asks of equal joint worth; empty where all levers together do not reach the target
     */
    public record Gap(
            DealSheet offer,
            DealSheet target,
            BigDecimal usd,
            List<Suggested> closing,
            List<Suggested> partly,
            List<Suggested> packages) {}

    static Advice of(Desk desk) {
        var make = new Maker(desk);
        var base = desk.latestOffer().or(desk::today);
        if (base.isEmpty() || desk.tiers().isEmpty()) {
            return new Advice(null, null, make.gap().orElse(null));
        }
        var from = desk.deal(base.get());
        var points = CommitCurve.points(
                desk.valuation(),
                from,
                desk.tierTable(),
                CommitCurve.ramps(desk.tierTable(), desk.negotiation().contractYears()));
        var flat = CommitCurve.least(points.stream().filter(Advice::flat).toList());
        var least = CommitCurve.least(points);
        return new Advice(
                make.suggested("Commit flat", base.get(), from, flat.deal()),
                flat(least) ? null : make.suggested("Commit rising", base.get(), from, least.deal()),
                make.gap().orElse(null));
    }

    private static boolean flat(CommitCurve.Point point) {
        return point.commitments().stream().distinct().count() == 1;
    }

    private static final class Maker {

        private final Desk desk;

        Maker(Desk desk) {
            this.desk = desk;
        }

        Optional<Gap> gap() {
            var offer = desk.latestOffer();
            var target = desk.only(DealRole.TARGET);
            return offer.isEmpty() || target.isEmpty() ? Optional.empty() : Optional.of(gap(offer.get(), target.get()));
        }

        private Gap gap(DealSheet offer, DealSheet target) {
            var valuation = desk.valuation();
            var from = desk.deal(offer);
            var goal = valuation.expected(desk.deal(target));
            var asks = Stream.concat(desk.latestAsk().stream(), Stream.of(target))
                    .map(desk::deal)
                    .toList();
            var levers = worthwhile(from, Levers.between(from, asks));
            var concessions = GapClosing.of(valuation, from, goal, levers);
            return new Gap(
                    offer,
                    target,
                    valuation.expected(from).subtract(goal),
                    concessions.stream()
                            .filter(Concession::closes)
                            .map(one -> moved(offer, from, one))
                            .toList(),
                    concessions.stream()
                            .filter(one -> !one.closes())
                            .map(one -> moved(offer, from, one))
                            .toList(),
                    Packages.of(valuation, from, goal, levers, PACKAGES).stream()
                            .map(one -> suggested(one.lead().name(), offer, from, one.deal()))
                            .toList());
        }

        /** Without the levers that save nothing as the offer stands. */
        private List<Lever> worthwhile(Deal offer, List<Lever> levers) {
            var now = desk.valuation().expected(offer);
            return levers.stream()
                    .filter(lever -> desk.valuation()
                                    .expected(lever.move(offer, Share.ALL))
                                    .compareTo(now)
                            < 0)
                    .toList();
        }

        private Suggested moved(DealSheet offer, Deal from, Concession concession) {
            return suggested(concession.lever().name(), offer, from, concession.deal());
        }

        private Suggested suggested(String title, DealSheet base, Deal from, Deal exact) {
            var deal = InOurFavour.rounded(from, exact);
            var expected = desk.valuation().expected(deal);
            return new Suggested(
                    title,
                    base,
                    from,
                    deal,
                    Changes.between(from, deal),
                    expected,
                    desk.valuation().expected(from).subtract(expected),
                    against(desk.today(), expected),
                    against(desk.latestOffer(), expected));
        }

        private @Nullable BigDecimal against(Optional<DealSheet> other, BigDecimal expected) {
            return other.map(
                            sheet -> desk.valuation().expected(desk.deal(sheet)).subtract(expected))
                    .orElse(null);
        }
    }
}
