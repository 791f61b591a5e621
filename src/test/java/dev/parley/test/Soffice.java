package dev.parley.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice without a window: another program that opens and recalculates a workbook. It needs no network and gets a profile of its own. */
public final class Soffice {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final int PATIENCE_SECONDS = 180;

    private Soffice() {}

    /** Skips the test where LibreOffice is not installed; under CI, which installs it, that is a failure. */
    public static void needed() {
        if (!Files.isExecutable(PROGRAM)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("LibreOffice is not installed: .ci/run installs libreoffice-calc-nogui.");
            }
            Assumptions.abort("LibreOffice is not installed: its totals are not compared.");
        }
    }

    /**
     * A sheet of a workbook as LibreOffice computes it: rows of cells, numbers as they are.
     *
     * @param number of the sheet, from 1
     */
    public static List<List<String>> sheet(Path workbook, int number, Path folder)
            throws IOException, InterruptedException {
        var out = Files.createTempDirectory(folder, "sheet");
        // commas, double quotes, UTF-8, from the first line, values not as shown, one sheet alone
        convert(workbook, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false," + number, out);
        try (var files = Files.list(out)) {
            var csv = files.filter(file -> file.toString().endsWith(".csv"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("LibreOffice wrote no sheet " + number));
            return Files.readAllLines(csv).stream().map(Soffice::cells).toList();
        }
    }

    /** Converts a workbook, every formula computed anew. */
    public static void convert(Path workbook, String to, Path out) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-env:UserInstallation=" + out.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        to,
                        "--outdir",
                        out.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not finish within " + PATIENCE_SECONDS + " s");
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
