package dev.parley.api;

import dev.parley.engine.commitment.InvalidProblem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells what a body that could not be read has in which field, and what belongs there. */
final class Misfit {
    private static final int MOST_VALUE = 100;

    private static final String NUMBER_OR_WORD = "+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Misfit() {}

    /** A problem that names the field, or the exception itself if the body is not JSON of the expected form. */
    static RuntimeException of(JacksonException unreadable, byte[] body) {
        String field = path(unreadable.getPath());
        boolean malformed =
                unreadable instanceof StreamReadException && !(unreadable instanceof InputCoercionException);
        if (malformed || field.isEmpty()) {
            return unreadable;
        }
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                new InvalidProblem(
                        field,
                        unknown.getPropertyName(),
                        "this field is not known here; leave it out or check its spelling");
            case InputCoercionException _ ->
                new InvalidProblem(
                        field, token(unreadable, body), "this number is too large for its field; give a smaller one");
            case MismatchedInputException mismatch ->
                new InvalidProblem(field, token(unreadable, body), "give " + wanted(mismatch.getTargetType()));
            case StreamConstraintsException _ ->
                new InvalidProblem(
                        field, token(unreadable, body), "this value is too long or nested too deeply; shorten it");
            default ->
                new InvalidProblem(
                        field, token(unreadable, body), "give a finite number of at most 400 digits, such as 12.5");
        };
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of the form that the description has for this field";
        } else if (type == BigDecimal.class) {
            return "a number, such as 12.5";
        } else if (type == Integer.class || type == Long.class) {
            return "a whole number, such as 12";
        } else if (type == String.class) {
            return "a text in quotes";
        } else {
            return Collection.class.isAssignableFrom(type) ? "a list in square brackets" : "an object in braces";
        }
    }

    /** What stands where reading stopped: at its first character, or after its last. */
    private static @Nullable String token(JacksonException unreadable, byte[] body) {
        TokenStreamLocation location = unreadable.getLocation();
        long offset = location == null ? -1 : location.getByteOffset();
        if (offset < 0 || offset >= body.length) {
            return null;
        }
        int from = (int) offset;
        while (from > 0 && NUMBER_OR_WORD.indexOf(body[from - 1]) >= 0) {
            from--;
        }
        String text = new String(body, from, Math.min(MOST_VALUE, body.length - from), StandardCharsets.UTF_8);
        int end = text.startsWith("\"") ? text.indexOf('"', 1) + 1 : end(text);
        String token = end > 0 ? text.substring(0, end) : text;
        return token.startsWith("\"") && token.length() > 1 ? token.substring(1, token.length() - 1) : token;
    }

    private static int end(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (",]} \t\r\n".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The path as {@code pools[0].terms[1].usdPerUnitHour}; empty for the body itself. */
    static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
