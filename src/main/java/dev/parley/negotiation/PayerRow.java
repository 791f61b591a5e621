package dev.parley.negotiation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "payer")
@SuppressWarnings("NullAway.Init")
class PayerRow {

    @Id
    UUID id;

    String code;
    String awsAccount;
    String legalEntity;
    boolean enrolled;

    @Nullable
    String note;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "payer_id", nullable = false)
    @OrderBy("alias")
    List<AccountRow> accounts = new ArrayList<>();

    Payer toRecord() {
        var accountRecords = accounts.stream()
                .map(row -> new Payer.Account(row.id, row.alias))
                .toList();
        return new Payer(id, code, awsAccount, legalEntity, enrolled, note, accountRecords);
    }
}
