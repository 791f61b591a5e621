package dev.parley.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Takes in something that a test read itself, as the desk does once it is confirmed. */
public final class TakenBill {

    private TakenBill() {}

    /** @param name of the file; its content is taken to be its name */
    public static Intake take(Intakes intakes, UUID negotiation, String name, Reading reading, Answers answers) {
        var preview = reading.preview(negotiation, answers);
        return intakes.take(
                negotiation,
                new Intakes.Ready(
                        Kind.BILL,
                        new Format("made-by-hand", "Made by hand"),
                        List.of(new Intake.File(name, name.length(), sha256(name))),
                        sha256("files " + name),
                        sha256("digest " + name + answers),
                        preview,
                        reading,
                        answers));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
