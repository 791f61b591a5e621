package dev.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.parley.Parley;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.security.CannotStart;
import dev.parley.test.Persons;
import dev.parley.test.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts of an empty installation; the only tests that cannot share the running application. */
@ExtendWith(OutputCaptureExtension.class)
class FirstRunTest {

    @Test
    void of_fifty_who_claim_the_set_up_at_once_exactly_one_becomes_administrator(CapturedOutput output)
            throws Exception {
        try (var app = start("--parley.bootstrap.admin.username=")) {
            var visitor = new Visitor(Integer.parseInt(app.getEnvironment().getProperty("local.server.port", "0")));
            assertThat(visitor.get("/setup").statusCode()).isEqualTo(200);
            var code = codeIn(output);
            var firstRun = app.getBean(FirstRun.class);
            assertThatThrownBy(() -> firstRun.claim("AAAA-AAAA-AAAA-AAAA-AAAA", "ada", "Ada", Persons.PASSPHRASE))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> firstRun.claim(code, "ada.of.the.engine", "Ada", "ada.of.the.engine"))
                    .hasMessageContaining("user name");
            assertThatThrownBy(() -> firstRun.claim(code, "ada", "Ada", "too short"))
                    .hasMessageContaining("9 characters");

            assertThat(claims(firstRun, code)).isEqualTo(1);

            assertThat(app.getBean(PersonRepository.class).findAll())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.administrator).isTrue();
                        assertThat(row.passwordHash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
                    });
            assertThat(firstRun.open()).isFalse();
            assertThat(visitor.get("/setup").statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> firstRun.claim(code, "second", "Second", Persons.PASSPHRASE))
                    .hasMessageContaining("already");
        }
    }

    @Test
    void the_environment_names_the_first_administrator_and_a_lost_database_is_said(CapturedOutput output) {
        try (var app = start(
                "--parley.bootstrap.admin.username=root.admin",
                "--parley.bootstrap.admin.password=" + Persons.PASSPHRASE)) {
            assertThat(app.getBean(People.class)
                            .find("root.admin")
                            .orElseThrow()
                            .administrator())
                    .isTrue();
            assertThat(app.getBean(FirstRun.class).open()).isFalse();
            assertThat(output).doesNotContain("one-time code").doesNotContain(Persons.PASSPHRASE);
            var port = Integer.parseInt(app.getEnvironment().getProperty("local.server.port", "0"));
            var visitor = new Visitor(port);
            visitor.signIn("root.admin", Persons.PASSPHRASE);
            assertThat(visitor.isIn()).isTrue();
            app.getBean(HikariDataSource.class).close();
            assertLostDatabaseIsSaid(new Visitor(port));
        }
    }

    private static void assertLostDatabaseIsSaid(Visitor visitor) {
        assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        var page = visitor.post("/sign-in", "username=root.admin&password=whatever+it+is");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Nothing was saved").doesNotContain("Hikari", "Exception");
        var api = visitor.api("/api/v1/negotiations", "root.admin", "whatever it is");
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_weak_passphrase_in_the_environment_stops_the_start_with_a_sentence() {
        assertThatThrownBy(() -> start(
                        "--parley.bootstrap.admin.username=root.admin", "--parley.bootstrap.admin.password=short"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PARLEY_BOOTSTRAP_ADMIN_PASSWORD")
                .hasMessageNotContaining("=short");
    }

    private static int claims(FirstRun firstRun, String code) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(50)) {
            var tasks = new ArrayList<Callable<Who>>();
            for (var i = 0; i < 50; i++) {
                var name = "claimant-" + i;
                tasks.add(() -> firstRun.claim(code, name, name, Persons.PASSPHRASE));
            }
            var made = 0;
            for (var result : pool.invokeAll(tasks)) {
                try {
                    result.get();
                    made++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOf(InvalidInput.class)
                            .hasMessageContaining("already");
                }
            }
            return made;
        }
    }

    private static String codeIn(CapturedOutput output) {
        var found = Pattern.compile("one-time code[^:]*: ([2-9A-Z-]{24})").matcher(output.getAll());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0", "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Parley.class).profiles("test").run(arguments.toArray(String[]::new));
    }
}
