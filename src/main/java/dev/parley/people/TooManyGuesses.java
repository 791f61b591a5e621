package dev.parley.people;

import dev.parley.base.data.Explained;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The passphrase was not looked at: too many wrong ones came before. */
final class TooManyGuesses extends AuthenticationException implements Explained {

    private final Duration wait;

    TooManyGuesses(Duration wait) {
        super("Too many wrong attempts");
        this.wait = wait;
    }

    /** Seconds until the next attempt is looked at, at least 1. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    long minutes() {
        return (seconds() + 59) / 60;
    }

    @Override
    public String sentence() {
        return sentence(minutes());
    }

    static String sentence(long minutes) {
        return "Too many wrong attempts. Try again in " + minutes + (minutes == 1 ? " minute." : " minutes.");
    }
}
