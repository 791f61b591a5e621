package dev.parley.people;

import dev.parley.base.data.InvalidInput;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody may do with the account they are signed in with. */
@Service
public class OwnAccount {

    private final PersonRepository repository;
    private final CurrentPerson currentPerson;
    private final CheckedPasswords checked;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    OwnAccount(
            PersonRepository repository,
            CurrentPerson currentPerson,
            CheckedPasswords checked,
            PasswordEncoder passwords,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.currentPerson = currentPerson;
        this.checked = checked;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /**
     * Changes the passphrase. This session goes on; all others of the account end.
     *
     * @throws InvalidInput when the current one is wrong (counted like a wrong sign-in) or the new one is refused
     */
    public void changePassphrase(String current, String next) {
        var who = currentPerson.get();
        Passphrase.check(who.username(), next);
        try {
            checked.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(who.username(), current));
        } catch (TooManyGuesses tooMany) {
            throw new InvalidInput("current", null, tooMany.sentence());
        } catch (AuthenticationException wrong) {
            throw new InvalidInput("current", null, "This is not your current passphrase. Nothing was changed.");
        }
        var hash = String.valueOf(passwords.encode(next));
        var changed = transaction.execute(status -> {
            var row = repository.findById(who.id()).orElseThrow();
            row.passwordHash = hash;
            return repository.saveAndFlush(row).signedIn();
        });
        changed.eraseCredentials();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(changed, null, changed.getAuthorities()));
    }
}
