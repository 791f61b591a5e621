package dev.parley.engine.demand;

import dev.parley.engine.quantity.MonthLength;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hours of a week in which every shape has the same multiplier, taken together: a flat load and one of business hours
 * make two classes of 168 hours.
 *
 * @param values the multipliers that occur in each shape, in the order in which they first do
 * @param hours  the classes in the order in which they first occur
 */
record HourClasses(List<List<BigDecimal>> values, List<HourClass> hours) {

    /**
     * @param value for each shape the number of its multiplier in these hours
     * @param hours how many hours of the month
     */
    record HourClass(List<Integer> value, BigDecimal hours) {}

    static HourClasses of(
            List<TrafficShape> shapes, YearMonth month, MonthLength length, List<BigDecimal> hoursOfWeek) {
        List<List<BigDecimal>> values = new ArrayList<>();
        List<List<Integer>> numbers = new ArrayList<>();
        for (TrafficShape shape : shapes) {
            Map<BigDecimal, Integer> numberOf = new LinkedHashMap<>();
            List<Integer> byHour = new ArrayList<>();
            for (BigDecimal multiplier : shape.inMonth(month, length)) {
                Integer known = numberOf.putIfAbsent(multiplier, numberOf.size());
                byHour.add(known == null ? numberOf.size() - 1 : known);
            }
            values.add(List.copyOf(numberOf.keySet()));
            numbers.add(byHour);
        }
        Map<List<Integer>, BigDecimal> classes = new LinkedHashMap<>();
        for (int hour = 0; hour < TrafficShape.HOURS_OF_A_WEEK; hour++) {
            List<Integer> value = new ArrayList<>();
            for (List<Integer> byHour : numbers) {
                value.add(byHour.get(hour));
            }
            classes.merge(value, hoursOfWeek.get(hour), BigDecimal::add);
        }
        return new HourClasses(
                values,
                classes.entrySet().stream()
                        .map(entry -> new HourClass(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
