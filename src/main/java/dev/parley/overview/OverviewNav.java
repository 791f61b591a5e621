package dev.parley.overview;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The overview's place in the navigation. */
@Configuration
class OverviewNav {

    @Bean
    NavEntry overviewEntry() {
        return new NavEntry(NavEntry.Group.OVERVIEW, 0, "Overview", "", "overview", Permission.SEE);
    }
}
