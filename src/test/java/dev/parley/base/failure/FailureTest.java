package dev.parley.base.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.commitment.InvalidProblem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class FailureTest {

    @Test
    void an_unexpected_exception_gives_a_reference_that_the_log_knows_and_nothing_of_itself(CapturedOutput output) {
        var failure = Failure.of(new IllegalStateException("select * from secret_table"));
        var reference = Pattern.compile("reference ([2-9A-Z]{8})").matcher(failure.sentence());
        assertThat(reference.find()).isTrue();
        assertThat(failure.sentence()).doesNotContain("secret_table", "IllegalState");
        assertThat(output).contains(reference.group(1)).contains("secret_table");
        assertThat(failure.status()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void a_lost_database_says_that_nothing_was_saved() {
        for (var lost : new Exception[] {
            new DataAccessResourceFailureException("gone"),
            new CannotCreateTransactionException("gone", new SQLTransientConnectionException("pool")),
            new IllegalStateException(new SQLTransientConnectionException("pool"))
        }) {
            var failure = Failure.of(lost);
            assertThat(failure.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(failure.sentence()).contains("Nothing was saved", "try again in a moment");
        }
    }

    @Test
    void a_text_that_the_database_cannot_keep_is_no_fault_of_the_server() {
        var refused = new RuntimeException(new SQLException("invalid byte sequence for encoding UTF8: 0x00", "22021"));
        assertThat(Failure.of(refused).status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Failure.of(refused).sentence()).contains("cannot be kept", "Nothing was saved");
    }

    @Test
    void a_problem_that_cannot_be_planned_is_named_with_its_value_and_is_no_fault_of_the_program() {
        var refused = new InvalidProblem("pools[0].floor[2]", 3, "lower the floor");
        assertThat(Failure.of(new IllegalStateException(refused)))
                .isEqualTo(new Failure(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "This cannot be planned: lower the floor (pools[0].floor[2] is 3)."));
    }

    @Test
    void a_sentence_written_for_people_is_shown_however_deep_it_sits() {
        var wrapped = new RuntimeException(new InvalidInput("share", 7, "A share is at most 1."));
        assertThat(Failure.of(wrapped))
                .isEqualTo(new Failure(HttpStatus.UNPROCESSABLE_CONTENT, "A share is at most 1."));
    }

    @Test
    void a_refusal_tells_nothing_about_what_was_refused() {
        assertThat(Failure.of(new AccessDeniedException("role ADMINISTRATOR missing on /people"))
                        .sentence())
                .isEqualTo("You may not do this. Ask an administrator.");
    }
}
