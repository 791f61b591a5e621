package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in lines after {@code notes:} into a negotiation's note: the smallest feature there can be. */
final class NotesTaker implements Taker {

    static final String FORBIDDEN = "forbidden";

    private final JdbcClient jdbc;

    /** Reading waits for it when it is not null. */
    volatile CountDownLatch gate;

    NotesTaker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.PRICES;
    }

    @Override
    public Optional<Format> recognise(StagedFile file) {
        return file.head().text().startsWith("notes:")
                ? Optional.of(new Format("notes", "Notes"))
                : file.head().text().startsWith("songs:")
                        ? Optional.of(new Format("songs", "Songs"))
                        : Optional.empty();
    }

    @Override
    public Reading read(Format format, List<StagedFile> files, Answers answers, ReadingProgress progress)
            throws IOException {
        answers.of("zone").ifPresent(zone -> {
            throw new InvalidInput("zone", zone, "\"" + zone + "\" is no zone.");
        });
        var lines = new ArrayList<String>();
        var rejects = new Rejects();
        var bytes = new AtomicLong();
        for (var file : files) {
            try (var in = new BufferedReader(new InputStreamReader(file.open(bytes), StandardCharsets.UTF_8))) {
                in.readLine();
                long line = 1;
                for (var text = in.readLine(); text != null; text = in.readLine()) {
                    line++;
                    if (text.startsWith("bad")) {
                        rejects.add(file.name(), line, "is bad", text);
                    } else {
                        lines.add(text);
                    }
                    waitAtGate();
                    progress.at(bytes.get(), lines.size());
                }
            }
        }
        if (lines.isEmpty()) {
            throw new InvalidInput("file", null, "No line can be taken.");
        }
        return new Notes(lines, rejects);
    }

    private void waitAtGate() {
        var now = gate;
        if (now != null) {
            try {
                now.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public List<String> undo(UUID negotiation, UUID intake) {
        jdbc.sql("update negotiation set note = null where id = ?")
                .param(negotiation)
                .update();
        return List.of("The note before is not kept.");
    }

    @Override
    public Map<UUID, Intake.Place> places(UUID negotiation) {
        return jdbc
                .sql("select id from intake where negotiation_id = ?")
                .param(negotiation)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Function.identity(), _ -> new Intake.Place("note", "notes")));
    }

    private final class Notes implements Reading {

        private final List<String> lines;
        private final Rejects rejects;

        Notes(List<String> lines, Rejects rejects) {
            this.lines = lines;
            this.rejects = rejects;
        }

        @Override
        public Preview preview(UUID negotiation, Answers answers) {
            var stands = jdbc.sql("select coalesce(note, '') from negotiation where id = ?")
                    .param(negotiation)
                    .query(String.class)
                    .single();
            var sign = answers.of("sign").orElse("-");
            if (sign.equals("!")) {
                throw new InvalidInput("sign", sign, "\"!\" is no sign.");
            }
            return new Preview(
                    lines.size() + " lines",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(
                            new Preview.Question("sign", "Sign", "", List.of(), sign, true, false),
                            new Preview.Question("zone", "Zone", "", List.of(), "", false, true)),
                    List.of(),
                    "Replaces \"" + stands + "\".",
                    sign.equals("?") ? "Choose a sign." : null);
        }

        @Override
        public Rejects rejects() {
            return rejects;
        }

        @Override
        public long rows() {
            return lines.size();
        }

        @Override
        public void take(UUID negotiation, UUID intake, Answers answers) {
            jdbc.sql("update negotiation set note = ? where id = ?")
                    .params(String.join(answers.of("sign").orElse("-"), lines), negotiation)
                    .update();
            if (lines.contains(FORBIDDEN)) {
                throw new InvalidInput("file", FORBIDDEN, "This may not be taken in.");
            }
        }
    }
}
