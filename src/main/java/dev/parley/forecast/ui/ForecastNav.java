package dev.parley.forecast.ui;

import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of this feature in the navigation. */
@Configuration
class ForecastNav {

    @Bean
    NavEntry forecastEntry() {
        return new NavEntry(NavEntry.Group.DEMAND, 20, "Forecast", "forecast", "forecast", Permission.SEE);
    }
}
