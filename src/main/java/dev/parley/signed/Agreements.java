package dev.parley.signed;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Sha256;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed, layer by layer, what was in force on a day, and what signing a deal would change. */
@Service
public class Agreements {

    private final SigningStore store;
    private final Deals deals;
    private final Previews previews;
    private final Negotiations negotiations;
    private final Access access;
    private final People people;
    private final Clock clock;

    Agreements(
            SigningStore store,
            Deals deals,
            Previews previews,
            Negotiations negotiations,
            Access access,
            People people,
            Clock clock) {
        this.store = store;
        this.deals = deals;
        this.previews = previews;
        this.negotiations = negotiations;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** All that was signed, in order, also what was undone. */
    @Transactional(readOnly = true)
    public List<Agreement.Signed> signed(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var rows = store.of(negotiation);
        var who = new HashSet<UUID>();
        rows.forEach(row -> {
            who.add(row.by());
            if (row.undoneBy() != null) {
                who.add(row.undoneBy());
            }
        });
        var names = people.namesOf(who);
        return rows.stream()
                .map(row -> new Agreement.Signed(
                        row.id(),
                        row.number(),
                        row.deal(),
                        row.agreement(),
                        row.hash(),
                        names.getOrDefault(row.by(), "somebody"),
                        row.at(),
                        row.undoneBy() == null ? null : names.getOrDefault(row.undoneBy(), "somebody"),
                        row.undoneAt()))
                .toList();
    }

    /** What was, is or will be in force on a day: the last signature that had begun; before any, today's terms as entered. */
    @Transactional(readOnly = true)
    public Optional<Agreement> inForce(UUID negotiation, LocalDate day) {
        return signed(negotiation).stream()
                .filter(Agreement.Signed::counts)
                .map(Agreement.Signed::agreement)
                .filter(agreement -> agreement.inForceOn(day))
                .reduce((_, later) -> later)
                .or(() -> previews.today(negotiations.byId(negotiation), deals.of(negotiation))
                        .filter(agreement -> agreement.inForceOn(day)));
    }

    /** Whether a day lies in the term that is negotiated, signed or not. */
    @Transactional(readOnly = true)
    public boolean plannedOn(UUID negotiation, LocalDate day) {
        return negotiations.byId(negotiation).years().yearOf(day).isPresent();
    }

    /** The deals that may be signed: offers and asks, the latest first. */
    @Transactional(readOnly = true)
    public List<DealSheet> signable(UUID negotiation) {
        return deals.of(negotiation).stream()
                .filter(sheet -> sheet.role().round())
                .toList()
                .reversed();
    }

    /** From when a signature usually holds: the first from the effective date, an amendment from the next month on. */
    public LocalDate usualFrom(Negotiation negotiation, List<Agreement.Signed> signed) {
        var next = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        return signed.stream().noneMatch(Agreement.Signed::counts) || next.isBefore(negotiation.effectiveDate())
                ? negotiation.effectiveDate()
                : next;
    }

    /**
     * What signing would change; changes nothing.
     *
     * @throws InvalidInput where the deal cannot be signed at all, or the day is outside of the term
     */
    @Transactional(readOnly = true)
    public SigningPreview preview(UUID id, UUID deal, LocalDate from) {
        access.require(id, Permission.SEE_POSITIONS);
        var negotiation = negotiations.byId(id);
        var sheets = deals.of(id);
        var sheet = sheets.stream()
                .filter(one -> one.id().equals(deal))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("deal", deal, "That deal is no longer there: choose another."));
        if (!sheet.role().round()) {
            throw new InvalidInput(
                    "deal",
                    sheet.name(),
                    "\"" + sheet.name() + "\" is " + words(sheet.role()) + ": sign an offer of AWS, or an ask that"
                            + " AWS has accepted.");
        }
        requireDay(negotiation, signed(id), from);
        return previews.of(negotiation, sheets, sheet, from, inForce(id, from.minusDays(1)));
    }

    private static String words(DealRole role) {
        return role == DealRole.TODAY ? "in force already" : "no deal but our " + role.label();
    }

    private static void requireDay(Negotiation negotiation, List<Agreement.Signed> signed, LocalDate from) {
        var last = negotiation.years().to(negotiation.contractYears());
        if (from.isBefore(negotiation.effectiveDate()) || from.isAfter(last)) {
            throw new InvalidInput(
                    "from",
                    from,
                    from + " is outside of the term, " + negotiation.effectiveDate() + " to " + last
                            + ": enter a day of it, or change the dates under Agreement first.");
        }
        signed.stream()
                .filter(Agreement.Signed::counts)
                .reduce((_, later) -> later)
                .filter(before -> from.isBefore(before.agreement().from()))
                .ifPresent(before -> {
                    throw new InvalidInput(
                            "from",
                            from,
                            from + " is before " + before.agreement().from() + ", from which \""
                                    + before.agreement().name()
                                    + "\" holds: an amendment adds a layer and rewrites none."
                                    + " Enter that day or a later one.");
                });
    }

    /** What of a preview has to be the same when it is signed. */
    public static String hash(SigningPreview preview) {
        return Sha256.of(preview.agreement().toString() + preview.warnings() + preview.unread());
    }
}
