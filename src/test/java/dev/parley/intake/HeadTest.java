package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class HeadTest {

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(head("\ufeffname,cost\n").text()).isEqualTo("name,cost\n");
        assertThat(Head.of("\ufeffname".getBytes(StandardCharsets.UTF_16LE), true)
                        .text())
                .isEqualTo("name");
    }

    @Test
    void a_gzip_is_looked_into_also_when_its_end_is_missing() throws IOException {
        byte[] packed = gzip("a,b\n1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        var head = Head.of(Arrays.copyOf(packed, packed.length - 10), false);
        assertThat(head.packing()).isEqualTo(Head.Packing.GZIP);
        assertThat(head.text()).startsWith("a,b\n1,2\n");
    }

    @Test
    void a_gzip_in_a_gzip_is_nothing_to_look_into() throws IOException {
        byte[] twice = gzip(gzip("a,b\n".repeat(100).getBytes(StandardCharsets.UTF_8)));
        assertThat(Head.of(twice, true).packing()).isEqualTo(Head.Packing.BINARY);
    }

    @Test
    void what_it_is_called_does_not_matter() {
        assertThat(Head.of("PAR1....".getBytes(StandardCharsets.US_ASCII), false)
                        .packing())
                .isEqualTo(Head.Packing.PARQUET);
        assertThat(Head.of(new byte[] {'P', 'K', 3, 4, 20, 0}, false).packing()).isEqualTo(Head.Packing.ZIP);
        assertThat(Head.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), false)
                        .packing())
                .isEqualTo(Head.Packing.PDF);
        assertThat(Head.of(new byte[] {0, 1, 2, 3}, false).packing()).isEqualTo(Head.Packing.BINARY);
        assertThat(head(" \n<!DOCTYPE html><html>").html()).isTrue();
        assertThat(head("  [{\"a\":1}]").json()).isTrue();
    }

    private static Head head(String text) {
        return Head.of(text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
