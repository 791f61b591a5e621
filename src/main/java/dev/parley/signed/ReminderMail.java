package dev.parley.signed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A reminder as it leaves the house. It says what kind of day comes when, and where to look: no name of a deal, no figure, no
 * position can be in it, because it is made of nothing else.
 */
record ReminderMail(String subject, String text) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    /** @param base address of the installation, such as {@code https://parley.example.com} */
    static ReminderMail of(ReminderKind kind, LocalDate day, LocalDate today, String base, String slug) {
        var left = left(ChronoUnit.DAYS.between(today, day));
        return new ReminderMail(
                "Parley: " + kind.label() + ", " + left,
                kind.label() + ": " + DAY.format(day) + ", " + left + ".\n\n" + (base.endsWith("/") ? base : base + "/")
                        + "n/" + slug + "/" + kind.place()
                        + "\n\nYou chose this reminder in Parley under In force, Reminders; it is changed there.\n");
    }

    private static String left(long days) {
        return days <= 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
