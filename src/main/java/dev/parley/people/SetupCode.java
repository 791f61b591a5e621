package dev.parley.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

/** A one-time code of 100 random bits, written as five groups of four letters and digits. */
final class SetupCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private final String text;
    private final Instant until;

    SetupCode(Instant until) {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                made.append('-');
            }
            made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        this.text = made.toString();
        this.until = until;
    }

    String text() {
        return text;
    }

    Instant until() {
        return until;
    }

    /** Compares in constant time; case and blanks do not matter. */
    boolean matches(String given) {
        var cleaned = given.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(cleaned.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
