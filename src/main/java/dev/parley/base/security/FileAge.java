package dev.parley.base.security;

import java.util.regex.Pattern;

/**
 * How long a browser may keep a file without asking again. The file server says an hour for whatever it finds, which is too
 * short for a file whose name changes with its content, and too long for a script of ours: after an upgrade a browser would
 * run last hour's script against this hour's server.
 */
final class FileAge {

    private static final String FOREVER = "max-age=31536000, immutable";
    /** Asked for each time; the answer is "not modified" and no body while it is the same. */
    private static final String ASK = "no-cache";

    /** Named by a hash of the content (the page's bundle) or by a version (web jars). */
    private static final Pattern NAMED_BY_CONTENT =
            Pattern.compile("/VAADIN/build/.*-[\\w-]{8}\\.\\w+|/_static/[^/]+/\\d[^/]*/.+");

    private static final Pattern OWN_SCRIPT = Pattern.compile("/[^/]+\\.js");

    private FileAge() {}

    /**
     * @param path below the application
     * @param wanted the {@code Cache-Control} that the file server would send
     * @return the one to send; {@code wanted} for anything that is not a file served with an age
     */
    static String of(String path, String wanted) {
        if (!wanted.startsWith("max-age=") || wanted.contains("immutable")) {
            return wanted;
        }
        if (NAMED_BY_CONTENT.matcher(path).matches()) {
            return FOREVER;
        }
        return OWN_SCRIPT.matcher(path).matches() ? ASK : wanted;
    }
}
