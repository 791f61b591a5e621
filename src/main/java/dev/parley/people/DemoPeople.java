package dev.parley.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The accounts of the demonstration: in the demo profile only, all with one passphrase that the sign-in page names. */
@Service
@Profile("demo")
@Order(DemoPeople.FIRST)
public class DemoPeople implements ApplicationRunner {

    /** The passphrase of every demo account. */
    public static final String PASSPHRASE = "aldermoor-demo";

    static final int FIRST = 10;
    private static final String FILE = "db/demo/aldermoor/people.csv";

    /**
     * @param role as the table {@code member} writes it; empty for the administrator
     */
    public record DemoAccount(String username, String displayName, String role, boolean administrator) {}

    private final People people;
    private final List<DemoAccount> accounts;

    DemoPeople(People people) {
        this.people = people;
        this.accounts = read();
    }

    /** All demo accounts in the order of the file. */
    public List<DemoAccount> accounts() {
        return accounts;
    }

    /** Makes those that do not exist; one that somebody has changed stays as it is. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (var account : accounts) {
            if (people.find(account.username()).isEmpty()) {
                people.add(account.username(), account.displayName(), PASSPHRASE, account.administrator());
            }
        }
    }

    /** Reads by column name; no field of this file holds a comma or a quote. */
    private static List<DemoAccount> read() {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8))) {
            var header = Arrays.asList(reader.readLine().split(","));
            var found = new ArrayList<DemoAccount>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var fields = line.split(",", -1);
                found.add(new DemoAccount(
                        fields[header.indexOf("login")],
                        fields[header.indexOf("display_name")],
                        fields[header.indexOf("role")],
                        Boolean.parseBoolean(fields[header.indexOf("administrator")])));
            }
            return List.copyOf(found);
        } catch (IOException missing) {
            throw new UncheckedIOException(FILE + " is part of the product and cannot be read", missing);
        }
    }
}
