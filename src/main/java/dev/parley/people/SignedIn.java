package dev.parley.people;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of a signed-in session. The password hash is erased once the password has been checked. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final Who who;
    private final boolean enabled;
    private final long version;
    private @Nullable String passwordHash;

    /** An account that has never been changed. */
    public SignedIn(Who who, @Nullable String passwordHash, boolean enabled) {
        this(who, passwordHash, enabled, 0);
    }

    /** @param version of the account's row: a session ends when the account has moved on */
    SignedIn(Who who, @Nullable String passwordHash, boolean enabled, long version) {
        this.who = who;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.version = version;
    }

    public Who who() {
        return who;
    }

    long version() {
        return version;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        var person = new SimpleGrantedAuthority("ROLE_PERSON");
        return who.administrator()
                ? List.of(person, new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))
                : List.of(person);
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return who.username();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
