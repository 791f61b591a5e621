package dev.parley.plan.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the navigation. */
@Configuration
class PlanNav {

    @Bean
    NavEntry breakEvenEntry() {
        return new NavEntry(NavEntry.Group.DECISION, 10, "Break-even", "break-even", "break-even", Permission.SEE);
    }

    @Bean
    NavEntry planEntry() {
        return new NavEntry(NavEntry.Group.DECISION, 20, "Plan", "plan", "plan", Permission.SEE);
    }
}
