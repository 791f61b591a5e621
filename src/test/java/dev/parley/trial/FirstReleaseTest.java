package dev.parley.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.Forecasts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.paper.Papers;
import dev.parley.people.AccessTokens;
import dev.parley.people.DemoPeople;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanFacts;
import dev.parley.plan.Plans;
import dev.parley.schedule.Schedules;
import dev.parley.test.Databases;
import dev.parley.test.DemoApp;
import dev.parley.test.Visitor;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A database as the first release left it is taken over with everything in it, on H2 and on PostgreSQL. */
class FirstReleaseTest {

    enum Kind {
        H2 {
            @Override
            String newDatabase() {
                return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
            }
        },
        POSTGRESQL {
            @Override
            String newDatabase() {
                return Databases.newPostgres();
            }
        };

        abstract String newDatabase();

        String user() {
            return this == H2 ? "sa" : "postgres";
        }
    }

    /** Only the schema and the published prices. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Schema {}

    @ParameterizedTest
    @EnumSource
    void everything_in_it_is_still_there_and_what_came_later_works(Kind kind) throws Exception {
        var database = kind.newDatabase();
        try (var old = schemaOfTheFirstRelease(database, kind.user())) {
            assertThat(old.getBean(Flyway.class).info().current().getVersion())
                    .isEqualTo(MigrationVersion.fromVersion("8"));
            fill(old.getBean(DataSource.class));
        }
        try (var app = DemoApp.on(database, kind.user())) {
            var visitor = new Visitor(URI.create(app.at("/")).getPort(), "127.1.6.2");
            visitor.signIn("procurement", DemoPeople.PASSPHRASE);
            assertThat(visitor.isIn()).isTrue();
            app.as("procurement", () -> {
                var id = app.bean(Negotiations.class).bySlug(DemoApp.SAMPLE).id();
                nothingIsMissing(app, id);
                whatCameLaterWorks(app, id);
                return id;
            });
        }
    }

    private static void nothingIsMissing(DemoApp app, UUID id) {
        assertThat(app.bean(Workloads.class).all(id))
                .hasSize(12)
                .extracting(Workload::code)
                .contains("W01", "W12");
        assertThat(app.bean(Members.class).of(id)).hasSize(10);
        var grid = app.bean(Forecasts.class).grid(id);
        var claims = grid.lines().stream()
                .filter(line -> line.workload().code().equals("W04"))
                .findFirst()
                .orElseThrow();
        assertThat(claims.stored()).hasSize(36);
        assertThat(claims.value(Quarter.parse("2027-Q2"), ForecastCase.BASE, EntryKind.TOKENS))
                .hasValueSatisfying(tokens -> assertThat(tokens).isEqualByComparingTo("1014.3"));
        var run = app.bean(Plans.class).run(id, 1).orElseThrow();
        assertThat(run.result().years().getFirst().savingUsd()).isEqualByComparingTo("104717.327596");
        assertThat(run.inputs().facts()).isEqualTo(PlanFacts.NONE);
        var schedule = app.bean(Schedules.class).byNumber(id, 1).orElseThrow();
        assertThat(schedule.lines()).hasSize(5);
        var positions = app.bean(Schedules.class).positions(id, schedule.id());
        assertThat(positions.get(schedule.lines().getFirst().id()).walkAway()).isEqualByComparingTo("2.5");
        var paper = app.bean(Papers.class).issued(id).getFirst();
        var file = app.bean(Papers.class).file(id, paper.id()).orElseThrow();
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).startsWith("model,scope");
    }

    private static void whatCameLaterWorks(DemoApp app, UUID id) {
        assertThat(app.bean(AccessTokens.class).make("reports", 1).text()).startsWith("parley_");
        assertThat(app.bean(Plans.class).freeze(id, PlanBasis.DEFAULT)).isNotNull();
        assertThat(app.bean(Plans.class).latest(id).orElseThrow().number()).isEqualTo(2);
    }

    private static ConfigurableApplicationContext schemaOfTheFirstRelease(String database, String user)
            throws ClassNotFoundException {
        return new SpringApplicationBuilder(Schema.class, Class.forName("dev.parley.price.PublishedPrices"))
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.flyway.target=8",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + user);
    }

    private static void fill(DataSource database) throws IOException {
        var jdbc = JdbcClient.create(database);
        new ResourceDatabasePopulator(new ClassPathResource("first-release.sql")).execute(database);
        try (var file = FirstReleaseTest.class.getResourceAsStream("/plan/run-of-the-first-release.json")) {
            var run = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(file.readAllBytes());
            jdbc.sql("""
                            insert into plan_run (id, negotiation_id, number, basis, inputs, result, engine_version,
                              input_hash, created_at, created_by)
                            select ?, n.id, 1, 'BASE LIST SPREAD', ?, ?, 'commitment-1', ?, ?, p.id
                            from negotiation n, person p where p.username = 'procurement'""")
                    .params(
                            UUID.randomUUID(),
                            run.get("inputs").toString(),
                            run.get("result").toString(),
                            run.get("hash").asString(),
                            OffsetDateTime.of(2026, 11, 23, 8, 39, 0, 0, ZoneOffset.UTC))
                    .update();
        }
    }
}
