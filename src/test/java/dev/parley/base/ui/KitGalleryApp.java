package dev.parley.base.ui;

import dev.parley.Parley;
import dev.parley.people.People;
import org.springframework.boot.SpringApplication;

/**
 * Starts Parley with the gallery at {@code /kit} and one account, {@code gallery}, whose passphrase is "look at the kit"; on
 * a database in memory, for looking only.
 */
final class KitGalleryApp {

    private KitGalleryApp() {}

    static void main(String[] args) {
        System.setProperty("spring.datasource.url", "jdbc:h2:mem:gallery");
        var context = SpringApplication.run(Parley.class, args);
        context.getBean(People.class).add("gallery", "Gallery Visitor", "look at the kit", true);
    }
}
