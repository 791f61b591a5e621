package dev.parley.people;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.security.CannotStart;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first administrator of an empty installation, once: from the environment, or on the set-up page by whoever can
 * read the one-time code in the log. Afterwards there is no set-up any more.
 */
@Service
@Order(FirstRun.AFTER_DEMO)
public class FirstRun implements ApplicationRunner {

    static final int AFTER_DEMO = 100;
    private static final Duration CODE_IS_GOOD_FOR = Duration.ofHours(24);
    private static final Logger log = LoggerFactory.getLogger(FirstRun.class);

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String givenName;
    private final String givenPassphrase;
    private final SetupCode code;
    private volatile boolean done;

    FirstRun(
            People people,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${parley.bootstrap.admin.username:}") String givenName,
            @Value("${parley.bootstrap.admin.password:}") String givenPassphrase) {
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.givenName = givenName;
        this.givenPassphrase = givenPassphrase;
        this.code = new SetupCode(clock.instant().plus(CODE_IS_GOOD_FOR));
    }

    /** Whether there is no account yet. */
    public boolean open() {
        if (!done && !people.none()) {
            done = true;
        }
        return !done;
    }

    /**
     * Makes the first administrator.
     *
     * @throws InvalidInput when the code is wrong or used, or a name or the passphrase is refused
     */
    public Who claim(String givenCode, String username, String displayName, String passphrase) {
        if (!open()) {
            throw alreadyDone();
        }
        if (!code.matches(givenCode)) {
            throw new InvalidInput("code", null, "This is not the code in the log of this start. Copy it again.");
        }
        if (clock.instant().isAfter(code.until())) {
            throw new InvalidInput("code", null, "The code is older than 24 hours. Restart Parley for another.");
        }
        return make(username, displayName, passphrase);
    }

    private Who make(String username, String displayName, String passphrase) {
        Passphrase.check(username, passphrase);
        try {
            var who = transaction.execute(status -> {
                jdbc.sql("insert into first_administrator (id, claimed_at) values (1, ?)")
                        .param(Timestamp.from(clock.instant()))
                        .update();
                return people.add(username, displayName, passphrase, true);
            });
            done = true;
            return who;
        } catch (DuplicateKeyException | PessimisticLockingFailureException second) {
            throw alreadyDone();
        }
    }

    /** Runs before the first request is taken: the administrator that the environment names. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (givenName.isBlank() && givenPassphrase.isEmpty()) {
            return;
        }
        if (!open()) {
            log.info("PARLEY_BOOTSTRAP_ADMIN_USERNAME is not used: there are accounts already.");
            return;
        }
        if (givenName.isBlank() || givenPassphrase.isEmpty()) {
            throw new CannotStart("Set both PARLEY_BOOTSTRAP_ADMIN_USERNAME and PARLEY_BOOTSTRAP_ADMIN_PASSWORD, or "
                    + "neither to get a one-time setup code in the log.");
        }
        try {
            make(givenName, givenName, givenPassphrase);
            log.info("Made the administrator {} that PARLEY_BOOTSTRAP_ADMIN_USERNAME names.", givenName);
        } catch (InvalidInput refused) {
            if (open()) {
                throw new CannotStart("The first administrator from PARLEY_BOOTSTRAP_ADMIN_USERNAME / "
                        + "PARLEY_BOOTSTRAP_ADMIN_PASSWORD was refused: " + refused.field() + ": "
                        + refused.sentence());
            }
        }
    }

    @EventListener
    void showCode(ApplicationReadyEvent ready) {
        if (open()) {
            log.warn(
                    "No account exists yet. Open /setup and enter this one-time code, good for 24 hours: {}",
                    code.text());
        }
    }

    private static InvalidInput alreadyDone() {
        return new InvalidInput("code", null, "Parley has its first administrator already. Sign in instead.");
    }
}
