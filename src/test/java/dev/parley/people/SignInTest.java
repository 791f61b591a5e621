package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    Sessions sessions;

    @Test
    void after_signing_in_one_lands_where_one_wanted_to_go() {
        var who = persons.someone();
        var visitor = new Visitor(port, "127.1.0.1");
        var asked = visitor.get("/n/somewhere/plan?view=cost");
        assertThat(asked.statusCode()).isEqualTo(302);
        visitor.send(visitor.request("/favicon.ico").header("Accept", "image/*,*/*;q=0.8"));
        visitor.send(visitor.request("/some/script.js.map").header("Accept", "*/*"));
        var answer = visitor.signIn(who.username().toUpperCase(), Persons.PASSPHRASE);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/n/somewhere/plan?view=cost");
    }

    @Test
    void the_session_gets_another_identity_when_somebody_signs_in() {
        var who = persons.someone();
        var visitor = new Visitor(port, "127.1.0.2");
        visitor.get("/sign-in");
        var before = visitor.session().orElseThrow();
        visitor.signIn(who.username(), Persons.PASSPHRASE);
        assertThat(visitor.session().orElseThrow()).isNotEqualTo(before);
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void the_session_cookie_is_for_this_site_and_not_for_scripts() {
        persons.someone();
        var cookie = new Visitor(port, "127.1.0.3")
                .get("/sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void a_wrong_passphrase_and_an_unknown_account_get_the_same_answer() {
        var who = persons.someone();
        var wrong = new Visitor(port, "127.1.0.4").signIn(who.username(), "not the passphrase");
        var unknown = new Visitor(port, "127.1.0.4").signIn("nobody-" + UUID.randomUUID(), "not the passphrase");
        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?error");
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(wrong.headers().firstValue("Location"));
    }

    @Test
    void a_sign_in_sent_by_another_sites_page_is_refused() {
        var who = persons.someone();
        var visitor = new Visitor(port, "127.1.0.5");
        var answer = visitor.send(visitor.request("/sign-in")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + who.username() + "&password=" + Persons.PASSPHRASE.replace(' ', '+'))));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.isIn()).isFalse();
    }

    @Test
    void guessing_stops_at_the_form_and_the_api_alike_and_the_owner_elsewhere_gets_in() {
        var who = persons.someone();
        var guesser = new Visitor(port, "127.1.1.1");
        var evaluated = 0;
        for (var i = 0; i < 20; i++) {
            var form = guesser.signIn(who.username(), "guess " + i);
            if (form.headers().firstValue("Location").orElseThrow().endsWith("?error")) {
                evaluated++;
            }
        }
        assertThat(evaluated).isEqualTo(6);
        assertThat(guesser.signIn(who.username(), "another")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .matches(".*/sign-in\\?until=\\d{10}");
        var api = guesser.api("/api/v1/negotiations", who.username(), "another");
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(api.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 900);
        assertThat(api.body()).containsPattern("The next one is looked at from 20\\d\\d-[^ ]+Z, in 15 minutes;");
        var owner = new Visitor(port, "127.1.1.2");
        owner.signIn(who.username(), Persons.PASSPHRASE);
        assertThat(owner.isIn()).isTrue();
    }

    @Test
    void no_more_than_ten_of_two_hundred_guesses_from_twenty_addresses_at_once_are_looked_at() throws Exception {
        var who = persons.someone();
        var evaluated = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var i = 0; i < 200; i++) {
                var guess = i;
                pool.submit(() -> {
                    var answer = new Visitor(port, "127.1.2." + (1 + guess % 20))
                            .api("/api/v1/negotiations", who.username(), "guess " + guess);
                    if (answer.statusCode() == 401) {
                        evaluated.incrementAndGet();
                    }
                });
            }
        }
        assertThat(evaluated.get()).isBetween(1, 10);
    }

    @Test
    void an_unknown_account_takes_as_long_as_a_known_one() {
        var known = new long[8];
        var unknown = new long[8];
        new Visitor(port, "127.1.4.1").api("/api/v1/negotiations", "warm-up-" + UUID.randomUUID(), "guess");
        for (var i = 0; i < known.length; i++) {
            known[i] = nanos(persons.someone().username(), i);
            unknown[i] = nanos("nobody-" + UUID.randomUUID(), i);
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        // On a machine that does other work besides; the argon2 computation alone would make it a hundred times.
        assertThat((double) unknown[2] / known[2]).isBetween(0.5, 2.0);
    }

    private long nanos(String account, int turn) {
        var visitor = new Visitor(port, "127.1.4." + (2 + turn));
        var start = System.nanoTime();
        assertThat(visitor.api("/api/v1/negotiations", account, "guess").statusCode())
                .isEqualTo(401);
        return System.nanoTime() - start;
    }

    @Test
    void many_calls_at_once_with_the_right_passphrase_all_get_in() throws Exception {
        var who = persons.someone();
        var refused = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(20)) {
            for (var i = 0; i < 60; i++) {
                pool.submit(() -> {
                    var answer = new Visitor(port, "127.1.3.1")
                            .api("/api/v1/no-such-resource", who.username(), Persons.PASSPHRASE);
                    if (answer.statusCode() != 404) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        assertThat(refused.get()).isZero();
    }

    @Test
    void the_api_asks_for_credentials_with_a_problem_and_makes_no_session() {
        var visitor = new Visitor(port, "127.1.0.6");
        var answer = visitor.get("/api/v1/negotiations");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Parley\", charset=\"UTF-8\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var who = persons.someone();
        visitor.api("/api/v1/negotiations", who.username(), Persons.PASSPHRASE);
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void a_session_of_the_screens_does_not_open_the_api() {
        var who = persons.someone();
        var visitor = new Visitor(port, "127.1.0.7");
        visitor.signIn(who.username(), Persons.PASSPHRASE);
        assertThat(visitor.get("/api/v1/negotiations").statusCode()).isEqualTo(401);
    }

    @Test
    void somebody_who_is_disabled_is_out_within_five_seconds_and_stays_out() {
        var who = persons.someone();
        var visitor = new Visitor(port, "127.1.0.8");
        visitor.signIn(who.username(), Persons.PASSPHRASE);
        visitor.api("/api/v1/no-such-resource", who.username(), Persons.PASSPHRASE);
        assertThat(visitor.isIn()).isTrue();
        persons.run(persons.administrator(), () -> accounts.disable(who.id()));
        assertWithin(Duration.ofSeconds(5), () -> !visitor.isIn());
        assertThat(visitor.signIn(who.username(), Persons.PASSPHRASE)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?error");
        assertThat(visitor.api("/api/v1/no-such-resource", who.username(), Persons.PASSPHRASE)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_reset_passphrase_ends_the_sessions_and_only_the_new_one_works() {
        var who = persons.someone();
        var visitor = new Visitor(port, "127.1.0.9");
        visitor.signIn(who.username(), Persons.PASSPHRASE);
        persons.run(persons.administrator(), () -> accounts.resetPassphrase(who.id(), "quite another one"));
        assertWithin(Duration.ofSeconds(5), () -> !visitor.isIn());
        assertThat(visitor.signIn(who.username(), Persons.PASSPHRASE)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?error");
        visitor.signIn(who.username(), "quite another one");
        assertThat(visitor.isIn()).isTrue();
    }

    @Test
    void page_views_of_strangers_do_not_pile_up_sessions() {
        persons.someone();
        for (var i = 0; i < Sessions.MOST_ANONYMOUS + 50; i++) {
            new Visitor(port, "127.1.0.10").get("/sign-in");
        }
        assertThat(sessions.count()).isLessThanOrEqualTo(500);
    }

    private static void assertWithin(Duration most, BooleanSupplier condition) {
        var end = Instant.now().plus(most);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
