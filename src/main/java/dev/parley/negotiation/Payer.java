package dev.parley.negotiation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payer account of the customer and the accounts below it.
 *
 * @param enrolled whether the payer takes part in the agreement; one that does not pays list and counts nothing
 */
public record Payer(
        UUID id,
        String code,
        String awsAccount,
        String legalEntity,
        boolean enrolled,
        @Nullable String note,
        List<Account> accounts) {

    /** An AWS account, known by its alias. */
    public record Account(UUID id, String alias) {}
}
