package dev.parley.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "person")
@SuppressWarnings("NullAway.Init")
class PersonRow {

    @Id
    UUID id;

    String username;
    String displayName;
    String passwordHash;
    boolean administrator;
    boolean disabled;
    Instant createdAt;

    @Version
    long version;

    SignedIn signedIn() {
        return new SignedIn(who(), passwordHash, !disabled, version);
    }

    Who who() {
        return new Who(id, username, displayName, administrator);
    }
}
