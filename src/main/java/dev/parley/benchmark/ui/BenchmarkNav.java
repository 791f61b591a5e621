package dev.parley.benchmark.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the navigation. */
@Configuration
class BenchmarkNav {

    @Bean
    NavEntry alternativesEntry() {
        return new NavEntry(
                NavEntry.Group.NEGOTIATION, 6, "Alternatives", "alternatives", "benchmarks", Permission.SEE_POSITIONS);
    }
}
