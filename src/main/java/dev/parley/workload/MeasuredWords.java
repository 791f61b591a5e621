package dev.parley.workload;

import dev.parley.workload.measured.ShapeFit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a preview of measured traffic writes its numbers. */
final class MeasuredWords {

    static final String NONE = "—";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.US);

    private MeasuredWords() {}

    static String count(@Nullable Long count) {
        return count == null ? NONE : String.format(Locale.US, "%,d", count);
    }

    static String tokens(@Nullable BigDecimal thousand) {
        if (thousand == null) {
            return NONE;
        }
        int decimals =
                thousand.compareTo(BigDecimal.TEN) < 0 ? 3 : thousand.compareTo(new BigDecimal(1000)) < 0 ? 1 : 0;
        return String.format(Locale.US, "%,." + decimals + "f", thousand);
    }

    static String usd(BigDecimal dollars) {
        return "$" + String.format(Locale.US, dollars.compareTo(new BigDecimal(100)) < 0 ? "%,.2f" : "%,.0f", dollars);
    }

    static String percent(double share) {
        // 99.96 % is not all of it
        return share < 1 && share >= 0.9995
                ? "99.9 %"
                : String.format(Locale.US, share == 1 ? "%.0f %%" : "%.1f %%", 100 * share);
    }

    static String moment(Instant instant) {
        return MOMENT.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + " UTC";
    }

    static String bucket(int seconds) {
        if (seconds % 60 != 0) {
            return seconds + (seconds == 1 ? " second" : " seconds");
        }
        long minutes = Duration.ofSeconds(seconds).toMinutes();
        return minutes == 60 ? "1 hour" : minutes + (minutes == 1 ? " minute" : " minutes");
    }

    static String fit(ShapeFit fit) {
        var what = switch (fit.kind()) {
            case FLAT -> "flat";
            case WINDOW -> "daily window " + MeasuredShapes.hours(fit);
            case BUSINESS_HOURS ->
                "business hours " + MeasuredShapes.hours(fit) + ", else "
                        + fit.quiet().movePointRight(2).toBigInteger() + " %";
            case MEASURED -> "the measured week";
        };
        return fit.kind() == ShapeFit.Kind.MEASURED ? what : what + ", fits " + percent(fit.share());
    }

    static String plural(long count, String one) {
        return String.format(Locale.US, "%,d %s%s", count, one, count == 1 ? "" : "s");
    }
}
