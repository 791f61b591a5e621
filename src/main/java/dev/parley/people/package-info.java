/**
 * People who sign in. What somebody may do is decided by negotiation, see {@code dev.parley.negotiation.Access}; here
 * are only accounts: a name, a passphrase kept as Argon2id, and whether the account administers Parley.
 *
 * <p>There are two doors, see {@link dev.parley.people.Doors}: the screens (form and session) and the API (HTTP Basic
 * or a token of {@link dev.parley.people.AccessTokens}, no session). Both ask {@link dev.parley.people.CheckedPasswords},
 * which counts wrong guesses by account and address for all nodes, see {@link dev.parley.people.GuessLimit}.
 * {@link dev.parley.people.Sessions} ends sessions that are too old or whose account has changed.
 */
@NullMarked
package dev.parley.people;

import org.jspecify.annotations.NullMarked;
