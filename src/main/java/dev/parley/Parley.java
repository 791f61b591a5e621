package dev.parley;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import dev.parley.archive.ArchiveCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Parley and configures the page that every screen lives in. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://styles.css")
public class Parley implements AppShellConfigurator {

    static void main(String[] args) {
        if (ArchiveCommand.asked(args)) {
            System.exit(ArchiveCommand.run(args));
        }
        SpringApplication.run(Parley.class, args);
    }
}
