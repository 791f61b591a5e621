package dev.parley.people;

import dev.parley.base.data.InvalidInput;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this installation. */
@Service
public class People implements UserDetailsService {

    private final PersonRepository repository;
    private final PasswordEncoder passwords;
    private final Clock clock;

    People(PersonRepository repository, PasswordEncoder passwords, Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return repository
                .findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .map(row -> new SignedIn(row.who(), row.passwordHash, !row.disabled))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Display names by id, for "changed by". */
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return repository.findAllById(ids).stream().collect(Collectors.toMap(row -> row.id, row -> row.displayName));
    }

    @Transactional(readOnly = true)
    public Optional<Who> find(String username) {
        return repository
                .findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .map(PersonRow::who);
    }

    @Transactional(readOnly = true)
    public List<Who> all() {
        return repository.findAll().stream().map(PersonRow::who).toList();
    }

    /** Adds an account; used by administrators, the set-up and the demonstration. */
    @Transactional
    public Who add(String username, String displayName, String password, boolean administrator) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
            throw new InvalidInput(
                    "username", username, "Use 1 to 60 letters, digits, dots, hyphens or underscores as user name.");
        }
        if (repository.findByUsername(name).isPresent()) {
            throw new InvalidInput("username", name, "There is already an account " + name + ". Choose another name.");
        }
        var row = new PersonRow();
        row.id = UUID.randomUUID();
        row.username = name;
        row.displayName = displayName;
        row.passwordHash = String.valueOf(passwords.encode(password));
        row.administrator = administrator;
        row.createdAt = clock.instant();
        return repository.save(row).who();
    }
}
