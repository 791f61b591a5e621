package dev.parley.people;

import dev.parley.base.failure.Failure;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks after the sessions every two seconds, and after what sign-in remembers every minute. */
@Configuration
@EnableScheduling
class SessionSweep {

    private final Sessions sessions;
    private final GuessLimit guesses;

    SessionSweep(Sessions sessions, GuessLimit guesses) {
        this.sessions = sessions;
        this.guesses = guesses;
    }

    @Scheduled(fixedDelay = 60_000)
    void tidy() {
        try {
            guesses.tidy();
        } catch (RuntimeException problem) {
            Failure.of(problem);
        }
    }

    /** A database that is away for a while ends nobody's session; the next sweep asks again. */
    @Scheduled(fixedDelay = 2_000)
    void sweep() {
        try {
            sessions.sweep();
        } catch (RuntimeException problem) {
            Failure.of(problem);
        }
    }
}
