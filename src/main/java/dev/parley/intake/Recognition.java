package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what files are, by their content, or why they are nothing that can be taken in. */
@Component
class Recognition {

    private static final String WHAT =
            "Measured traffic (CloudWatch, model invocation logs, LiteLLM, Langfuse, CSV), bills (Cost Explorer, FOCUS, CUR)"
                    + " and price lists can be taken in.";

    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z_][A-Za-z0-9_.]{0,40})\"\\s*:");
    private static final int LONGEST_NAME = 40;

    private final List<Taker> takers;

    Recognition(List<Taker> takers) {
        this.takers = takers;
    }

    /** What they are and who reads them. */
    record Recognised(Taker taker, Format format) {}

    /** @throws InvalidInput when a file is nothing known, or they are not all of one format */
    Recognised recognise(List<StagedFile> files) throws IOException {
        if (files.isEmpty()) {
            throw new InvalidInput("file", null, "No file arrived: choose one, or several of one kind.");
        }
        var first = one(files.getFirst());
        for (var file : files.subList(1, files.size())) {
            var other = one(file);
            if (!other.format().equals(first.format())) {
                throw new InvalidInput(
                        "file",
                        file.name(),
                        "\"" + files.getFirst().name() + "\" is "
                                + first.format().label() + ", \"" + file.name()
                                + "\" is " + other.format().label()
                                + ": take in files of one format at a time.");
            }
        }
        return first;
    }

    private Recognised one(StagedFile file) throws IOException {
        refuseWhatIsNoText(file);
        for (var taker : takers) {
            var format = taker.recognise(file);
            if (format.isPresent()) {
                return new Recognised(taker, format.get());
            }
        }
        throw new InvalidInput(
                "file",
                file.name(),
                "\"" + file.name() + "\" is " + (file.head().json() ? "JSON" : "text")
                        + " of no format that is known; it begins with " + beginning(file.head()) + ". " + WHAT);
    }

    private static void refuseWhatIsNoText(StagedFile file) {
        var name = "\"" + file.name() + "\" is ";
        var problem = switch (file.head().packing()) {
            case ZIP -> name + "a ZIP archive or an Excel workbook: unpack it, or save the sheet as CSV.";
            case PDF -> name + "a PDF: export the figures as CSV.";
            case BINARY -> name + "no text, no gzip of a text and no Parquet. " + WHAT;
            case PARQUET -> "";
            case PLAIN, GZIP ->
                file.head().html()
                        ? name + "an HTML page, as a failed download is often saved: download the file again."
                        : file.head().stripped().isEmpty() ? name + "blank: nothing stands in it." : "";
        };
        if (!problem.isEmpty()) {
            throw new InvalidInput("file", file.name(), problem);
        }
    }

    /** The first names of a text, never its content: that may be a prompt. */
    private static String beginning(Head head) {
        if (head.json()) {
            return "the fields "
                    + FIELD.matcher(head.text())
                            .results()
                            .map(found -> found.group(1))
                            .distinct()
                            .limit(6)
                            .collect(Collectors.joining(", "));
        }
        var line = head.stripped().lines().findFirst().orElse("");
        var cells = line.split("[,;\t]");
        boolean header = cells.length >= 3 && Arrays.stream(cells).allMatch(cell -> cell.length() <= LONGEST_NAME);
        return header
                ? "\"" + (line.length() <= 120 ? line : line.substring(0, 120) + "…") + "\""
                : "no line of columns";
    }
}
