package dev.parley.paper.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip file again with one date for all entries, so that the same content is the same bytes. */
final class SteadyZip {

    private SteadyZip() {}

    static byte[] packed(byte[] zip, LocalDate day) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(day.atStartOfDay());
                to.putNextEntry(steady);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
