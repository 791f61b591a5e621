package dev.parley.intake;

import dev.parley.base.data.Sha256;
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
                        List.of(new Intake.File(name, name.length(), Sha256.of(name))),
                        Sha256.of("files " + name),
                        Sha256.of("digest " + name + answers),
                        preview,
                        reading,
                        answers));
    }
}
