package dev.parley.workload.series;

import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Rows in columns of primitives: a text of 50 MB has more than a million of them. */
public final class SeriesRows {

    private static final int CLASSES = TokenClass.values().length;

    private long[] seconds = new long[1024];
    private boolean[] fraction = new boolean[1024];
    private int[] lines = new int[1024];
    private double[] tokens = new double[1024 * CLASSES];
    private int[] order = new int[0];
    private int size = 0;

    public void add(int line, Instant time, double[] values) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
            fraction = Arrays.copyOf(fraction, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
            tokens = Arrays.copyOf(tokens, 2 * size * CLASSES);
        }
        seconds[size] = time.getEpochSecond();
        fraction[size] = time.getNano() != 0;
        lines[size] = line;
        System.arraycopy(values, 0, tokens, size * CLASSES, CLASSES);
        size++;
    }

    /** By time, and by line where times are equal. */
    void sort() {
        order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> seconds[i]).thenComparingInt(i -> lines[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    public int size() {
        return size;
    }

    long second(int i) {
        return seconds[order[i]];
    }

    boolean fraction(int i) {
        return fraction[order[i]];
    }

    int line(int i) {
        return lines[order[i]];
    }

    double[] tokens(int i) {
        int from = order[i] * CLASSES;
        return Arrays.copyOfRange(tokens, from, from + CLASSES);
    }

    boolean mostlyFractions() {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += fraction[i] ? 1 : 0;
        }
        return 2 * count > size;
    }
}
