package dev.parley.people;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who is acting in this request or screen. */
@Component
public class CurrentPerson {

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Who get() {
        return find().orElseThrow(
                        () -> new AuthenticationCredentialsNotFoundException("Nobody is signed in. Sign in first."));
    }

    /** The person, or empty when nobody is signed in. */
    public Optional<Who> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.who())
                : Optional.empty();
    }
}
