package dev.parley.engine.report;

/**
 * A column of a table.
 *
 * @param key    its name for programs: header of a CSV file, field of a JSON object
 * @param group  heading that stands above it and its neighbours of the same group; empty for none
 * @param label  its name for people
 * @param unit   what its figures are in; empty for none
 * @param summed whether the total row has its sum
 */
public record Column(String key, String group, String label, String unit, Format format, boolean summed) {

    public static Column text(String key, String label) {
        return new Column(key, "", label, "", Format.TEXT, false);
    }

    public static Column of(String key, String label, String unit, Format format) {
        return new Column(key, "", label, unit, format, false);
    }

    /** The same under a heading. */
    public Column under(String heading) {
        return new Column(key, heading, label, unit, format, summed);
    }

    /** The same with its sum in the total row. */
    public Column withSum() {
        return new Column(key, group, label, unit, format, true);
    }

    /** The name with its unit: {@code Steady in, kTPM}. */
    public String heading() {
        return unit.isEmpty() ? label : label + ", " + unit;
    }
}
