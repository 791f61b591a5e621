package dev.parley.migration.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the navigation. */
@Configuration
class MigrationNav {

    @Bean
    NavEntry migrateEntry() {
        return new NavEntry(NavEntry.Group.DECISION, 5, "Migrate first", "migrate", "migrate", Permission.SEE);
    }
}
