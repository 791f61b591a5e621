package dev.parley.people;

import dev.parley.base.data.InvalidInput;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping the accounts: for administrators only, whoever calls. Any change of an account ends its sessions within seconds
 * (see {@link Sessions}). One administrator always remains.
 */
@Service
public class AccountKeeping {

    private static final Logger log = LoggerFactory.getLogger(AccountKeeping.class);

    private final PersonRepository repository;
    private final People people;
    private final CurrentPerson currentPerson;
    private final PasswordEncoder passwords;
    private final GuessLimit guesses;
    private final TokenRepository tokens;
    private final Clock clock;

    AccountKeeping(
            PersonRepository repository,
            People people,
            CurrentPerson currentPerson,
            PasswordEncoder passwords,
            GuessLimit guesses,
            TokenRepository tokens,
            Clock clock) {
        this.clock = clock;
        this.guesses = guesses;
        this.tokens = tokens;
        this.repository = repository;
        this.people = people;
        this.currentPerson = currentPerson;
        this.passwords = passwords;
    }

    /** All accounts by display name. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        requireAdministrator();
        return repository.findAll().stream()
                .map(row -> new Account(row.who(), row.disabled, row.createdAt))
                .sorted(Comparator.comparing(account -> account.who().displayName(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Transactional
    public Who add(String username, String displayName, String passphrase, boolean administrator) {
        requireAdministrator();
        var who = people.add(username, displayName, passphrase, administrator);
        log.info("{} added the account {}", currentPerson.get().username(), who.username());
        return who;
    }

    /** Shuts the account out: its sessions end, its passphrase no longer works. */
    @Transactional
    public void disable(UUID person) {
        change(person, "disabled", row -> {
            requireAnotherAdministrator(row);
            row.disabled = true;
        });
    }

    @Transactional
    public void enable(UUID person) {
        change(person, "enabled", row -> row.disabled = false);
    }

    @Transactional
    public void administrator(UUID person, boolean administrator) {
        change(person, administrator ? "made an administrator of" : "took administration from", row -> {
            if (!administrator) {
                requireAnotherAdministrator(row);
            }
            row.administrator = administrator;
        });
    }

    /** Gives the account another passphrase; the old one, all its sessions and tokens end, and a wait at sign-in too. */
    @Transactional
    public void resetPassphrase(UUID person, String passphrase) {
        change(person, "reset the passphrase of", row -> {
            Passphrase.check(row.username, passphrase);
            row.passwordHash = String.valueOf(passwords.encode(passphrase));
            guesses.forgive(row.username);
            tokens.revokeAll(row.id, clock.instant());
        });
    }

    private void change(UUID person, String done, Consumer<PersonRow> change) {
        requireAdministrator();
        var row = repository
                .findById(person)
                .orElseThrow(() -> new InvalidInput("person", null, "This account is no longer there."));
        change.accept(row);
        repository.saveAndFlush(row);
        log.info("{} {} {}", currentPerson.get().username(), done, row.username);
    }

    private void requireAnotherAdministrator(PersonRow changed) {
        var others = repository.administrators().stream()
                .filter(row -> !row.id.equals(changed.id))
                .count();
        if (changed.administrator && !changed.disabled && others == 0) {
            throw new InvalidInput(
                    "administrator",
                    changed.username,
                    "This is the last administrator. Make somebody else administrator first.");
        }
    }

    private void requireAdministrator() {
        if (!currentPerson.get().administrator()) {
            throw new AccessDeniedException("Administrators only");
        }
    }
}
