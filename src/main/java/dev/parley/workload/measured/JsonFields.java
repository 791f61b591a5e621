package dev.parley.workload.measured;

import dev.parley.base.data.JsonText;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Takes of a JSON object the fields that are wanted; all others are skipped unread: they may hold prompts. */
final class JsonFields {

    private static final int LONGEST_TEXT = 2_000;

    private JsonFields() {}

    /** Takes the wanted fields of the object at which the parser stands, and moves to its end. */
    static void pick(JsonParser parser, Wanted wanted, String path, Row into) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            field(parser, parser.nextToken(), name, wanted, path, into);
        }
    }

    /** Takes one field of an object, or skips it. */
    static void field(JsonParser parser, @Nullable JsonToken token, String name, Wanted wanted, Row into) {
        field(parser, token, name, wanted, "", into);
    }

    private static void field(
            JsonParser parser, @Nullable JsonToken token, String name, Wanted wanted, String path, Row into) {
        var child = wanted.child(name);
        if (child == null) {
            parser.skipChildren();
        } else {
            value(parser, token, child, child == wanted ? path : path + name, into);
        }
    }

    private static void value(JsonParser parser, @Nullable JsonToken token, Wanted wanted, String path, Row into) {
        if (token == JsonToken.START_OBJECT) {
            if (wanted.leaf()) {
                parser.skipChildren();
            } else {
                pick(parser, wanted, path.isEmpty() ? "" : path + ".", into);
            }
        } else if (token == JsonToken.START_ARRAY) {
            array(parser, wanted, path, into);
        } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            scalar(parser, token, wanted, path, into);
        }
    }

    private static void scalar(JsonParser parser, JsonToken token, Wanted wanted, String path, Row into) {
        var text = parser.getString();
        if (wanted.leaf()) {
            into.put(path, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        } else if (token == JsonToken.VALUE_STRING && text.stripLeading().startsWith("{")) {
            inside(new java.io.StringReader(text), wanted, path.isEmpty() ? "" : path + ".", into);
        }
    }

    /** An object written as text inside a value. */
    static void inside(Reader text, Wanted wanted, String path, Row into) {
        try (var parser = JsonText.parser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                pick(parser, wanted, path, into);
            }
        }
    }

    /** Of a list of tags the values, with commas between. */
    private static void array(JsonParser parser, Wanted wanted, String path, Row into) {
        var joined = new StringBuilder();
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token.isScalarValue() && wanted.leaf() && joined.length() < LONGEST_TEXT) {
                joined.append(joined.isEmpty() ? "" : ", ").append(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        if (wanted.leaf() && !joined.isEmpty()) {
            into.put(path, joined.toString());
        }
    }
}
