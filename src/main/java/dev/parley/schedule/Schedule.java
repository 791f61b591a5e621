package dev.parley.schedule;

import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A schedule drafted from one plan run.
 *
 * @param planRun number of the plan run its quantities come from
 * @param years   the contract years by date, as they stood when it was drafted
 */
public record Schedule(
        UUID id,
        UUID negotiation,
        int number,
        int planRun,
        Instant createdAt,
        String createdBy,
        ContractYears years,
        List<ScheduleLine> lines) {

    public Schedule {
        lines = List.copyOf(lines);
    }

    public List<ScheduleLine> lines(Bundle bundle) {
        return lines.stream().filter(line -> line.bundle() == bundle).toList();
    }

    /**
     * The same without the lines that are negotiated by spend: what papers for AWS are made of. In each bundle what costs most
     * at list stands first.
     */
    public Schedule byUnit() {
        return new Schedule(
                id,
                negotiation,
                number,
                planRun,
                createdAt,
                createdBy,
                years,
                lines.stream()
                        .filter(line -> !line.bySpend())
                        .sorted(Comparator.comparing(ScheduleLine::bundle)
                                .thenComparing(this::atList, Comparator.reverseOrder()))
                        .toList());
    }

    private BigDecimal atList(ScheduleLine line) {
        return Totals.of(List.of(line), contractYears(), Totals.At.LIST).usd();
    }

    public Optional<ScheduleLine> line(UUID line) {
        return lines.stream().filter(one -> one.id().equals(line)).findFirst();
    }

    /** The part of a period from a day on; of the month of that day as much as its days are. */
    Period since(Period period, LocalDate day) {
        var kept = new ArrayList<Slice>();
        for (var slice : period.slices()) {
            var first = latest(slice.month().atDay(1), years.from(slice.year()));
            var next = earliest(
                    slice.month().plusMonths(1).atDay(1), years.to(slice.year()).plusDays(1));
            long days = ChronoUnit.DAYS.between(latest(first, day), next);
            if (!day.isAfter(first)) {
                kept.add(slice);
            } else if (days > 0) {
                kept.add(new Slice(
                        slice.year(),
                        slice.month(),
                        Money.divide(
                                BigDecimal.valueOf(days),
                                BigDecimal.valueOf(slice.month().lengthOfMonth()))));
            }
        }
        return new Period(period.key(), period.label(), kept);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Every month of the agreement, in order. */
    public List<Slice> slices() {
        return slices(years);
    }

    static List<Slice> slices(ContractYears years) {
        var slices = new ArrayList<Slice>();
        for (int year = 1; year <= years.years(); year++) {
            int number = year;
            years.monthShares(year).forEach((month, share) -> slices.add(new Slice(number, month, share)));
        }
        return List.copyOf(slices);
    }

    /** One period for each contract year. */
    public List<Period> contractYears() {
        var periods = new ArrayList<Period>();
        for (int year = 1; year <= years.years(); year++) {
            int number = year;
            var label = years.label(year);
            periods.add(new Period(
                    label,
                    label,
                    slices().stream().filter(slice -> slice.year() == number).toList()));
        }
        return List.copyOf(periods);
    }

    /** One period for each calendar quarter the agreement touches; the first and the last may be parts of one. */
    public List<Period> quarters() {
        var byQuarter = new LinkedHashMap<Quarter, List<Slice>>();
        slices().forEach(slice -> byQuarter
                .computeIfAbsent(Quarter.of(slice.month()), _ -> new ArrayList<>())
                .add(slice));
        return byQuarter.entrySet().stream()
                .map(entry ->
                        new Period(entry.getKey().toString(), entry.getKey().label(), entry.getValue()))
                .toList();
    }
}
