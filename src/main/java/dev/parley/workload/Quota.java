package dev.parley.workload;

import dev.parley.negotiation.AccountOfPayer;
import java.time.Instant;
import java.util.UUID;

/**
 * What AWS grants an account of one model.
 *
 * @param typed     its fields
 * @param changedBy display name of who changed it last
 */
public record Quota(
        UUID id, AccountOfPayer account, QuotaDraft typed, long version, String changedBy, Instant changedAt) {

    /** Where it stands: "petrel us-east-1". */
    public String place() {
        return account.alias() + " " + typed.scope();
    }
}
