package dev.parley.people;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
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

    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{0,59}";

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
        return row(username)
                .map(PersonRow::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /** Display names by id, for "changed by". */
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return repository.findAllById(ids).stream().collect(Collectors.toMap(row -> row.id, row -> row.displayName));
    }

    @Transactional(readOnly = true)
    public Optional<Who> find(String username) {
        return row(username).map(PersonRow::who);
    }

    /** No account has a name that {@link #add} would refuse, so the database is not asked for one. */
    private Optional<PersonRow> row(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return name.matches(USERNAME) ? repository.findByUsername(name) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Who> all() {
        return repository.findAll().stream().map(PersonRow::who).toList();
    }

    /** Those who can sign in, by display name: whom to choose a new member from. */
    @Transactional(readOnly = true)
    public List<Who> enabled() {
        return repository.findAll().stream()
                .filter(row -> !row.disabled)
                .map(PersonRow::who)
                .sorted(Comparator.comparing(Who::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The versions of those of these accounts that exist and are not disabled. */
    @Transactional(readOnly = true)
    Map<UUID, Long> standing(Collection<UUID> ids) {
        return repository.standing(ids).stream()
                .collect(Collectors.toMap(PersonRepository.Standing::id, PersonRepository.Standing::version));
    }

    @Transactional(readOnly = true)
    boolean none() {
        return repository.count() == 0;
    }

    /**
     * Adds an account without asking who does it: for {@link AccountKeeping}, the set-up and the demonstration.
     *
     * @throws InvalidInput when the name is taken or malformed, or the passphrase refused
     */
    @Transactional
    public Who add(String username, String displayName, String password, boolean administrator) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches(USERNAME)) {
            throw new InvalidInput(
                    "username", username, "Use 1 to 60 letters, digits, dots, hyphens or underscores as user name.");
        }
        var shown = displayName.strip();
        Checks.text("displayName", shown, 120, "Enter a name to show, 1 to 120 characters.");
        Passphrase.check(name, password);
        if (repository.findByUsername(name).isPresent()) {
            throw new InvalidInput("username", name, "There is already an account " + name + ". Choose another name.");
        }
        var row = new PersonRow();
        row.id = UUID.randomUUID();
        row.username = name;
        row.displayName = shown;
        row.passwordHash = String.valueOf(passwords.encode(password));
        row.administrator = administrator;
        row.createdAt = clock.instant();
        return repository.saveAndFlush(row).who();
    }
}
