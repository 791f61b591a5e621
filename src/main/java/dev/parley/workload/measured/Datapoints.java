package dev.parley.workload.measured;

import java.util.Arrays;

/** The values of one metric as a file holds them, in any order. */
final class Datapoints {

    /** What one file calls it: an id and a label. */
    record Name(String id, String label) {}

    final Name name;
    final int file;
    private long[] seconds = new long[64];
    private double[] values = new double[64];
    private int size = 0;

    /** @param file number of the file */
    Datapoints(Name name, int file) {
        this.name = name;
        this.file = file;
    }

    void add(long second, double value) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        seconds[size] = second;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    long second(int i) {
        return seconds[i];
    }

    double value(int i) {
        return values[i];
    }
}
