package dev.parley.base.ui.sheet;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the person before the browser reads them; UTC while the browser has not said where it is. */
public final class BrowserTime {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.US);

    private BrowserTime() {}

    public static ZoneId zone() {
        var ui = UI.getCurrent();
        var details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        var id = details == null ? null : details.getTimeZoneId();
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException notKnownHere) {
            return ZoneOffset.UTC;
        }
    }

    /** {@code 14:03:22}. */
    public static String second(LocalTime time) {
        return SECOND.format(time);
    }

    /** {@code 14:03:22}; with the zone where the browser has not said where it is. */
    public static String secondOf(Instant instant) {
        var there = instant.atZone(zone());
        return SECOND.format(there) + (there.getZone().equals(ZoneOffset.UTC) ? " UTC" : "");
    }

    /** {@code 14:03}. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone()));
    }

    /** {@code 18 Nov 2026 10:41}. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone()));
    }
}
