package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.people.CurrentPerson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes a file in at once, in the caller's thread and transaction: for small files that come with their answers, such as the
 * sample's. It goes the way of every other file: staged, recognised, read, previewed, written with its provenance.
 */
@Component
public class IntakeAtOnce {

    private final Spool spool;
    private final Recognition recognition;
    private final Intakes intakes;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    IntakeAtOnce(Spool spool, Recognition recognition, Intakes intakes, CurrentPerson currentPerson, Clock clock) {
        this.spool = spool;
        this.recognition = recognition;
        this.intakes = intakes;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * @return what was written, or what stands already when the same file with the same answers was taken in before
     * @throws InvalidInput when it cannot be taken in; nothing is written then
     */
    public Intake take(UUID negotiation, String name, byte[] content, Answers answers) {
        try (InputStream in = new ByteArrayInputStream(content)) {
            var staging = new Staging(negotiation, currentPerson.get().id(), clock.instant());
            staging.files.add(spool.stage(name, in, _ -> {}));
            try {
                return take(staging, answers);
            } finally {
                staging.drop();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Intake take(Staging staging, Answers answers) throws IOException {
        var recognised = recognition.recognise(staging.files);
        var reading = recognised.taker().read(recognised.format(), staging.files, answers, ReadingProgress.NONE);
        var preview = reading.preview(staging.negotiation, answers);
        if (preview.obstacle() != null) {
            throw new InvalidInput("preview", null, preview.obstacle());
        }
        return intakes.take(
                staging.negotiation,
                staging.ready(
                        recognised,
                        new Staging.Shown(reading, answers, preview, null, IntakeRepository.Written.NOTHING)));
    }
}
