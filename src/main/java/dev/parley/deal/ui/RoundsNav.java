package dev.parley.deal.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the rounds in the navigation. */
@Configuration
class RoundsNav {

    @Bean
    NavEntry roundsEntry() {
        return new NavEntry(NavEntry.Group.NEGOTIATION, 20, "Rounds", "rounds", "rounds", Permission.SEE_POSITIONS);
    }
}
