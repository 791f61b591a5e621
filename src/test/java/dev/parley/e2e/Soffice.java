package dev.parley.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window: another program that recalculates a workbook. */
final class Soffice {

    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    private Soffice() {}

    static boolean present() {
        return Files.isExecutable(PROGRAM);
    }

    /** The first sheet of a workbook as LibreOffice computes it: rows of cells, numbers as they are. */
    static List<List<String>> firstSheet(Path workbook, Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        // commas, double quotes, UTF-8, from the first line, values not as shown
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not finish within 180 s");
        }
        var name = workbook.getFileName().toString().replaceFirst("\\.xlsx$", ".csv");
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(Soffice::cells)
                .toList();
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
