package dev.parley.people;

import dev.parley.base.data.InvalidInput;

/** What a passphrase must be: long, and not the user name. Which characters it is made of is nobody's business. */
final class Passphrase {

    static final int LEAST = 12;
    static final int MOST = 200;

    private Passphrase() {}

    /** @throws InvalidInput when it is too short, too long or the user name; the sentence never repeats it */
    static void check(String username, String passphrase) {
        var length = passphrase.codePointCount(0, passphrase.length());
        if (length < LEAST) {
            throw new InvalidInput(
                    "passphrase", null, length + " characters; use at least " + LEAST + ". A few words do well.");
        }
        if (length > MOST) {
            throw new InvalidInput("passphrase", null, length + " characters; use at most " + MOST + ".");
        }
        if (passphrase.strip().equalsIgnoreCase(username.strip())) {
            throw new InvalidInput("passphrase", null, "This is the user name. Choose something else.");
        }
        if (passphrase.isBlank()) {
            throw new InvalidInput("passphrase", null, "Only blanks. Use at least " + LEAST + " characters.");
        }
    }
}
