package dev.parley.plan;

import dev.parley.Parley;
import dev.parley.negotiation.Negotiations;
import dev.parley.people.People;
import dev.parley.people.SignedIn;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Starts the demonstration on a database in memory with a run of {@link FiveHundredWorkloads} as the sample's latest, for
 * looking and for measuring only.
 */
final class FiveHundredApp {

    private FiveHundredApp() {}

    static void main(String[] args) {
        System.setProperty("spring.datasource.url", "jdbc:h2:mem:five-hundred;DB_CLOSE_DELAY=-1");
        System.setProperty("spring.profiles.active", "demo");
        ConfigurableApplicationContext context = SpringApplication.run(Parley.class, args);
        freeze(context, FiveHundredWorkloads.inputs());
    }

    private static void freeze(ConfigurableApplicationContext context, PlanInputs inputs) {
        SignedIn lead =
                new SignedIn(context.getBean(People.class).find("procurement").orElseThrow(), null, true);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(lead, null, lead.getAuthorities()));
        UUID sample = context.getBean(Negotiations.class).bySlug("aldermoor").id();
        PlanResult result = PlanComputation.compute(inputs);
        PlanRunRepository runs = context.getBean(PlanRunRepository.class);
        UUID person =
                context.getBean(People.class).find("procurement").orElseThrow().id();
        runs.insert(new PlanRunRepository.Row(
                UUID.randomUUID(),
                sample,
                runs.lastNumber(sample) + 1,
                inputs.basis().cases() + " " + inputs.basis().rates() + " "
                        + inputs.basis().minutes(),
                PlanJson.write(inputs),
                PlanJson.write(result),
                result.engineVersion(),
                PlanJson.hash(inputs),
                Instant.now(),
                person));
        System.out.println(
                "The run of 500 workloads is there: " + result.pools().size() + " pools");
    }
}
