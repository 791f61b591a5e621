package dev.parley.negotiation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init")
class AccountRow {

    @Id
    UUID id;

    String alias;
}
