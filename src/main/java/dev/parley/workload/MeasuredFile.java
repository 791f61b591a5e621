package dev.parley.workload;

import dev.parley.intake.StagedFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of one reading under one name.
 *
 * @param name   at most 200 characters
 * @param sha256 of the file; of the hashes of several
 */
record MeasuredFile(String name, String sha256) {

    private static final int LONGEST_NAME = 200;

    static MeasuredFile of(List<StagedFile> files) {
        var first = files.getFirst();
        if (files.size() == 1) {
            return new MeasuredFile(brief(first.name(), LONGEST_NAME), first.sha256());
        }
        var more = " and " + (files.size() - 1) + " more";
        return new MeasuredFile(
                brief(first.name(), LONGEST_NAME - more.length()) + more,
                sha256(files.stream().map(StagedFile::sha256).collect(Collectors.joining("\n"))));
    }

    private static String brief(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
