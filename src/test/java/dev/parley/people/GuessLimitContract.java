package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The limits, on whichever database the subclass names. Names and addresses are each test's own. */
abstract class GuessLimitContract {

    @Autowired
    GuessRepository guesses;

    @Autowired
    SignInDigest digest;

    private final String run = UUID.randomUUID().toString();
    /** Long after today, so that the application, which tidies by its own clock, leaves these guesses alone. */
    private Instant now = Instant.parse("2099-11-19T09:00:00Z");

    private GuessLimit limit;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void makeLimit() {
        limit = new GuessLimit(guesses, digest, clock);
    }

    @Test
    void one_address_has_six_guesses_at_an_account_and_then_waits_at_most_fifteen_minutes() {
        assertThat(guess("ada", "10.0.0.1", 1_000)).isEqualTo(6);
        assertThat(wait("ada", "10.0.0.1")).hasValue(Duration.ofMinutes(15));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(wait("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void many_addresses_together_have_no_more_than_ten_guesses_at_an_account_in_any_fifteen_minutes() {
        right("ada", "10.0.0.9");
        var looked = 0;
        for (var address = 1; address <= 100; address++) {
            looked += guess("ada", "10.0.0." + address, 10);
        }
        assertThat(looked).isEqualTo(10);
    }

    @Test
    void refused_guesses_do_not_lengthen_the_wait() {
        guess("ada", "10.0.0.1", 6);
        now = now.plus(Duration.ofMinutes(14));
        guess("ada", "10.0.0.1", 1_000);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(wait("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void an_owner_at_a_known_address_is_not_shut_out_by_strangers() {
        right("ada", "10.0.0.9");
        for (var address = 100; address < 200; address++) {
            guess("ada", "10.0.0." + address, 10);
        }
        assertThat(wait("ada", "10.0.0.9")).isEmpty();
        assertThat(wait("ada", "10.0.0.250")).isPresent();
    }

    @Test
    void an_owner_at_a_new_address_is_not_shut_out_by_one_other_address() {
        guess("ada", "10.0.0.1", 1_000);
        assertThat(wait("ada", "10.0.0.2")).isEmpty();
    }

    @Test
    void one_address_has_fifty_guesses_over_all_accounts() {
        var looked = 0;
        for (var account = 0; account < 100; account++) {
            looked += guess("account-" + account, "10.0.0.1", 10);
        }
        assertThat(looked).isEqualTo(50);
    }

    @Test
    void a_right_passphrase_does_not_give_more_guesses() {
        guess("ada", "10.0.0.1", 6);
        right("ada", "10.0.0.9");
        assertThat(wait("ada", "10.0.0.1")).isPresent();
    }

    @Test
    void another_node_or_a_restart_knows_the_guesses_too() {
        guess("ada", "10.0.0.1", 6);
        limit = new GuessLimit(guesses, digest, clock);
        assertThat(wait("ada", "10.0.0.1")).isPresent();
    }

    @Test
    void a_new_passphrase_from_an_administrator_ends_the_wait() {
        guess("ada", "10.0.0.1", 6);
        limit.forgive(run + "ada");
        assertThat(wait("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void names_and_addresses_are_not_kept_as_they_are() {
        limit.ask(run + "ada", run + "10.0.0.1");
        var kept =
                guesses.ofAccount(digest.of(run + "ada"), now.minusSeconds(60).atOffset(ZoneOffset.UTC));
        assertThat(kept)
                .singleElement()
                .extracting(GuessRepository.Guess::address)
                .asString()
                .matches("[0-9a-f]{64}");
        assertThat(digest.of(run + "ada")).matches("[0-9a-f]{64}").doesNotContain("ada");
    }

    @Test
    void what_counts_no_more_is_forgotten() {
        guess("ada", "10.0.0.1", 6);
        now = now.plus(GuessLimit.WINDOW);
        limit.tidy();
        now = now.minusSeconds(1);
        assertThat(wait("ada", "10.0.0.1")).isEmpty();
    }

    /** How many of these guesses were looked at. */
    private int guess(String account, String address, int times) {
        var looked = 0;
        for (var i = 0; i < times; i++) {
            if (limit.ask(run + account, run + address) instanceof GuessLimit.Answer.Look) {
                looked++;
            }
        }
        return looked;
    }

    private void right(String account, String address) {
        if (limit.ask(run + account, run + address) instanceof GuessLimit.Answer.Look look) {
            limit.right(look.guess(), run + account, run + address);
        } else {
            throw new IllegalStateException("The owner was not let in.");
        }
    }

    /** How long until a guess is looked at; asking does not count here. */
    private Optional<Duration> wait(String account, String address) {
        return switch (limit.ask(run + account, run + address)) {
            case GuessLimit.Answer.Wait wait -> Optional.of(Duration.between(now, wait.until()));
            case GuessLimit.Answer.Look look -> {
                guesses.delete(look.guess());
                yield Optional.empty();
            }
        };
    }
}
