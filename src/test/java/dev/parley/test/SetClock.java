package dev.parley.test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** The clock of the applications under test: the machine's, unless a test sets it; that test lets it go again. */
@Primary
public class SetClock extends Clock {

    private volatile @Nullable Instant set;
    private final Clock machine = Clock.systemUTC();

    /** From now on it is this time, without end. */
    public void set(Instant instant) {
        set = instant;
    }

    public void letGo() {
        set = null;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The clock tells UTC.");
    }

    @Override
    public Instant instant() {
        var at = set;
        return at == null ? machine.instant() : at;
    }
}
