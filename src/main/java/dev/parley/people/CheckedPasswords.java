package dev.parley.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The one place where a passphrase is compared, for the sign-in page and the API alike. Guesses at one account are looked
 * at one after the other, so that many at once cannot slip past the limit. An unknown or disabled account takes as long
 * as a known one (Spring's provider compares with a made-up hash) and gets the same answer.
 */
@Component
class CheckedPasswords implements AuthenticationManager {

    private final DaoAuthenticationProvider provider;
    private final People people;
    private final GuessLimit guesses;
    private final RememberedPasswords remembered;
    private final Clock clock;
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    CheckedPasswords(
            People people, PasswordEncoder encoder, GuessLimit guesses, RememberedPasswords remembered, Clock clock) {
        this.clock = clock;
        this.people = people;
        this.guesses = guesses;
        this.remembered = remembered;
        this.provider = new DaoAuthenticationProvider(people);
        this.provider.setPasswordEncoder(encoder);
    }

    /**
     * @throws TooManyGuesses when the limit is reached; nothing was compared
     * @throws AuthenticationException when name and passphrase do not belong together
     */
    @Override
    public Authentication authenticate(Authentication given) {
        var account = given.getName().strip().toLowerCase(Locale.ROOT);
        var passphrase = String.valueOf(given.getCredentials());
        var address = address(given);
        var turn = turns[Math.floorMod(account.hashCode(), turns.length)];
        turn.lock();
        try {
            var known = remembered(account, passphrase, given);
            return known != null ? known : compare(account, passphrase, address, given);
        } finally {
            turn.unlock();
        }
    }

    private @Nullable Authentication remembered(String account, String passphrase, Authentication given) {
        try {
            var person = (SignedIn) people.loadUserByUsername(account);
            var right =
                    person.isEnabled() && remembered.right(account, passphrase, String.valueOf(person.getPassword()));
            return right ? signedIn(person, given) : null;
        } catch (UsernameNotFoundException unknown) {
            return null;
        }
    }

    private Authentication compare(String account, String passphrase, String address, Authentication given) {
        return switch (ask(account, address)) {
            case GuessLimit.Answer.Wait wait -> throw new TooManyGuesses(wait.until(), clock.instant());
            case GuessLimit.Answer.Look look -> compare(look.guess(), account, passphrase, address, given);
        };
    }

    /** @throws InternalAuthenticationServiceException when guesses cannot be counted: then none is looked at */
    private GuessLimit.Answer ask(String account, String address) {
        try {
            return guesses.ask(account, address);
        } catch (DataAccessException | TransactionException broken) {
            throw new InternalAuthenticationServiceException("Guesses cannot be counted", broken);
        }
    }

    private Authentication compare(
            UUID guess, String account, String passphrase, String address, Authentication given) {
        try {
            var attempt = UsernamePasswordAuthenticationToken.unauthenticated(account, passphrase);
            var person = (SignedIn) provider.authenticate(attempt).getPrincipal();
            guesses.right(guess, account, address);
            remembered.remember(account, passphrase, String.valueOf(person.getPassword()));
            return signedIn(person, given);
        } catch (InternalAuthenticationServiceException broken) {
            throw broken;
        } catch (AuthenticationException wrong) {
            throw new BadCredentialsException("Name and passphrase do not belong together");
        }
    }

    private static Authentication signedIn(SignedIn person, Authentication given) {
        person.eraseCredentials();
        var token = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        token.setDetails(given.getDetails());
        return token;
    }

    /** The address guesses are counted by; for IPv6 the /64 network, which one customer has to himself. */
    private static String address(Authentication given) {
        var text = given.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "screen";
        try {
            return text.contains(":") && InetAddress.ofLiteral(text) instanceof Inet6Address six
                    ? Base64.getEncoder().encodeToString(Arrays.copyOf(six.getAddress(), 8))
                    : text;
        } catch (IllegalArgumentException notAnAddress) {
            return text;
        }
    }
}
