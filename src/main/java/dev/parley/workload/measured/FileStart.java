package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Preview;
import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a file began that counts time from its own beginning: only a person knows. */
final class FileStart {

    private final Job job;
    private @Nullable Instant start;
    private boolean asked = false;

    FileStart(Job job) {
        this.job = job;
    }

    /** Something of the file counts so: it is to be asked. */
    void ask() {
        asked = true;
    }

    /** @throws OpenQuestions while nobody said when that was */
    Instant plusMillis(long millis) {
        ask();
        return start().plusMillis(millis);
    }

    private Instant start() {
        if (start == null) {
            var answer = job.answers.of(Ask.START);
            if (answer.isEmpty()) {
                throw new OpenQuestions(
                        List.of(Ask.start("")), "The file counts time from its own beginning: say when that was.");
            }
            try {
                start = new Times(ZoneOffset.UTC, Times.ShownTwice.ONCE_EACH)
                        .read(answer.get().strip());
            } catch (Unreadable unreadable) {
                throw new InvalidInput(Ask.START, answer.get(), unreadable.reason() + ".");
            }
        }
        return start;
    }

    Optional<Preview.Question> question() {
        return asked ? Optional.of(Ask.start(job.answers.of(Ask.START).orElse(""))) : Optional.empty();
    }
}
