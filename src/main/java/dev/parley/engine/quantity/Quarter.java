package dev.parley.engine.quantity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar quarter, the step of every forecast.
 *
 * @param year   calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})\\s*-?\\s*[Qq]([1-4])");

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number + ".");
        }
    }

    /** Reads "2027-Q1" (also "2027 Q1" and "2027q1"). */
    public static Quarter parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a quarter: write it as 2027-Q1.");
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The quarter a month lies in. */
    public static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
    }

    /** All quarters from {@code first} to {@code last}, both included; empty when last lies before first. */
    public static List<Quarter> range(Quarter first, Quarter last) {
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.next()) {
            quarters.add(quarter);
        }
        return List.copyOf(quarters);
    }

    public Quarter next() {
        return plus(1);
    }

    /** The quarter {@code quarters} later (earlier when negative). */
    public Quarter plus(int quarters) {
        int index = index() + quarters;
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    /** How many quarters later {@code other} is; negative when it is earlier. */
    public int until(Quarter other) {
        return other.index() - index();
    }

    /** Its three months in order. */
    public List<YearMonth> months() {
        YearMonth first = YearMonth.of(year, number * 3 - 2);
        return List.of(first, first.plusMonths(1), first.plusMonths(2));
    }

    /** As people read it: "2027 Q1". */
    public String label() {
        return year + " Q" + number;
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(index(), other.index());
    }

    /** As files write it: "2027-Q1", which {@link #parse} reads. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }

    private int index() {
        return year * 4 + number - 1;
    }
}
