package dev.parley.workload.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the navigation. */
@Configuration
class WorkloadNav {

    @Bean
    NavEntry workloadsEntry() {
        return new NavEntry(NavEntry.Group.DEMAND, 10, "Workloads", "workloads", "workloads", Permission.SEE);
    }

    @Bean
    NavEntry capacityHeldEntry() {
        return new NavEntry(NavEntry.Group.DECISION, 40, "Capacity held", "capacity", "lock", Permission.SEE);
    }
}
