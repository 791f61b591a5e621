package dev.parley.test;

import dev.parley.Parley;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.people.People;
import dev.parley.people.SignedIn;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import dev.parley.schedule.Schedules;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * The demonstration as anybody starts it, with its accounts and its sample, on a database of its own. The tests share one
 * on H2 in memory, so that the sample is planned once; one on another database ends with its test.
 */
public final class DemoApp implements AutoCloseable {

    /** The address of the sample. */
    public static final String SAMPLE = "aldermoor";

    private static @Nullable DemoApp shared;

    private final ConfigurableApplicationContext context;

    private DemoApp(String profile, String database, String... arguments) {
        var all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--server.port=0";
        all[arguments.length + 1] = "--spring.datasource.url=" + database;
        context = new SpringApplicationBuilder(Parley.class).profiles(profile).run(all);
    }

    /** The one that tests share; it ends with them. */
    public static synchronized DemoApp shared() {
        if (shared == null) {
            shared = new DemoApp("demo", inMemory());
        }
        return shared;
    }

    /** One of its own on a new database of a real PostgreSQL. */
    public static DemoApp onPostgres() {
        return new DemoApp("demo", Databases.newPostgres(), "--spring.datasource.username=postgres");
    }

    /** The demonstration on a database that is there already. */
    public static DemoApp on(String database, String user) {
        return new DemoApp("demo", database, "--spring.datasource.username=" + user);
    }

    /** Not the demonstration but an installation that nobody has set up yet, on a database of its own. */
    public static DemoApp empty() {
        return new DemoApp("default", inMemory());
    }

    /** As {@link #empty}, on a new database of a real PostgreSQL. */
    public static DemoApp emptyOnPostgres() {
        return new DemoApp("default", Databases.newPostgres(), "--spring.datasource.username=postgres");
    }

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /** The address of a page, such as "/people". */
    public String at(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
    }

    /** The address of a screen of the sample, such as "forecast". */
    public String sample(String screen) {
        return at("/n/" + SAMPLE + (screen.isEmpty() ? "" : "/" + screen));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Does something as the account of this name, and returns to whoever acted before. */
    public <T> T as(String username, Callable<T> action) {
        var before = SecurityContextHolder.getContext();
        var principal = new SignedIn(bean(People.class).find(username).orElseThrow(), null, true);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
        try {
            return action.call();
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The sample with a plan run and a schedule, made when there is none yet. */
    public Negotiation planned() {
        return as("procurement", () -> {
            var sample = bean(Negotiations.class).bySlug(SAMPLE);
            if (bean(Plans.class).latest(sample.id()).isEmpty()) {
                bean(Plans.class).freeze(sample.id(), PlanBasis.DEFAULT);
            }
            if (bean(Schedules.class).latest(sample.id()).isEmpty()) {
                bean(Schedules.class).draft(sample.id());
            }
            return sample;
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
