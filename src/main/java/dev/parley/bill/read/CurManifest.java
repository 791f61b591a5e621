package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The JSON that AWS lays beside the data of a cost and usage report: it lists the files of data and holds none. */
final class CurManifest {

    /** Of the legacy report and of a data export. */
    private static final Pattern LISTS = Pattern.compile("\"(reportKeys|dataFiles)\"\\s*:\\s*\\[");

    private static final Pattern COLUMNS = Pattern.compile("\"(assemblyId|reportId|billingPeriod)\"\\s*:");
    private static final Pattern DATA = Pattern.compile("\"([^\"\\\\]{1,1000}\\.(?:csv|csv\\.gz|csv\\.zip|parquet))\"");
    private static final int SHOWN = 3;

    private CurManifest() {}

    /** @throws InvalidInput when it is one; the sentence says which files to give */
    static void refuse(StagedFile file) {
        var head = file.head();
        if (!head.json() || !LISTS.matcher(head.text()).find() && !begins(head.text())) {
            return;
        }
        var data = DATA.matcher(head.text())
                .results()
                .map(found -> found.group(1).substring(found.group(1).lastIndexOf('/') + 1))
                .distinct()
                .toList();
        throw new InvalidInput(
                "file",
                file.name(),
                "\"" + file.name()
                        + "\" is the manifest of a cost and usage report: it lists the files of data and holds"
                        + " none. Give those instead, all together: " + words(data) + ".");
    }

    /** Its list may stand behind more columns than were looked at. */
    private static boolean begins(String text) {
        return COLUMNS.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .count()
                >= 2;
    }

    private static String words(List<String> data) {
        if (data.isEmpty()) {
            return "the .csv.gz or .parquet files that lie beside it";
        }
        var shown = data.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return data.size() <= SHOWN ? shown : shown + " and " + (data.size() - SHOWN) + " more";
    }
}
