package dev.parley.signed.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of this feature in the navigation. */
@Configuration
class SignedNav {

    @Bean
    NavEntry signedEntry() {
        return new NavEntry(NavEntry.Group.SIGNED, 10, "In force", "signed", "check", Permission.SEE_POSITIONS);
    }

    @Bean
    NavEntry billCheckEntry() {
        return new NavEntry(NavEntry.Group.SIGNED, 30, "Bill check", "bill-check", "review", Permission.SEE_BILL);
    }

    @Bean
    NavEntry landingEntry() {
        return new NavEntry(NavEntry.Group.SIGNED, 20, "Landing", "landing", "forecast", Permission.SEE_BILL);
    }
}
