package dev.parley.negotiation.ui;

import dev.parley.negotiation.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The negotiation's own places in the navigation. */
@Configuration
class NegotiationNav {

    @Bean
    NavEntry agreementEntry() {
        return new NavEntry(NavEntry.Group.ADMINISTRATION, 10, "Agreement", "agreement", "people", Permission.SEE);
    }
}
