package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.Visitor;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class AccessTokensTest {

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    AccessTokens tokens;

    @Autowired
    TokenRepository repository;

    @Autowired
    PersonRepository people;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_token_opens_the_api_and_no_screen_and_is_kept_as_a_digest_alone() {
        var made = make(persons.someone());
        assertThat(made.text()).matches("parley_[\\w-]{43}");
        assertThat(tokens.owner(made.text())).isPresent();
        assertThat(status(made.text(), "/api/v1/negotiations")).isEqualTo(200);
        assertThat(status(made.text(), "/account")).isEqualTo(302);
        assertThat(jdbc.sql("select digest from access_token where id = ?")
                        .param(made.token().id())
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void a_wrong_or_revoked_token_or_one_of_a_disabled_account_opens_nothing() {
        var who = persons.someone();
        var revoked = make(who);
        persons.run(who, () -> tokens.revoke(revoked.token().id()));
        assertThat(status(revoked.text(), "/api/v1/negotiations")).isEqualTo(401);
        assertThat(status("parley_" + "A".repeat(43), "/api/v1/negotiations")).isEqualTo(401);
        assertThat(status("", "/api/v1/negotiations")).isEqualTo(401);
        var standing = make(who);
        persons.run(persons.administrator(), () -> accounts.disable(who.id()));
        assertThat(status(standing.text(), "/api/v1/negotiations")).isEqualTo(401);
    }

    @Test
    void a_reset_passphrase_revokes_the_tokens() {
        var who = persons.someone();
        var made = make(who);
        persons.run(persons.administrator(), () -> accounts.resetPassphrase(who.id(), "quite another one"));
        assertThat(status(made.text(), "/api/v1/negotiations")).isEqualTo(401);
    }

    @Test
    void a_token_lasts_as_long_as_was_said() {
        var who = persons.someone();
        var made = make(who);
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        var then = new AccessTokens(repository, people, currentPerson, later);
        assertThat(tokens.owner(made.text())).isPresent();
        assertThat(then.owner(made.text())).isEmpty();
    }

    @Test
    void nobody_revokes_the_token_of_somebody_else() {
        var made = make(persons.someone());
        persons.run(persons.administrator(), () -> tokens.revoke(made.token().id()));
        assertThat(tokens.owner(made.text())).isPresent();
    }

    @Test
    void a_token_without_a_purpose_or_that_lasts_too_long_is_not_made() {
        var who = persons.someone();
        assertThatThrownBy(() -> persons.as(who, () -> tokens.make(" ", 30))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> persons.as(who, () -> tokens.make("reports", 367)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("367 days cannot be: enter 1 to 366.");
    }

    private AccessToken.Made make(Who who) {
        return persons.as(who, () -> tokens.make("reports", 30));
    }

    private int status(String token, String path) {
        var visitor = new Visitor(port, "127.1.5.1");
        return visitor.send(visitor.request(path).header("Authorization", "Bearer " + token))
                .statusCode();
    }
}
