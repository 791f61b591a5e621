package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.engine.demand.MeasuredHour;
import dev.parley.intake.Answers;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.Preview;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.StagedFile;
import dev.parley.intake.StagedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads texts as a person's files would be: recognised by content, then read. */
final class Reads {

    private Reads() {}

    static Traffic read(String... texts) {
        return answering(Map.of(), texts);
    }

    static Traffic answering(Map<String, String> answers, String... texts) {
        return files(
                answers,
                Arrays.stream(texts).map(text -> StagedFiles.of("file", text)).toList());
    }

    static Traffic files(Map<String, String> answers, List<StagedFile> files) {
        try {
            var format = MeasuredFormat.of(files.getFirst().head())
                    .orElseThrow(() -> new InvalidInput("file", null, "not recognised"));
            return MeasuredFiles.read(format.format(), files, new Answers(answers), ReadingProgress.NONE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static MeasuredFormat format(String text) {
        return MeasuredFormat.of(StagedFiles.of("file", text).head()).orElseThrow();
    }

    static Found only(Traffic traffic) {
        if (traffic.found().size() != 1) {
            throw new AssertionError(
                    "found " + traffic.found().stream().map(Found::source).toList() + " " + traffic.open());
        }
        return traffic.found().getFirst();
    }

    static Found of(Traffic traffic, String label) {
        return traffic.found().stream()
                .filter(found -> found.source().label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(traffic.found().stream()
                        .map(found -> found.source().label())
                        .toList()));
    }

    /** Tokens of a class in thousands over all that was measured. */
    static double thousand(Found found, Function<MeasuredFlow, java.math.BigDecimal> tokens) {
        return found.measurement().hours().hours().stream()
                .mapToDouble(hour -> tokens.apply(hour.mean()).doubleValue() * hour.seconds() / 60)
                .sum();
    }

    static List<MeasuredHour> hours(Found found) {
        return found.measurement().hours().hours();
    }

    static Preview.Question question(Traffic traffic, String key) {
        return traffic.questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(traffic.questions().toString()));
    }

    static String refused(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidInput refused) {
            return refused.sentence();
        } catch (NothingTaken none) {
            return none.sentence();
        }
        throw new AssertionError("taken");
    }

    static String text(StagedFile file) {
        try (var in = file.open(new java.util.concurrent.atomic.AtomicLong())) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
