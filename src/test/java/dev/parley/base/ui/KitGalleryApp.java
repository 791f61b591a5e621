package dev.parley.base.ui;

import dev.parley.Parley;
import dev.parley.people.People;
import dev.parley.people.SignedIn;
import dev.parley.sample.SampleNegotiation;
import org.springframework.boot.SpringApplication;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Starts Parley with the gallery at {@code /kit} and one account, {@code gallery}, whose passphrase is "look at the kit" and
 * who has the sample negotiation; on a database in memory, for looking only.
 */
final class KitGalleryApp {

    private KitGalleryApp() {}

    static void main(String[] args) {
        System.setProperty("spring.datasource.url", "jdbc:h2:mem:gallery");
        var context = SpringApplication.run(Parley.class, args);
        var visitor = context.getBean(People.class).add("gallery", "Gallery Visitor", "look at the kit", true);
        var principal = new SignedIn(visitor, null, true);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities()));
        context.getBean(SampleNegotiation.class).enter("aldermoor");
    }
}
