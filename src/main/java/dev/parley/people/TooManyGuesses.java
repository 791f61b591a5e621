package dev.parley.people;

import dev.parley.base.data.Explained;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.security.core.AuthenticationException;

/** The passphrase was not looked at: too many wrong ones came before. */
public final class TooManyGuesses extends AuthenticationException implements Explained {

    private final Instant until;
    private final Duration wait;

    TooManyGuesses(Instant until, Instant now) {
        super("Too many wrong attempts");
        this.until = until.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        this.wait = Duration.between(now, this.until);
    }

    /** From then on the next attempt is looked at; a whole second. */
    Instant until() {
        return until;
    }

    /** Seconds until the next attempt is looked at, at least 1. */
    long seconds() {
        return Math.max(1, wait.toSeconds());
    }

    @Override
    public String sentence() {
        return sentence(until.toString(), seconds());
    }

    /**
     * @param moment as its reader writes it
     * @param seconds until then
     */
    public static String sentence(String moment, long seconds) {
        var minutes = (seconds + 59) / 60;
        return "Too many wrong attempts. The next one is looked at from " + moment + ", in " + minutes
                + (minutes == 1 ? " minute" : " minutes")
                + "; until then even the right passphrase is not. An administrator can give you a new one at once.";
    }
}
