package dev.parley.intake.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the navigation. */
@Configuration
class IntakeNav {

    @Bean
    NavEntry intakeEntry() {
        return new NavEntry(NavEntry.Group.DEMAND, 5, "Files in", "intake", "download", Permission.SEE);
    }
}
