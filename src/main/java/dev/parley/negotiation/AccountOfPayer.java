package dev.parley.negotiation;

import java.util.UUID;

/**
 * An account with its payer, as rows of other features name it.
 *
 * @param alias    how the customer calls the account
 * @param payer    code of the payer, such as {@code P1}
 * @param enrolled whether the payer takes part in the agreement; one that does not pays list and counts nothing
 */
public record AccountOfPayer(UUID id, String alias, String payer, boolean enrolled) {}
