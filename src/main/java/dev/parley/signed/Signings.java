package dev.parley.signed;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import dev.parley.price.AgreedPrices;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs deals and takes signatures back, each as a whole. */
@Service
public class Signings {

    private final SigningStore store;
    private final Agreements agreements;
    private final AgreedPrices book;
    private final Prices prices;
    private final ObjectProvider<RestsOnSigning> resting;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Signings(
            SigningStore store,
            Agreements agreements,
            AgreedPrices book,
            Prices prices,
            ObjectProvider<RestsOnSigning> resting,
            Access access,
            CurrentPerson currentPerson,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.agreements = agreements;
        this.book = book;
        this.prices = prices;
        this.resting = resting;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Signs a deal: freezes it and lays its rates upon the price book, all or nothing.
     *
     * @param hash      of the preview that was seen, as {@link Agreements#hash} has it
     * @param knowingly whether the warnings of the preview were read and accepted
     * @throws InvalidInput where it cannot be signed, or the deal has changed since the preview; nothing is changed then
     */
    public Agreement.Signed sign(UUID id, UUID deal, LocalDate from, String hash, boolean knowingly) {
        mayEdit(id);
        try {
            var signing = Objects.requireNonNull(transaction.execute(_ -> {
                var preview = agreements.preview(id, deal, from);
                requireReady(preview, hash, knowingly);
                return write(id, preview, deal);
            }));
            return agreements.signed(id).stream()
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
        if (!Agreements.hash(preview).equals(hash)) {
            throw new InvalidInput(
                    "deal",
                    preview.sheet().name(),
                    "\"" + preview.sheet().name() + "\" or the price book has changed since you looked. Nothing was"
                            + " signed: look at it again.");
        }
        if (!preview.known().isEmpty() && !knowingly) {
            throw new InvalidInput(
                    "knowingly", "no", String.join(" ", preview.known()) + " Say that you sign it knowing this.");
        }
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
        var counting =
                agreements.signed(id).stream().filter(Agreement.Signed::counts).toList();
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
                    id, signing, currentPerson.get().id(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                throw new InvalidInput("signing", signing, "Somebody has undone this at this moment.");
            }
            book.undo(id, signing);
        });
    }
}
