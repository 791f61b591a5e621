package dev.parley.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a part of an archive, none longer than a row can be: a few kB of zip may say that they are gigabytes. */
final class Lines implements AutoCloseable {

    /** The longest row is a paper with its bytes, or a frozen run with its inputs. */
    private static final int LONGEST = 256 << 20;

    private final Reader in;
    private final String part;

    Lines(InputStream in, String part) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        this.part = part;
    }

    /** @return nothing at the end */
    @Nullable
    String next() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST) {
                throw new Refused("The archive is damaged: a row of " + part + " does not end.");
            }
            line.append((char) read);
        }
        return line.isEmpty() ? null : line.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
