package dev.parley.test;

import dev.parley.people.People;
import dev.parley.people.SignedIn;
import dev.parley.people.Who;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Makes accounts for a test and acts as them. */
@TestComponent
public class Persons {

    /** The passphrase of every account made here. */
    public static final String PASSPHRASE = "a passphrase for tests";

    private final People people;

    Persons(People people) {
        this.people = people;
    }

    /** A new account with a name nobody else uses. */
    public Who someone() {
        return add("p-" + UUID.randomUUID(), false);
    }

    /** A new administrator. */
    public Who administrator() {
        return add("a-" + UUID.randomUUID(), true);
    }

    private Who add(String username, boolean administrator) {
        return people.add(username, "Test " + username.substring(0, 6), PASSPHRASE, administrator);
    }

    /** Runs the action as this person, as a screen or the API would, and returns to whoever acted before. */
    public <T> T as(Who who, Callable<T> action) {
        var before = SecurityContextHolder.getContext();
        actAs(who);
        try {
            return action.call();
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #as(Who, Callable)}, for an action without a result. */
    public void run(Who who, Runnable action) {
        as(who, () -> {
            action.run();
            return true;
        });
    }

    /** From now on this thread acts as this person; {@link SecurityContextHolder#clearContext()} ends it. */
    public void actAs(Who who) {
        var principal = new SignedIn(who, null, true);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities())));
    }
}
