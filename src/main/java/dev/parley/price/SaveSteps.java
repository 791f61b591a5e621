package dev.parley.price;

import dev.parley.base.data.Checks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One save is one transaction. */
@Component
class SaveSteps {

    private final TransactionTemplate transactions;
    private final Clock clock;

    SaveSteps(TransactionTemplate transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Runs a step that looks whether the same thing is entered already and then writes. If somebody entered it in the
     * same instant, the database refuses ours; the second attempt then sees theirs and answers with a sentence.
     */
    <T> T run(Supplier<T> step) {
        try {
            return once(step);
        } catch (DataIntegrityViolationException raced) {
            return once(step);
        }
    }

    private <T> T once(Supplier<T> step) {
        return Checks.set(transactions.execute(_ -> step.get()));
    }

    /** Databases keep microseconds: what is answered equals what is read back. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
