package dev.parley.schedule;

import dev.parley.bill.BillLines;
import dev.parley.bill.LineTerms;
import dev.parley.bill.Treatment;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Payer;
import dev.parley.negotiation.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the deals of a negotiation for what they say of the schedule's lines. */
@Service
public class Letters {

    private final Deals deals;
    private final ProductLinks links;
    private final BillLines bill;
    private final Negotiations negotiations;
    private final Access access;
    private final Clock clock;

    Letters(Deals deals, ProductLinks links, BillLines bill, Negotiations negotiations, Access access, Clock clock) {
        this.deals = deals;
        this.links = links;
        this.bill = bill;
        this.negotiations = negotiations;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The deals that the schedule is read beside; each empty where there is none.
     *
     * @param offer    AWS's latest
     * @param ask      our latest
     * @param target   what we want to reach
     * @param walkAway what we would rather leave at
     */
    public record Latest(
            Optional<Letter> offer, Optional<Letter> ask, Optional<Letter> target, Optional<Letter> walkAway) {

        /** What the sheet of an aim says of a line itself; no sheet opens for the anchor. */
        Optional<Offered> of(Aim aim, ScheduleLine line) {
            return switch (aim) {
                case ANCHOR -> Optional.empty();
                case TARGET -> target.flatMap(letter -> letter.ofLine(line));
                case WALK_AWAY -> walkAway.flatMap(letter -> letter.ofLine(line));
            };
        }
    }

    @Transactional(readOnly = true)
    public Latest of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var sheets = deals.of(negotiation);
        var read = reader(negotiation);
        Function<DealRole, Optional<Letter>> last =
                role -> DealSheet.latest(sheets, role).map(read);
        return new Latest(
                last.apply(DealRole.OFFER),
                last.apply(DealRole.ASK),
                last.apply(DealRole.TARGET),
                last.apply(DealRole.WALK_AWAY));
    }

    /** Reads any deal of the negotiation in the same way; what it needs is read once. */
    @Transactional(readOnly = true)
    public Function<DealSheet, Letter> reader(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var products = links.of(negotiation);
        var discounted = bill.of(negotiation).stream()
                .filter(terms -> terms.discounted() == Treatment.YES)
                .map(LineTerms::line)
                .collect(Collectors.toSet());
        var about = negotiations.byId(negotiation);
        var enrolled =
                about.payers().stream().filter(Payer::enrolled).map(Payer::code).collect(Collectors.toSet());
        var today = LocalDate.now(clock);
        return sheet -> new Letter(sheet, products, discounted, enrolled, about.years(), today);
    }
}
