package dev.parley.base.failure;

import dev.parley.base.data.Explained;
import dev.parley.engine.commitment.InvalidProblem;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What to tell somebody about an exception.
 *
 * @param status the HTTP status that says the same
 * @param sentence what happened, what became of the work, what to do
 */
public record Failure(HttpStatus status, String sentence) {

    private static final Logger log = LoggerFactory.getLogger(Failure.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Class<? extends Exception>> DATABASE_LOST = Set.of(
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            SQLTransientConnectionException.class,
            SQLNonTransientConnectionException.class,
            SQLRecoverableException.class);
    /** SQLSTATE of a byte sequence that is no text for the database: PostgreSQL keeps no U+0000. */
    private static final String NO_SUCH_CHARACTER = "22021";

    /** Decides the sentence, and writes to the log what the sentence leaves out. */
    public static Failure of(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof Explained explained) {
                var status = cause instanceof AccessDeniedException
                        ? HttpStatus.FORBIDDEN
                        : HttpStatus.UNPROCESSABLE_CONTENT;
                return new Failure(status, explained.sentence());
            }
            if (cause instanceof InvalidProblem refused) {
                return new Failure(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "This cannot be planned: " + refused.getMessage() + " (" + refused.path() + " is "
                                + refused.value() + ").");
            }
            if (cause instanceof AccessDeniedException) {
                return new Failure(HttpStatus.FORBIDDEN, "You may not do this. Ask an administrator.");
            }
            var lost = cause;
            if (DATABASE_LOST.stream().anyMatch(kind -> kind.isInstance(lost))) {
                log.warn("The database cannot be reached: {}", lost.getMessage());
                return new Failure(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The database cannot be reached. Nothing was saved. Please try again in a moment.");
            }
            if (cause instanceof SQLException refused && NO_SUCH_CHARACTER.equals(refused.getSQLState())) {
                return new Failure(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "A text has a character that cannot be kept, such as an invisible one. Nothing was saved. Type "
                                + "the text again.");
            }
        }
        var reference = reference();
        log.error("Unexpected failure, reference {}", reference, problem);
        return new Failure(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here. Only what was shown as saved is saved. Try again; if it happens again, give "
                        + "the reference " + reference + " to whoever runs Parley.");
    }

    /** Eight letters and digits that cannot be mistaken for one another. */
    private static String reference() {
        var alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
