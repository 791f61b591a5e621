package dev.parley.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRepository extends JpaRepository<PersonRow, UUID> {

    Optional<PersonRow> findByUsername(String username);
}
