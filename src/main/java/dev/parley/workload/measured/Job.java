package dev.parley.workload.measured;

import dev.parley.base.data.Decoded;
import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One reading of some files: what was answered, how far it is, what was not taken and what is to be said about it. */
final class Job {

    private static final int TELL_EVERY = 2048;
    private static final int TELL_CHARACTERS = 4_000_000;

    final Answers answers;
    final Rejects rejects = new Rejects();
    private final ReadingProgress progress;
    private final Set<String> remarks = new LinkedHashSet<>();
    private final List<Times> clocks = new ArrayList<>();
    private final @Nullable ZoneId zone;
    private AtomicLong packed = new AtomicLong();
    private long bytesBefore = 0;
    private long rows = 0;
    private long told = 0;
    private String file = "";
    private int number = 0;

    Job(Answers answers, ReadingProgress progress) {
        this.answers = answers;
        this.progress = progress;
        Ask.requireChoices(answers);
        this.zone = answers.of(Ask.ZONE).map(Job::zone).orElse(null);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id.strip());
        } catch (DateTimeException unknown) {
            throw new InvalidInput(
                    Ask.ZONE, id, "\"" + id + "\" is no time zone: write one such as UTC or Europe/Berlin.");
        }
    }

    /** Opens the next file. */
    Reader open(StagedFile next) throws IOException {
        bytesBefore += packed.get();
        packed = new AtomicLong();
        file = next.name();
        number++;
        progress.at(bytesBefore, rows);
        return new Heard(Decoded.text(next.open(packed)));
    }

    /** A line or a cell may be gigabytes long: how far it is, and a cancel, is told in the middle of it too. */
    private final class Heard extends FilterReader {

        private long left = TELL_CHARACTERS;

        Heard(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            heard(1);
            return one;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            heard(count);
            return count;
        }

        private void heard(int count) {
            left -= count;
            if (left < 0) {
                left = TELL_CHARACTERS;
                progress.at(bytesBefore + packed.get(), rows);
            }
        }
    }

    String file() {
        return file;
    }

    /** Of the file that is read; 1 for the first. Two may bear one name. */
    int fileNumber() {
        return number;
    }

    Times clock(Times.ShownTwice rule) {
        var times = new Times(zone, rule);
        clocks.add(times);
        return times;
    }

    /**
     * @throws Unreadable    when it is no time
     * @throws OpenQuestions when it bears no zone and none was chosen
     */
    Instant time(Times times, String text) {
        try {
            return times.read(text);
        } catch (Unreadable unreadable) {
            if (!Telling.shown(text) && !Times.looksLikeTime(text)) {
                throw new Unreadable("the time is none: write 2026-09-07T13:00Z", Telling.length(text));
            }
            if (times.withoutZone() > 0) {
                throw new OpenQuestions(
                        List.of(Ask.zone("", times.exampleWithoutZone())),
                        "Times such as " + times.exampleWithoutZone()
                                + " bear no zone: say in which zone they were written.");
            }
            throw unreadable;
        }
    }

    /** The zone as it was answered, where it decided anything. */
    Optional<ZoneId> zoneUsed() {
        return clocks.stream().anyMatch(Times::sawLocal) ? Optional.ofNullable(zone) : Optional.empty();
    }

    void took() {
        rows++;
        tell();
    }

    long rows() {
        return rows;
    }

    void reject(long line, Unreadable why) {
        reject(line, why.reason(), why.value());
    }

    void reject(long line, String reason, String value) {
        rejects.add(file, line, reason, value);
        tell();
    }

    /** Rows that share a reason and have no line. */
    void reject(String reason, long count) {
        rejects.add(file, count, reason);
    }

    /** Also for what was neither taken nor rejected. */
    void tell() {
        if (++told % TELL_EVERY == 0) {
            progress.at(bytesBefore + packed.get(), rows);
        }
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }
}
