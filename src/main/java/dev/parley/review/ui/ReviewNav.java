package dev.parley.review.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of review in the navigation. */
@Configuration
class ReviewNav {

    @Bean
    NavEntry reviewEntry() {
        return new NavEntry(NavEntry.Group.NEGOTIATION, 25, "Review", "review", "review", Permission.SEE);
    }
}
