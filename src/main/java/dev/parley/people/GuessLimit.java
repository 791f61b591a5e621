package dev.parley.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many wrong passphrases are looked at in any 15 minutes: 10 for an account, of which 6 from one address and 8 from
 * addresses the account has not signed in from; 50 from one address over all accounts. What is refused does not count, so
 * nobody waits longer than 15 minutes, and an owner at a known address keeps two attempts whatever strangers do.
 *
 * <p>Kept in memory, one count for each node. Accounts that do not exist are counted like those that do.
 */
@Component
class GuessLimit {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_ACCOUNT = 10;
    static final int OF_ACCOUNT_FROM_STRANGERS = 8;
    static final int OF_ACCOUNT_FROM_ADDRESS = 6;
    static final int OF_ADDRESS = 50;
    private static final int KEPT_KNOWN = 10_000;
    private static final int TIDY_ABOVE = 2_000;

    private record Guess(String account, String address, Instant at) {}

    private record Place(String account, String address) {}

    private final Clock clock;
    private final Map<String, ArrayDeque<Guess>> byAccount = new HashMap<>();
    private final Map<String, ArrayDeque<Guess>> byAddress = new HashMap<>();
    private final Map<Place, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Boolean> eldest) {
            return size() > KEPT_KNOWN;
        }
    };

    GuessLimit(Clock clock) {
        this.clock = clock;
    }

    /** How long until a guess is looked at; empty when it is now. */
    synchronized Optional<Duration> wait(String account, String address) {
        var now = clock.instant();
        var ofAccount = recent(byAccount, account, now);
        var fromHere = ofAccount.stream()
                .filter(guess -> guess.address().equals(address))
                .toList();
        var fromStrangers = known.containsKey(new Place(account, address))
                ? List.<Guess>of()
                : ofAccount.stream()
                        .filter(guess -> !known.containsKey(new Place(account, guess.address())))
                        .toList();
        return Stream.of(
                        free(ofAccount, OF_ACCOUNT),
                        free(fromHere, OF_ACCOUNT_FROM_ADDRESS),
                        free(fromStrangers, OF_ACCOUNT_FROM_STRANGERS),
                        free(recent(byAddress, address, now), OF_ADDRESS))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(at -> Duration.between(now, at));
    }

    synchronized void wrong(String account, String address) {
        var guess = new Guess(account, address, clock.instant());
        byAccount.computeIfAbsent(account, key -> new ArrayDeque<>()).add(guess);
        byAddress.computeIfAbsent(address, key -> new ArrayDeque<>()).add(guess);
        if (byAccount.size() > TIDY_ABOVE) {
            tidy(byAccount, guess.at());
            tidy(byAddress, guess.at());
        }
    }

    /** The owner was here. Wrong guesses stay counted: a right one must not open the way for more. */
    synchronized void right(String account, String address) {
        known.put(new Place(account, address), true);
    }

    /** When the limit has room again, or null when it has now; guesses are in order of time. */
    private static @Nullable Instant free(List<Guess> guesses, int limit) {
        return guesses.size() < limit
                ? null
                : guesses.get(guesses.size() - limit).at().plus(WINDOW);
    }

    private static List<Guess> recent(Map<String, ArrayDeque<Guess>> map, String key, Instant now) {
        var guesses = map.get(key);
        if (guesses == null) {
            return List.of();
        }
        while (!guesses.isEmpty() && !guesses.getFirst().at().plus(WINDOW).isAfter(now)) {
            guesses.removeFirst();
        }
        return new ArrayList<>(guesses);
    }

    private static void tidy(Map<String, ArrayDeque<Guess>> map, Instant now) {
        map.values()
                .removeIf(guesses -> guesses.isEmpty()
                        || !guesses.getLast().at().plus(WINDOW).isAfter(now));
    }
}
