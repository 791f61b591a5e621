package dev.parley.base.data;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Opens JSON of others to be read token by token, within bounds. What goes wrong is told by its line alone: the text around
 * it may be nobody's business here.
 */
public final class JsonText {

    private static final JsonFactory ENDLESS = factory(-1);

    private JsonText() {}

    private static JsonFactory factory(long most) {
        return JsonFactory.builder()
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(500)
                        .maxStringLength(2_000_000)
                        .maxNumberLength(200)
                        .maxNameLength(10_000)
                        .maxDocumentLength(most)
                        .build())
                .build();
    }

    /** JSON of a bounded length. */
    public static final class Bounded {

        private final JsonFactory factory;

        /** @param most bytes of a document */
        public Bounded(long most) {
            factory = factory(most);
        }

        public JsonParser parser(InputStream in) {
            return factory.createParser(ObjectReadContext.empty(), in);
        }
    }

    /** Of a text as long as it is: nothing of it is held that nobody asks for. */
    public static JsonParser parser(Reader in) {
        return ENDLESS.createParser(ObjectReadContext.empty(), in);
    }

    public static JsonParser parser(String text) {
        return parser(new StringReader(text));
    }

    /** Of the token at which the parser stands; 1 is the first line. */
    public static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Where it broke off: {@code " in line 3"}, or empty where that is not known. */
    public static String where(JacksonException damaged) {
        return damaged.getLocation() == null
                ? ""
                : " in line " + damaged.getLocation().getLineNr();
    }
}
