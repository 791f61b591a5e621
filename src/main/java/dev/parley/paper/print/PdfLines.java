package dev.parley.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines. */
final class PdfLines {

    /** A long word is broken behind one of these where it has one. */
    private static final String BREAKS = "-./:_,";

    private PdfLines() {}

    /** @param width of a text, in the same measure as {@code most} */
    static List<String> of(String text, float most, ToDoubleFunction<String> width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("[ \\t\\r\\n]+")) {
            var rest = word;
            if (!line.isEmpty() && width.applyAsDouble(line + " " + rest) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > 1 && width.applyAsDouble(rest) > most) {
                int fits = fits(rest, most, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int fits(String word, float most, ToDoubleFunction<String> width) {
        int fits = word.length() - 1;
        while (fits > 1 && width.applyAsDouble(word.substring(0, fits)) > most) {
            fits--;
        }
        for (int at = fits; at > fits / 2; at--) {
            if (BREAKS.indexOf(word.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return fits;
    }
}
