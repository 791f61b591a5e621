package dev.parley.price.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/** The entries of a price list as trees: numbers stay the text they are written in, and none is larger than a price list has. */
final class JsonTree {

    /** Unpacked bytes of one file; the largest list of Bedrock has 16 MB. */
    static final long MOST_BYTES = 128L << 20;

    private static final int MOST_IN_VALUE = 50_000;

    private static final JsonText.Bounded FILES = new JsonText.Bounded(MOST_BYTES);

    /** Reads one document or several behind each other. */
    @FunctionalInterface
    interface Reader {
        void read(JsonParser parser) throws JacksonException;
    }

    private JsonTree() {}

    /**
     * Hands a parser over and turns what breaks it into a sentence; nothing of the content is in it.
     *
     * @throws InvalidInput when it is no JSON or ends before its end
     */
    static void read(String file, InputStream in, Reader reader) throws IOException {
        try (var parser = FILES.parser(in)) {
            reader.read(parser);
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw new InvalidInput(
                    "file",
                    file,
                    "\"" + file + "\" is no whole JSON: it breaks off or goes wrong"
                            + (place == null ? "" : " in line " + place.getLineNr() + ", column " + place.getColumnNr())
                            + ". Nothing of it is taken; download it again.");
        }
    }

    /** A document in a string, as {@code GetProducts} wraps each product; null when it is none. */
    static @Nullable Object document(String text) {
        try (var parser = JsonText.parser(text)) {
            parser.nextToken();
            return value(parser);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /**
     * The value at which the parser stands: a map, a list, or the text of a number, a string or a truth value.
     *
     * @throws InvalidInput when it is larger than any single entry of a price list
     */
    static @Nullable Object value(JsonParser parser) {
        return value(parser, new int[1]);
    }

    private static @Nullable Object value(JsonParser parser, int[] size) {
        if (++size[0] > MOST_IN_VALUE) {
            throw new InvalidInput(
                    "file", null, "The file holds an entry of more than 50,000 values: that is no price list.");
        }
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                var value = value(parser, size);
                if (value != null) {
                    map.put(name, value);
                }
            }
            return map;
        } else if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == null) {
                    return list;
                }
                var value = value(parser, size);
                if (value != null) {
                    list.add(value);
                }
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    /** A part of a value that is an object; empty where it is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A part of a value that is no object and no list; empty where there is none. */
    static String text(Map<String, Object> of, String name) {
        return of.get(name) instanceof String text ? text : "";
    }
}
