package dev.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Read by the letter of RFC 5545: content lines, folding, escaping, what an event must have. */
class ICalendarTest {

    private static final Instant STAMP = Instant.parse("2026-11-23T19:30:05Z");
    private static final LocalDate DAY = LocalDate.parse("2027-04-16");

    @Test
    void an_event_is_a_whole_day_with_what_the_rfc_asks_for() {
        var lines = unfolded(ICalendar.of(
                List.of(new ICalendar.Event("deal-1@x.parley", DAY, "AWS offer R2 expires", "Renewal")), STAMP));
        assertThat(lines)
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Parley//Deadlines//EN",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:deal-1@x.parley",
                        "DTSTAMP:20261123T193005Z",
                        "DTSTART;VALUE=DATE:20270416",
                        "DTEND;VALUE=DATE:20270417",
                        "SUMMARY:AWS offer R2 expires",
                        "DESCRIPTION:Renewal",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void commas_semicolons_backslashes_and_breaks_are_escaped_and_come_back() {
        var summary = "Notice; Llama, petrel \\ us\nsecond line\u0007";
        var line = value(ICalendar.of(List.of(new ICalendar.Event("u", DAY, summary, "")), STAMP), "SUMMARY");
        assertThat(line).isEqualTo("Notice\\; Llama\\, petrel \\\\ us\\nsecond line");
        assertThat(unescaped(line)).isEqualTo("Notice; Llama, petrel \\ us\nsecond line");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        var random = new Random(5545);
        for (int i = 0; i < 2_000; i++) {
            var summary = new StringBuilder();
            int length = random.nextInt(300);
            for (int c = 0; c < length; c++) {
                summary.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> 'a' + random.nextInt(26);
                            case 1 -> 0xE4 + random.nextInt(20);
                            case 2 -> 0x4E00 + random.nextInt(500);
                            default -> 0x1F600 + random.nextInt(40);
                        });
            }
            var file = ICalendar.of(List.of(new ICalendar.Event("u" + i, DAY, summary.toString(), "")), STAMP);
            assertThat(file.split("\r\n", -1))
                    .allSatisfy(line ->
                            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
            assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(file);
            assertThat(unescaped(value(file, "SUMMARY"))).isEqualTo(summary.toString());
        }
    }

    /** Content lines: each ends in CRLF, a line that begins with a blank goes on the one before. */
    private static List<String> unfolded(String file) {
        assertThat(file).endsWith("\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        var lines = new ArrayList<String>();
        for (var line : file.substring(0, file.length() - 2).split("\r\n")) {
            if (line.startsWith(" ")) {
                lines.add(lines.removeLast() + line.substring(1));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String value(String file, String property) {
        return unfolded(file).stream()
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                text.append(c);
            } else {
                char next = value.charAt(++i);
                assertThat(next).isIn('\\', ';', ',', 'n', 'N');
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            }
        }
        return text.toString();
    }
}
