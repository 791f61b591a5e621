package dev.parley.workload;

import dev.parley.engine.demand.Measurement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a part of what was measured is offered to a workload and not chosen for it: it ended more than {@value #OLD_MONTHS}
 * months ago, or is of too few days to say it.
 *
 * @param today  in UTC
 * @param own    what the file measured
 * @param joined the same with the hours that the workload keeps of earlier files
 */
public record Doubts(LocalDate today, Measurement own, Measurement joined) {

    static final int OLD_MONTHS = 6;

    /** What a workload takes over of a measurement, with the days that it must be of to be chosen unasked. */
    public enum Part {
        SHAPE("traffic shape", 7),
        SPREAD("minute spread", 1),
        VOLUME("volume", 7),
        EVIDENCE("evidence", 28);

        private final String label;
        private final int days;

        Part(String label, int days) {
            this.label = label;
            this.days = days;
        }

        public String label() {
            return label;
        }
    }

    /** Whether what ended then is too old to speak for today's traffic. */
    public static boolean old(Instant end, LocalDate today) {
        return lastDay(end).isBefore(today.minusMonths(OLD_MONTHS));
    }

    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusSeconds(1), ZoneOffset.UTC);
    }

    /** Volume and evidence are of all that is kept, the others of what this file tells. */
    private Measurement of(Part part) {
        return part == Part.VOLUME || part == Part.EVIDENCE ? joined : own;
    }

    private boolean old() {
        return old(own.to(), today);
    }

    private boolean brief(Part part) {
        return length(of(part)).compareTo(Duration.ofDays(part.days)) < 0;
    }

    /** Whether anything speaks against choosing it unasked. */
    public boolean about(Part part) {
        return old() || brief(part);
    }

    /** What is doubted of these parts and why, with the period, its days and its age; one sentence a reason. */
    public List<String> sentences(List<Part> parts) {
        var sentences = new ArrayList<String>();
        if (parts.isEmpty()) {
            return sentences;
        }
        if (old()) {
            sentences.add(told(own) + " and ended " + age(own.to()) + " ago, more than " + OLD_MONTHS + " months: "
                    + offered(parts));
            return sentences;
        }
        for (int days :
                parts.stream().mapToInt(part -> part.days).distinct().sorted().toArray()) {
            var brief = parts.stream()
                    .filter(part -> part.days == days && brief(part))
                    .toList();
            if (!brief.isEmpty()) {
                sentences.add(told(of(brief.getFirst())) + ", less than " + MeasuredWords.plural(days, "day") + ": "
                        + offered(brief));
            }
        }
        return sentences;
    }

    /** Of all parts. */
    public List<String> sentences() {
        return sentences(Arrays.asList(Part.values()));
    }

    private static String offered(List<Part> parts) {
        var names = parts.stream().map(Part::label).collect(Collectors.joining(", "));
        return names + (parts.size() == 1 ? " is" : " are") + " offered and not chosen.";
    }

    private static String told(Measurement measurement) {
        return MeasuredWords.moment(measurement.from()) + " to " + MeasuredWords.moment(measurement.to()) + " is "
                + words(length(measurement));
    }

    private static Duration length(Measurement measurement) {
        return Duration.between(measurement.from(), measurement.to());
    }

    private static String words(Duration length) {
        return length.toDays() > 0
                ? MeasuredWords.plural(length.toDays(), "day")
                : length.toHours() > 0
                        ? MeasuredWords.plural(length.toHours(), "hour")
                        : MeasuredWords.plural(length.toMinutes(), "minute");
    }

    private String age(Instant end) {
        var age = Period.between(lastDay(end), today);
        return age.getYears() > 0
                ? MeasuredWords.plural(age.getYears(), "year")
                        + (age.getMonths() > 0 ? " and " + MeasuredWords.plural(age.getMonths(), "month") : "")
                : MeasuredWords.plural(age.toTotalMonths(), "month");
    }
}
