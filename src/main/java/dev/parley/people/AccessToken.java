package dev.parley.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A token as its owner sees it; the token itself was shown once and is not kept.
 *
 * @param name    what it is for, in its owner's words
 * @param expires from then on it opens nothing
 */
public record AccessToken(UUID id, String name, Instant made, Instant expires) {

    /** A token that was just made, with its text, which nobody can read again. */
    public record Made(AccessToken token, String text) {}
}
