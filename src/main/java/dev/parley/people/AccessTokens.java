package dev.parley.people;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own tokens for programs that call the API. A token does what its owner may do while it lasts, and no more; it does
 * not open the screens. It is 256 random bits, so a plain SHA-256 of it is safe to keep.
 */
@Service
public class AccessTokens {

    /** What every token begins with, so that one that has slipped into a file can be found. */
    static final String PREFIX = "parley_";

    private static final int LONGEST_DAYS = 366;
    private static final int MOST = 20;
    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenRepository repository;
    private final PersonRepository people;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    AccessTokens(TokenRepository repository, PersonRepository people, CurrentPerson currentPerson, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Those that open something today, the latest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> mine() {
        return repository.of(currentPerson.get().id(), clock.instant());
    }

    /**
     * Makes a token. Its text is in the answer and nowhere else.
     *
     * @param days how long it lasts, 1 to 366
     * @throws InvalidInput when a field cannot be taken, or there are 20 already
     */
    @Transactional
    public AccessToken.Made make(String name, int days) {
        var who = currentPerson.get();
        Checks.text("name", name, 60, "Say what the token is for.");
        Checks.between("days", days, 1, LONGEST_DAYS, "days");
        if (mine().size() >= MOST) {
            throw new InvalidInput("name", name, "You have " + MOST + " tokens. Revoke one that is not used any more.");
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var token = new AccessToken(UUID.randomUUID(), name.strip(), now, now.plus(Duration.ofDays(days)));
        repository.insert(token, who.id(), Sha256.of(text));
        log.info("{} made a token for {} days", who.username(), days);
        return new AccessToken.Made(token, text);
    }

    /** From now on it opens nothing. Of a token that is not one's own nothing happens. */
    @Transactional
    public void revoke(UUID token) {
        repository.revoke(currentPerson.get().id(), token, clock.instant());
        log.info("{} revoked a token", currentPerson.get().username());
    }

    /** Who shows this token, as long as it and the account stand. */
    @Transactional(readOnly = true)
    Optional<SignedIn> owner(String text) {
        if (!text.startsWith(PREFIX) || text.length() > 100) {
            return Optional.empty();
        }
        return repository
                .person(Sha256.of(text), clock.instant())
                .flatMap(people::findById)
                .map(PersonRow::signedIn)
                .filter(SignedIn::isEnabled);
    }
}
