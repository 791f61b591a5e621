package dev.parley.base.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a person or a program gave us cannot be taken. The message is the sentence to show: it names the value and
 * says what to do. Where several things cannot be taken at once, it is the first of them and knows the others.
 */
public final class InvalidInput extends RuntimeException implements Explained {

    private final String field;
    private final @Nullable String value;
    private final List<InvalidInput> others;

    /**
     * @param field the field as the caller knows it, such as {@code minuteSpread}
     * @param value what was given, or null when nothing was
     * @param sentence what was wrong and what to do
     */
    public InvalidInput(String field, @Nullable Object value, String sentence) {
        this(field, value == null ? null : abbreviated(written(value)), sentence, List.of());
    }

    private InvalidInput(String field, @Nullable String value, String sentence, List<InvalidInput> others) {
        super(sentence);
        this.field = field;
        this.value = value;
        this.others = others;
    }

    /** Several as one: the first, which knows the others. */
    static InvalidInput together(Collection<InvalidInput> several) {
        var all = List.copyOf(several);
        var first = all.getFirst();
        return new InvalidInput(first.field, first.value, first.sentence(), all.subList(1, all.size()));
    }

    /** The same of an entry of a list, its field known as {@code cells[3].amount}. */
    public InvalidInput in(String list, int index) {
        return new InvalidInput(list + "[" + index + "]." + field, value, sentence(), others);
    }

    /** This and all others that were found with it. */
    public List<InvalidInput> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    public String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }

    /** The sentence to show; never null. */
    @Override
    public String sentence() {
        return String.valueOf(getMessage());
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? Checks.plain(number) : value.toString();
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + text.length() + " characters)";
    }
}
