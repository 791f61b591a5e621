package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final String PROMPT = "the merger is called Heron";

    @TempDir
    Path directory;

    @Test
    void a_file_that_may_hold_prompts_lies_there_as_noise() throws IOException {
        var file = spool().stage("log.jsonl", stream(PROMPT.repeat(100)), _ -> {});
        try (var lying = Files.list(directory)) {
            var bytes = Files.readAllBytes(lying.findFirst().orElseThrow());
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Heron");
        }
        try (InputStream in = file.open(new AtomicLong())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(PROMPT.repeat(100));
        }
        assertThatThrownBy(file::path).isInstanceOf(IllegalStateException.class);
        file.delete();
        assertThat(spool().lying()).isEmpty();
    }

    @Test
    void the_hash_is_that_of_the_file_as_it_came() throws IOException {
        var file = spool().stage("a/b\\c\u202e.csv", stream("abc"), _ -> {});
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(file.bytes()).isEqualTo(3);
        assertThat(file.name()).isEqualTo("c.csv");
    }

    @Test
    void a_gzip_of_several_members_is_read_through() throws IOException {
        var packed = new ByteArrayOutputStream();
        for (var member : List.of("one\n", "two\n")) {
            try (var out = new GZIPOutputStream(packed)) {
                out.write(member.getBytes(StandardCharsets.UTF_8));
            }
        }
        var read = new AtomicLong();
        var file = spool().stage("x", new ByteArrayInputStream(packed.toByteArray()), _ -> {});
        try (InputStream in = file.open(read)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("one\ntwo\n");
        }
        assertThat(read.get()).isEqualTo(packed.size());
    }

    @Test
    void what_is_empty_or_too_large_is_refused_and_leaves_nothing() {
        assertThatThrownBy(() -> spool().stage("none.csv", stream(""), _ -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("\"none.csv\" is empty");
        assertThatThrownBy(() -> spool().stage("big.csv", stream("x".repeat(1_100_000)), _ -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("above 1 MB");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_a_process_left_behind_is_removed_with_the_next_start() throws IOException {
        spool().stage("left.csv", stream("left"), _ -> {});
        Files.createDirectory(directory.resolve("spill-1"));
        Files.writeString(directory.resolve("spill-1").resolve("part"), "left");
        assertThat(directory).isNotEmptyDirectory();
        assertThat(spool().lying()).isEmpty();
    }

    private Spool spool() throws IOException {
        return new Spool(directory.toString(), 1, _ -> false);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
