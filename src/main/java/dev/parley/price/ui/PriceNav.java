package dev.parley.price.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The price book's place in the navigation. */
@Configuration
class PriceNav {

    @Bean
    NavEntry priceBookEntry() {
        return new NavEntry(NavEntry.Group.DEMAND, 30, "Price book", "prices", "prices", Permission.SEE);
    }
}
