package dev.parley.base.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-8, or what the byte order mark says, which is taken off. */
public final class Decoded {

    private Decoded() {}

    /** Closing it closes what it reads. */
    public static Reader text(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, 3);
        byte[] start = new byte[3];
        int read = in.readNBytes(start, 0, 3);
        int mark = 0;
        Charset charset = StandardCharsets.UTF_8;
        if (read == 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            mark = 3;
        } else if (read >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (read >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        }
        in.unread(start, mark, read - mark);
        return new InputStreamReader(in, charset);
    }
}
