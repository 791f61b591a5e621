package dev.parley.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute that a passphrase was right, so that a program calling the API does not cost one Argon2id
 * computation (19 MiB, tens of milliseconds) each call. Only a keyed digest is kept, in memory, with a key that dies with
 * the process; it counts only as long as the stored hash is the one it was checked against.
 */
@Component
class RememberedPasswords {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private record Right(String hash, Instant until) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Right> rights = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Right> eldest) {
            return size() > MOST;
        }
    };

    RememberedPasswords(Clock clock) {
        this.clock = clock;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Whether this passphrase was found right within the last minute, against this very hash. */
    boolean right(String account, String passphrase, String hash) {
        var digest = digest(account, passphrase);
        synchronized (rights) {
            var right = rights.get(digest);
            return right != null
                    && right.until().isAfter(clock.instant())
                    && right.hash().equals(hash);
        }
    }

    void remember(String account, String passphrase, String hash) {
        var digest = digest(account, passphrase);
        synchronized (rights) {
            rights.remove(digest);
            rights.put(digest, new Right(hash, clock.instant().plus(KEPT)));
        }
    }

    private String digest(String account, String passphrase) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(account.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(passphrase.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HmacSHA256", missing);
        }
    }
}
