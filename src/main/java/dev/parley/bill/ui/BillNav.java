package dev.parley.bill.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the navigation. */
@Configuration
class BillNav {

    @Bean
    NavEntry billEntry() {
        return new NavEntry(NavEntry.Group.NEGOTIATION, 5, "Whole bill", "bill", "bills", Permission.SEE_BILL);
    }
}
