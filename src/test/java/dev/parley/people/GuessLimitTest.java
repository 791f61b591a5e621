package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private Instant now = Instant.parse("2026-11-19T09:00:00Z");
    private final GuessLimit limit = new GuessLimit(new Clock() {
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
    });

    @Test
    void one_address_has_six_guesses_at_an_account_and_then_waits_at_most_fifteen_minutes() {
        assertThat(guess("ada", "10.0.0.1", 1_000)).isEqualTo(6);
        assertThat(limit.wait("ada", "10.0.0.1")).hasValue(Duration.ofMinutes(15));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(limit.wait("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void many_addresses_together_have_no_more_than_ten_guesses_at_an_account_in_any_fifteen_minutes() {
        limit.right("ada", "10.0.0.9");
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
        assertThat(limit.wait("ada", "10.0.0.1")).isEmpty();
    }

    @Test
    void an_owner_at_a_known_address_is_not_shut_out_by_strangers() {
        limit.right("ada", "10.0.0.9");
        for (var address = 100; address < 200; address++) {
            guess("ada", "10.0.0." + address, 10);
        }
        assertThat(limit.wait("ada", "10.0.0.9")).isEmpty();
        assertThat(limit.wait("ada", "10.0.0.250")).isPresent();
    }

    @Test
    void an_owner_at_a_new_address_is_not_shut_out_by_one_other_address() {
        guess("ada", "10.0.0.1", 1_000);
        assertThat(limit.wait("ada", "10.0.0.2")).isEmpty();
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
        limit.right("ada", "10.0.0.1");
        assertThat(limit.wait("ada", "10.0.0.1")).isPresent();
    }

    /** How many of these guesses were looked at. */
    private int guess(String account, String address, int times) {
        var looked = 0;
        for (var i = 0; i < times; i++) {
            if (limit.wait(account, address).isEmpty()) {
                limit.wrong(account, address);
                looked++;
            }
        }
        return looked;
    }
}
