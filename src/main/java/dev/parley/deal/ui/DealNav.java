package dev.parley.deal.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the navigation. */
@Configuration
class DealNav {

    @Bean
    NavEntry commitDeskEntry() {
        return new NavEntry(NavEntry.Group.NEGOTIATION, 8, "Commit desk", "commit", "commit", Permission.SEE_POSITIONS);
    }
}
