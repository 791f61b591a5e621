package dev.parley.paper;

import dev.parley.base.data.Sha256;
import java.nio.charset.StandardCharsets;

/** A paper as bytes. */
public record PaperFile(String name, PaperKind kind, byte[] bytes) {

    static PaperFile text(String name, PaperKind kind, String text) {
        return new PaperFile(name, kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
