package dev.parley.people;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<PersonRow, UUID> {

    /** A live account and its version, which grows with every change. */
    record Standing(UUID id, long version) {}

    Optional<PersonRow> findByUsername(String username);

    @Query("select new dev.parley.people.PersonRepository$Standing(p.id, p.version) from PersonRow p"
            + " where p.disabled = false and p.id in :ids")
    List<Standing> standing(Collection<UUID> ids);

    /** Locked, so that two administrators cannot take each other's rights at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonRow p where p.administrator = true and p.disabled = false")
    List<PersonRow> administrators();
}
