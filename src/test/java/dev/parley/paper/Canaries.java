package dev.parley.paper;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Fills records so that each field that is not named bears a canary: a text or a figure that occurs nowhere else. A field that
 * somebody adds later bears one without being named here.
 */
final class Canaries {

    private final Random random;
    private final Set<String> planted = new LinkedHashSet<>();

    Canaries(long seed) {
        random = new Random(seed);
    }

    /** All canaries, as they would stand in a paper. */
    Set<String> planted() {
        return planted;
    }

    /** @param given the fields that are what they are; all others, also those inside them, bear canaries */
    <T extends Record> T plant(Class<T> type, Map<String, ?> given) {
        var components = type.getRecordComponents();
        var names = Arrays.stream(components).map(RecordComponent::getName).toList();
        if (!names.containsAll(given.keySet())) {
            throw new AssertionError(
                    type.getSimpleName() + " has the fields " + names + ", not all of " + given.keySet());
        }
        var values = Arrays.stream(components)
                .map(component -> given.containsKey(component.getName())
                        ? Optional.class.cast(given.get(component.getName())).orElse(null)
                        : value(component.getType(), component.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException problem) {
            throw new AssertionError("No " + type.getSimpleName() + " of " + Arrays.toString(values), problem);
        }
    }

    private Object value(Class<?> type, Type generic) {
        if (type == String.class) {
            return text();
        } else if (type == BigDecimal.class) {
            return figure();
        } else if (type == UUID.class) {
            return kept(new UUID(random.nextLong(), random.nextLong()));
        } else if (type == int.class || type == Integer.class) {
            return kept(100_000_000 + random.nextInt(800_000_000));
        } else if (type == long.class || type == Long.class) {
            return kept(100_000_000_000L + random.nextLong(800_000_000_000L));
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == LocalDate.class) {
            return kept(LocalDate.of(1700 + random.nextInt(99), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        } else if (type == YearMonth.class) {
            return kept(YearMonth.of(1700 + random.nextInt(99), 1 + random.nextInt(12)));
        } else if (type == Instant.class) {
            return Instant.EPOCH.plusSeconds(random.nextInt(1_000_000));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type.isRecord()) {
            return plant(type.asSubclass(Record.class), Map.of());
        }
        return several(type, generic);
    }

    private Object several(Class<?> type, Type generic) {
        if (SortedMap.class.isAssignableFrom(type)) {
            return new TreeMap<>();
        } else if (SortedSet.class.isAssignableFrom(type)) {
            return new TreeSet<>(List.of(text()));
        } else if (type == List.class || type == Set.class) {
            var of = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            var values = new ArrayList<>(List.of(value(of, of)));
            return type == List.class ? values : new LinkedHashSet<>(values);
        }
        throw new AssertionError("How does a canary look in a " + generic + "?");
    }

    String text() {
        var text = "canary" + Long.toHexString(random.nextLong());
        planted.add(text);
        return text;
    }

    /** Eleven digits behind one: none of them is a rounding of anything else. */
    BigDecimal figure() {
        var figure = BigDecimal.valueOf(100_000_000_000L + random.nextLong(800_000_000_000L), 11);
        // as it stands, as a spreadsheet's double prints it, and cut where a page cuts it
        planted.add(figure.toPlainString());
        planted.add(figure.toPlainString().substring(0, 9));
        return figure;
    }

    private <T> T kept(T value) {
        planted.add(value.toString());
        return value;
    }
}
