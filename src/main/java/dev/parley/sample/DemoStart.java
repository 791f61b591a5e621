package dev.parley.sample;

import dev.parley.negotiation.Negotiations;
import dev.parley.people.People;
import dev.parley.people.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** In the demonstration: enters the sample once, as its procurement lead, when that account has no negotiation yet. */
@Component
@Profile("demo")
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final SampleNegotiation sample;
    private final SampleProducts products;
    private final Negotiations negotiations;
    private final People people;

    DemoStart(SampleNegotiation sample, SampleProducts products, Negotiations negotiations, People people) {
        this.sample = sample;
        this.products = products;
        this.negotiations = negotiations;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        people.find("procurement").ifPresent(lead -> {
            var principal = new SignedIn(lead, null, true);
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
            try {
                if (negotiations.mine().isEmpty()) {
                    products.enter(sample.enter("aldermoor"));
                    log.info("Entered the sample negotiation, Aldermoor.");
                }
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }
}
