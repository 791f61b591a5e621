package dev.parley.base.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** A comma-separated file of Parley's own data (RFC 4180, UTF-8, one header line), read whole. */
public record Csv(String path, List<Map<String, String>> rows, int checksum) {

    /** What the application brings itself is as long as it is. */
    private static final CsvReader.Bounds OWN =
            new CsvReader.Bounds(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE);

    /** @throws IllegalStateException when a row has not as many cells as the header: own data is never half read */
    public static Csv read(String path) {
        try (InputStream in = Csv.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file " + path + " is missing from the application: build it again.");
            }
            byte[] bytes = in.readAllBytes();
            var crc = new CRC32();
            crc.update(bytes);
            return new Csv(path, rows(path, new String(bytes, StandardCharsets.UTF_8)), (int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read.", e);
        }
    }

    public static List<Map<String, String>> rows(String path, String text) {
        var records = records(text);
        var header = records.getFirst();
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 1; i < records.size(); i++) {
            var cells = records.get(i);
            if (cells.size() != header.size()) {
                throw new IllegalStateException("Row " + (i + 1) + " of " + path + " has " + cells.size()
                        + " cells, the header has " + header.size() + ": correct the row.");
            }
            var row = new LinkedHashMap<String, String>();
            for (int c = 0; c < cells.size(); c++) {
                row.put(header.get(c), cells.get(c));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> records(String text) {
        try {
            var reader = new CsvReader(new StringReader(text), ',');
            var records = new ArrayList<List<String>>();
            for (var record = reader.next(OWN); record != null; record = reader.next(OWN)) {
                records.add(List.copyOf(record));
            }
            return records;
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory cannot be read.", impossible);
        }
    }
}
