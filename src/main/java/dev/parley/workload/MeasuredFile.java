package dev.parley.workload;

import dev.parley.base.data.Sha256;
import dev.parley.intake.StagedFile;
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
                Sha256.of(files.stream().map(StagedFile::sha256).collect(Collectors.joining("\n"))));
    }

    private static String brief(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most);
    }
}
