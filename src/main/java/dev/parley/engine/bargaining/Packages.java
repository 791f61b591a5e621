package dev.parley.engine.bargaining;

import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asks that differ in their terms and are worth the same to us, jointly: whichever the other side takes, we pay the same.
 */
public final class Packages {

    private Packages() {}

    /**
     * @param lead     the lever that does as much of it as it can
     * @param way      how far it moves
     * @param others   how far all others move, as little as the leading one leaves to do
     * @param deal     the offer with all of it, named for what leads
     * @param expected its expected payment, at or a little below what was asked for
     */
    public record Package(Lever lead, Share way, Share others, Deal deal, BigDecimal expected) {}

    /**
     * Packages led by one lever each, by the levers that are worth most alone.
     *
     * @param payment the expected payment to reach; not reached by the offer itself
     * @param most    how many packages
     * @return fewer where fewer levers are worth anything, none where all levers together do not reach it
     */
    public static List<Package> of(Valuation valuation, Deal offer, BigDecimal payment, List<Lever> levers, int most) {
        List<Package> packages = new ArrayList<>();
        BigDecimal now = valuation.expected(offer);
        if (now.compareTo(payment) <= 0) {
            return packages;
        }
        Dial dial = new Dial(valuation);
        for (Led led : byWorth(valuation, offer, levers)) {
            if (packages.size() < most && led.payment().compareTo(now) < 0) {
                led(valuation, dial, offer, payment, levers, led.lead()).ifPresent(packages::add);
            }
        }
        return List.copyOf(packages);
    }

    private record Led(Lever lead, BigDecimal payment) {}

    private static List<Led> byWorth(Valuation valuation, Deal offer, List<Lever> levers) {
        return levers.stream()
                .map(lead -> new Led(lead, valuation.expected(lead.move(offer, Share.ALL))))
                .sorted(Comparator.comparing(Led::payment))
                .toList();
    }

    private static Optional<Package> led(
            Valuation valuation, Dial dial, Deal offer, BigDecimal payment, List<Lever> levers, Lever lead) {
        Lever others = new Lever.Together(
                "others", levers.stream().filter(lever -> !lever.equals(lead)).toList());
        Optional<Share> alone = dial.least(offer, lead, payment);
        Share way = alone.orElse(Share.ALL);
        Deal led = lead.move(offer, way);
        Optional<Share> rest = alone.isPresent() ? Optional.of(Share.NONE) : dial.least(led, others, payment);
        return rest.map(share -> {
            Deal deal = others.move(led, share).named(lead.name());
            return new Package(lead, way, share, deal, valuation.expected(deal));
        });
    }
}
