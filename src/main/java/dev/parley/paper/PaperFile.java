package dev.parley.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A paper as bytes. */
public record PaperFile(String name, PaperKind kind, byte[] bytes) {

    static PaperFile text(String name, PaperKind kind, String text) {
        return new PaperFile(name, kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
