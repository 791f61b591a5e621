package dev.parley.workload.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times: ISO 8601 with or without an offset, a blank for the T, slashes for the hyphens, and seconds or milliseconds
 * since 1970.
 */
public final class Times {

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");
    private static final Pattern ISO =
            Pattern.compile("\\d{4}([-/])\\d{2}\\1\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)? ?"
                    + "(Z|UTC|[+-]\\d{2}(:?\\d{2})?)?");
    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2101-01-01T00:00:00Z");

    /** How a local time that a clock showed twice is read. */
    public enum ShownTwice {
        /** Each row is a bucket: the same time again is the later one. */
        ONCE_EACH,
        /** Rows are requests in the order of time: once they go back they are the later ones. */
        IN_ORDER
    }

    private final @Nullable ZoneId zone;
    private final ShownTwice rule;

    /** Local times that a clock showed twice and that were read once: the second reading is the later one. */
    private final Set<LocalDateTime> shownTwice = new HashSet<>();

    private @Nullable LocalDateTime lastShownTwice;
    private boolean wentBack = false;

    private int withoutZone = 0;
    private String example = "";
    private boolean sawLocal = false;

    public Times(@Nullable ZoneId zone, ShownTwice rule) {
        this.zone = zone;
        this.rule = rule;
    }

    public static boolean looksLikeTime(String text) {
        return EPOCH.matcher(text).matches() || ISO.matcher(text).matches();
    }

    /** Times without a zone that could not be read because none was chosen. */
    public int withoutZone() {
        return withoutZone;
    }

    /** Whether any time bore no zone, so that the chosen one decided. */
    public boolean sawLocal() {
        return sawLocal;
    }

    /** The first of them. */
    public String exampleWithoutZone() {
        return example;
    }

    /** @throws Unreadable with the reason */
    public Instant read(String text) {
        Instant quick = QuickTime.read(text);
        Instant instant = quick != null ? quick : EPOCH.matcher(text).matches() ? epoch(text) : iso(text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new Unreadable("\"" + text + "\" is " + instant + ", before 2015 or after 2100", text);
        }
        return instant;
    }

    private static Instant epoch(String text) {
        long number = Long.parseLong(text);
        return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private Instant iso(String text) {
        if (!ISO.matcher(text).matches()) {
            throw new Unreadable("\"" + Unreadable.brief(text) + "\" is no time: write 2026-09-07T13:00Z", text);
        }
        try {
            String plain = text.substring(0, 10).replace('/', '-') + "T"
                    + text.substring(11).replace(',', '.');
            if (plain.endsWith("UTC")) {
                plain = plain.substring(0, plain.length() - 3) + "Z";
            }
            plain = plain.replace(" ", "");
            if (plain.endsWith("Z") || plain.matches(".*[+-]\\d{2}(:?\\d{2})?") && plain.length() > 16) {
                return OffsetDateTime.parse(withColon(plain)).toInstant();
            }
            return local(LocalDateTime.parse(plain), text);
        } catch (DateTimeException impossible) {
            throw new Unreadable("\"" + text + "\" is no time of the calendar", text);
        }
    }

    /** {@code +0200} and {@code +02} as {@code +02:00}. */
    private static String withColon(String text) {
        return text.replaceFirst("([+-]\\d{2})$", "$1:00").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    }

    private Instant local(LocalDateTime time, String text) {
        sawLocal = true;
        if (zone == null) {
            withoutZone++;
            example = example.isEmpty() ? text : example;
            throw new Unreadable("\"" + text + "\" bears no zone", text);
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new Unreadable("\"" + text + "\" does not exist in " + zone + ": clocks were put forward", text);
        }
        return time.toInstant(offsets.size() == 2 && later(time) ? offsets.get(1) : offsets.getFirst());
    }

    private boolean later(LocalDateTime time) {
        if (rule == ShownTwice.ONCE_EACH) {
            return !shownTwice.add(time);
        }
        // A quarter of an hour of disorder is usual in a log; an hour back is the clock.
        var before = lastShownTwice;
        if (before != null && time.isBefore(before.minusMinutes(15))) {
            wentBack = !before.minusHours(20).isAfter(time);
        } else if (before != null && time.isAfter(before.plusHours(20))) {
            wentBack = false;
        }
        lastShownTwice = time;
        return wentBack;
    }
}
