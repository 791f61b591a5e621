package dev.parley.workload.measured;

import java.io.IOException;
import java.io.Reader;

/** A text line by line, each as a reader of its own that ends with it: a line of many megabytes is never held. */
final class Lines extends Reader {

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at = 0;
    private int end = 0;
    private long line = 0;
    private boolean lineEnded = true;

    Lines(Reader in) {
        this.in = in;
    }

    /** Moves to the next line that is not blank; what is left of this one is skipped. */
    boolean next() throws IOException {
        while (true) {
            skipLine();
            if (!fill()) {
                return false;
            }
            lineEnded = false;
            line++;
            skipBlanks();
            if (!lineEnded) {
                return at < end || fill();
            }
        }
    }

    private void skipLine() throws IOException {
        while (!lineEnded && fill()) {
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            endIfBreak();
        }
    }

    private void skipBlanks() throws IOException {
        while (!lineEnded && fill()) {
            while (at < end && (buffer[at] == ' ' || buffer[at] == '\r' || buffer[at] == '\t')) {
                at++;
            }
            if (at < end) {
                endIfBreak();
                return;
            }
        }
    }

    private void endIfBreak() {
        if (at < end && buffer[at] == '\n') {
            at++;
            lineEnded = true;
        }
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    /** 1 for the first line of the text. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (lineEnded || !fill()) {
            return -1;
        }
        int count = 0;
        while (count < length && at < end) {
            char c = buffer[at++];
            if (c == '\n') {
                lineEnded = true;
                return count == 0 ? -1 : count;
            }
            into[from + count++] = c;
        }
        return count;
    }

    @Override
    public void close() {
        // who opened the text closes it; a parser closes its line only
    }
}
