package dev.parley.base.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** A comma-separated file of Parley's own data (RFC 4180, UTF-8, one header line), read whole. */
public record Csv(String path, List<Map<String, String>> rows, int checksum) {

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
        var records = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(cell.toString());
            records.add(List.copyOf(cells));
        }
        return records;
    }
}
