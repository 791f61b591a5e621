package dev.parley.negotiation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MemberRepository extends JpaRepository<MemberRow, MemberRow.Key> {

    @Query("select m from MemberRow m where m.id.negotiationId = :negotiation")
    List<MemberRow> of(UUID negotiation);

    /** Locked until the transaction ends, so that two leads cannot remove each other at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MemberRow m where m.id.negotiationId = :negotiation")
    List<MemberRow> locked(UUID negotiation);

    @Query("select m from MemberRow m where m.id.personId = :person")
    List<MemberRow> ofPerson(UUID person);
}
