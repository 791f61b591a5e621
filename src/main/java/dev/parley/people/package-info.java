/**
 * People who sign in. What somebody may do is decided by negotiation, see {@code dev.parley.negotiation.Access}; here
 * are only accounts: a name, a password kept as Argon2id, and whether the account administers Parley.
 */
@NullMarked
package dev.parley.people;

import org.jspecify.annotations.NullMarked;
