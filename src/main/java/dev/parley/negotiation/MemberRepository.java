package dev.parley.negotiation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MemberRepository extends JpaRepository<MemberRow, MemberRow.Key> {

    @Query("select m from MemberRow m where m.id.negotiationId = :negotiation")
    List<MemberRow> of(UUID negotiation);

    @Query("select m from MemberRow m where m.id.personId = :person")
    List<MemberRow> ofPerson(UUID person);
}
