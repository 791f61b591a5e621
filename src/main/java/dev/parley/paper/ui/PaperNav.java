package dev.parley.paper.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the navigation. */
@Configuration
class PaperNav {

    @Bean
    NavEntry papersEntry() {
        return new NavEntry(NavEntry.Group.NEGOTIATION, 40, "Papers", "papers", "exports", Permission.MAKE_PAPERS);
    }
}
