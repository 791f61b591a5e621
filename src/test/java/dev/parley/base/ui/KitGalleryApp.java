package dev.parley.base.ui;

import dev.parley.Parley;
import org.springframework.boot.SpringApplication;

/** Starts the demonstration on a database in memory with the gallery at {@code /kit}, for looking only. */
final class KitGalleryApp {

    private KitGalleryApp() {}

    static void main(String[] args) {
        System.setProperty("spring.datasource.url", "jdbc:h2:mem:gallery");
        System.setProperty("spring.profiles.active", "demo");
        SpringApplication.run(Parley.class, args);
    }
}
