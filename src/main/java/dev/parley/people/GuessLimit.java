package dev.parley.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many wrong passphrases are looked at in any 15 minutes: 10 for an account, of which 6 from one address and 8 from
 * addresses the account has not signed in from; 50 from one address over all accounts. What is refused does not count, so
 * nobody waits longer than 15 minutes, and an owner at a known address keeps two attempts whatever strangers do.
 *
 * <p>Kept in the database: all nodes count together and a restart forgets nothing. A guess is entered before it is looked at
 * and taken out again when it was right, so that guesses sent to many nodes at once are no more. Accounts that do not exist
 * are counted like those that do.
 */
@Component
class GuessLimit {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_ACCOUNT = 10;
    static final int OF_ACCOUNT_FROM_STRANGERS = 8;
    static final int OF_ACCOUNT_FROM_ADDRESS = 6;
    static final int OF_ADDRESS = 50;

    /** How long it is remembered that an owner has signed in from an address. */
    static final Duration KNOWN = Duration.ofDays(180);

    /** What became of asking: a guess that may be looked at, or the moment from which one is. */
    sealed interface Answer {

        record Look(UUID guess) implements Answer {}

        record Wait(Instant until) implements Answer {}
    }

    private final GuessRepository guesses;
    private final SignInDigest digest;
    private final Clock clock;

    GuessLimit(GuessRepository guesses, SignInDigest digest, Clock clock) {
        this.guesses = guesses;
        this.digest = digest;
        this.clock = clock;
    }

    /** Asks whether a passphrase may be looked at; when it may, it counts as wrong until {@link #right} says otherwise. */
    @Transactional
    Answer ask(String account, String address) {
        var ofAccount = digest.of(account);
        var ofAddress = digest.of(address);
        guesses.lock(ofAccount, ofAddress);
        var now = clock.instant();
        var wait = wait(ofAccount, ofAddress, now);
        if (wait.isPresent()) {
            return new Answer.Wait(wait.get());
        }
        var guess = UUID.randomUUID();
        guesses.insert(guess, ofAccount, ofAddress, now.atOffset(ZoneOffset.UTC));
        return new Answer.Look(guess);
    }

    private Optional<Instant> wait(String account, String address, Instant now) {
        var since = now.minus(WINDOW).atOffset(ZoneOffset.UTC);
        var ofAccount = guesses.ofAccount(account, since);
        var fromHere = ofAccount.stream()
                .filter(guess -> guess.address().equals(address))
                .map(GuessRepository.Guess::at)
                .toList();
        var fromStrangers = guesses.known(account, address)
                ? List.<Instant>of()
                : ofAccount.stream()
                        .filter(guess -> !guess.known())
                        .map(GuessRepository.Guess::at)
                        .toList();
        return Stream.of(
                        free(ofAccount.stream().map(GuessRepository.Guess::at).toList(), OF_ACCOUNT),
                        free(fromHere, OF_ACCOUNT_FROM_ADDRESS),
                        free(fromStrangers, OF_ACCOUNT_FROM_STRANGERS),
                        free(guesses.ofAddress(address, since), OF_ADDRESS))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The guess was the owner. Wrong ones stay counted: a right one must not open the way for more. */
    @Transactional
    void right(UUID guess, String account, String address) {
        var ofAccount = digest.of(account);
        var ofAddress = digest.of(address);
        guesses.lock(ofAccount, ofAddress);
        guesses.delete(guess);
        guesses.know(ofAccount, ofAddress, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Nobody waits any more to sign in to this account: an administrator has just given it another passphrase. */
    @Transactional
    void forgive(String account) {
        guesses.deleteOfAccount(digest.of(account));
    }

    /** Forgets what counts no more. */
    @Transactional
    void tidy() {
        var now = clock.instant();
        guesses.deleteBefore(
                now.minus(WINDOW).atOffset(ZoneOffset.UTC), now.minus(KNOWN).atOffset(ZoneOffset.UTC));
    }

    /** When the limit has room again, or null when it has now; guesses are in order of time. */
    private static @Nullable Instant free(List<Instant> guesses, int limit) {
        return guesses.size() < limit
                ? null
                : guesses.get(guesses.size() - limit).plus(WINDOW);
    }
}
