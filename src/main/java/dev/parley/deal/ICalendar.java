package dev.parley.deal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days as a calendar takes them in: RFC 5545, events of a whole day. Lines end in CRLF and are folded at 75 octets; an event
 * keeps its UID, so that a calendar that takes the file in again moves what it has.
 */
final class ICalendar {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ICalendar() {}

    /**
     * @param uid     the same for the same thing for ever
     * @param summary what a calendar shows
     */
    record Event(String uid, LocalDate day, String summary, String description) {}

    /** @param stamp when the file was made */
    static String of(List<Event> events, Instant stamp) {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Parley//Deadlines//EN");
        line(text, "CALSCALE:GREGORIAN");
        for (var event : events) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(event.uid()));
            line(text, "DTSTAMP:" + MOMENT.format(stamp));
            line(text, "DTSTART;VALUE=DATE:" + DAY.format(event.day()));
            line(text, "DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
            line(text, "SUMMARY:" + escaped(event.summary()));
            if (!event.description().isEmpty()) {
                line(text, "DESCRIPTION:" + escaped(event.description()));
            }
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A continuation begins with a blank, which counts among its octets; no character is cut in two. */
    private static void line(StringBuilder text, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            var one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            at += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
