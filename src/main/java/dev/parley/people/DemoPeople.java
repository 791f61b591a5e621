package dev.parley.people;

import dev.parley.base.data.Csv;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The accounts of the demonstration: in the demo profile only, all with one passphrase that the sign-in page names. */
@Service
@Profile("demo")
@Order(DemoPeople.FIRST)
public class DemoPeople implements ApplicationRunner {

    /** The passphrase of every demo account. */
    public static final String PASSPHRASE = "aldermoor-demo";

    static final int FIRST = 10;
    private static final String FILE = "/db/demo/aldermoor/people.csv";

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

    private static List<DemoAccount> read() {
        return Csv.read(FILE).rows().stream()
                .map(row -> new DemoAccount(
                        String.valueOf(row.get("login")),
                        String.valueOf(row.get("display_name")),
                        String.valueOf(row.get("role")),
                        Boolean.parseBoolean(row.get("administrator"))))
                .toList();
    }
}
