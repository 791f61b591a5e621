package dev.parley.workload.measured;

import dev.parley.intake.Preview;
import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates such as 11/7/2026, 6:17 PM: which number is the day is told by a number above 12, or by the person. */
final class DayOrder {

    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4}),?[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s?([AaPp][Mm])?");

    private final Job job;
    private boolean dayFirst = false;
    private boolean known = false;
    private String example = "";

    DayOrder(Job job) {
        this.job = job;
    }

    static boolean time(String text) {
        return Times.looksLikeTime(text) || LOCAL.matcher(text).matches();
    }

    /** Looks for a date that can be read one way only. */
    void look(String text) {
        Matcher found = LOCAL.matcher(text);
        while (!known && found.find()) {
            int first = Integer.parseInt(found.group(1));
            int second = Integer.parseInt(found.group(3));
            known = first > 12 || second > 12 || found.group(2).equals(".");
            dayFirst = known && second <= 12;
        }
    }

    /**
     * As ISO 8601 without a zone; another text as it is.
     *
     * @throws OpenQuestions when nobody said which number is the day
     */
    String written(String text) {
        Matcher local = LOCAL.matcher(text);
        if (!local.matches()) {
            return text;
        }
        if (!known) {
            example = example.isEmpty() ? text : example;
            var answer = job.answers.of(Ask.DATES);
            if (answer.isEmpty()) {
                throw new OpenQuestions(
                        List.of(Ask.dates("", example)), "Say whether dates such as " + text + " begin with the day.");
            }
            dayFirst = answer.get().equals("day");
        }
        int month = Integer.parseInt(local.group(dayFirst ? 3 : 1));
        int day = Integer.parseInt(local.group(dayFirst ? 1 : 3));
        if (month > 12) {
            throw new Unreadable("\"" + text + "\" is no time of the calendar", text);
        }
        return "%s-%02d-%02d %02d:%s:%s"
                .formatted(
                        local.group(4),
                        month,
                        day,
                        hour(local),
                        local.group(6),
                        local.group(7) == null ? "00" : local.group(7));
    }

    private static int hour(Matcher local) {
        int hour = Integer.parseInt(local.group(5));
        if (local.group(8) == null) {
            return hour;
        }
        return hour % 12 + (local.group(8).equalsIgnoreCase("PM") ? 12 : 0);
    }

    Optional<Preview.Question> question() {
        return example.isEmpty()
                ? Optional.empty()
                : job.answers.of(Ask.DATES).map(answer -> Ask.dates(answer, example));
    }
}
