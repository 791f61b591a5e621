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
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import dev.parley.price.AgreedPrices;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What was agreed, layer by layer: signed whole, undone whole, and what was in force on a day. */
@Service
public class Agreements {

    private final SigningStore store;
    private final Deals deals;
    private final Previews previews;
    private final AgreedPrices book;
    private final Prices prices;
    private final Negotiations negotiations;
    private final ObjectProvider<RestsOnSigning> resting;
    private final Access access;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Agreements(
            SigningStore store,
            Deals deals,
            Previews previews,
            AgreedPrices book,
            Prices prices,
            Negotiations negotiations,
            ObjectProvider<RestsOnSigning> resting,
            Access access,
            People people,
            CurrentPerson currentPerson,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.deals = deals;
        this.previews = previews;
        this.book = book;
        this.prices = prices;
        this.negotiations = negotiations;
        this.resting = resting;
        this.access = access;
        this.people = people;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
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
                                    + before.agreement().name() + "\" holds: an amendment adds a layer and rewrites none."
                                    + " Enter that day or a later one.");
                });
    }

    /**
     * Signs a deal: freezes it and lays its rates upon the price book, all or nothing.
     *
     * @param hash      of the preview that was seen, as {@link #hash} has it
     * @param knowingly whether the warnings of the preview were read and accepted
     * @throws InvalidInput where it cannot be signed, or the deal has changed since the preview; nothing is changed then
     */
    public Agreement.Signed sign(UUID id, UUID deal, LocalDate from, String hash, boolean knowingly) {
        mayEdit(id);
        try {
            var signing = Objects.requireNonNull(transaction.execute(_ -> {
                var preview = preview(id, deal, from);
                requireReady(preview, hash, knowingly);
                return write(id, preview, deal);
            }));
            return signed(id).stream()
                    .filter(one -> one.id().equals(signing))
                    .findFirst()
                    .orElseThrow();
        } catch (DataIntegrityViolationException faster) {
            throw new InvalidInput(
                    "deal", null, "Somebody has signed at this moment. Nothing was changed: look at it again.");
        }
    }

    private void mayEdit(UUID id) {
        access.require(id, Permission.EDIT_POSITIONS);
        access.require(id, Permission.MANAGE);
    }

    private static void requireReady(SigningPreview preview, String hash, boolean knowingly) {
        preview.unapproved().ifPresent(missing -> {
            throw new InvalidInput("deal", preview.sheet().name(), missing);
        });
        if (!hash(preview).equals(hash)) {
            throw new InvalidInput(
                    "deal",
                    preview.sheet().name(),
                    "\"" + preview.sheet().name() + "\" or the price book has changed since you looked. Nothing was"
                            + " signed: look at it again.");
        }
        if (!preview.warnings().isEmpty() && !knowingly) {
            throw new InvalidInput(
                    "knowingly",
                    "no",
                    String.join(" ", preview.warnings()) + " Say that you sign it knowing this.");
        }
    }

    /** What of a preview has to be the same when it is signed. */
    public static String hash(SigningPreview preview) {
        return Sha256.of(
                preview.agreement().toString() + preview.warnings() + preview.unread());
    }

    private UUID write(UUID id, SigningPreview preview, UUID deal) {
        var signing = UUID.randomUUID();
        var agreement = preview.agreement();
        int number = store.of(id).size() + 1;
        store.insert(
                id,
                signing,
                number,
                deal,
                agreement,
                currentPerson.get().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var models = prices.models(id).stream()
                .collect(Collectors.toMap(ModelInfo::id, Function.identity(), (first, _) -> first));
        book.write(
                id,
                signing,
                agreement.from(),
                "Agreed deal " + agreement.name(),
                agreement.rates().stream()
                        .map(rate -> new AgreedPrices.Agreed(
                                models.get(rate.model()),
                                rate.scope(),
                                rate.kind(),
                                rate.usd(),
                                rate.from(),
                                rate.to(),
                                rate.words() + "; for " + String.join(", ", rate.payers())))
                        .toList());
        return signing;
    }

    /**
     * Takes a signature back as a whole: its rates leave the price book, the terms before it are in force again.
     *
     * @throws InvalidInput where something rests on it, or it is not there
     */
    public void undo(UUID id, UUID signing) {
        mayEdit(id);
        var counting = signed(id).stream().filter(Agreement.Signed::counts).toList();
        var one = counting.stream()
                .filter(found -> found.id().equals(signing))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "signing", signing, "This is not signed, or was undone already: look at it again."));
        var rests = resting.stream()
                .flatMap(room -> room.on(id, one.agreement()).stream())
                .toList();
        if (!counting.getLast().equals(one)) {
            rests = List.of("the amendment \"" + counting.getLast().agreement().name() + "\" of "
                    + counting.getLast().agreement().from());
        }
        if (!rests.isEmpty()) {
            throw new InvalidInput(
                    "signing",
                    one.agreement().name(),
                    "On \"" + one.agreement().name() + "\" rests " + String.join(", ", rests)
                            + ": take that out first. Nothing was changed.");
        }
        transaction.executeWithoutResult(_ -> {
            if (!store.undo(
                    id,
                    signing,
                    currentPerson.get().id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                throw new InvalidInput("signing", signing, "Somebody has undone this at this moment.");
            }
            book.undo(id, signing);
        });
    }
}
