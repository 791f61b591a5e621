package dev.parley.schedule.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the navigation. */
@Configuration
class ScheduleNav {

    @Bean
    NavEntry scheduleEntry() {
        return new NavEntry(
                NavEntry.Group.NEGOTIATION, 10, "Schedule", "schedule", "schedule", Permission.SEE_SCHEDULE);
    }
}
